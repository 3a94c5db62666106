// The server goes away in the middle, and comes back: everything arrives, in order, once.
import { createInterface } from "node:readline";
import { answered, check, choose, launch, open, say } from "./browser.mjs";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const told = async what => {
  console.log(what);
  await lines.next();
};
const browser = await launch();
const page = await open(browser, "/?lang=en");
await answered(page, () => choose(page, 1));
await told("STOP");
await say(page, "they shouted at me yesterday");
await say(page, "and broke the window of my car");
await page.waitForFunction(() => document.getElementById("status").textContent !== "");
check(await page.locator(".mine").count() === 3, "what was written is still shown");
await told("START");
await page.waitForFunction(
  () => [...document.querySelectorAll(".mine .state")].filter(state => state.dataset.text === "state.kept").length === 3,
  null,
  { timeout: 60000 });
await answered(page, () => say(page, "done"));
check(await page.locator(".mine").count() === 4, "a message is shown twice or not at all");
await browser.close();
process.exit();
