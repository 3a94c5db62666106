// What was begun by text message is gone on with by its code, and finished: by keyboard alone.
import { answered, check, choose, launch, open, say, tabTo, text } from "./browser.mjs";

const { code, place } = JSON.parse(process.env.WORDS);
const browser = await launch();
const page = await open(browser, "/?lang=en");

process.on("uncaughtException", async failure => {
  console.log(failure.message, await text(page).catch(() => ""));
  process.exit(1);
});

await tabTo(page, () => document.activeElement.matches("#about summary"));
await page.keyboard.press("Enter");
await tabTo(page, () => document.activeElement.id === "digits");
await page.keyboard.type(code);
await page.keyboard.press("Enter");
await page.waitForFunction(() => document.querySelector("#talk").innerText.includes("Everything you told me is here"), null, { timeout: 30000 });
check(!(await page.content()).includes(code), "the code is not on the page");
await answered(page, () => say(page, "show"));
check((await text(page)).includes(place), "what was told by text message is here");
while (!(await text(page)).includes("Shall I give this to our staff?")) {
  await answered(page, () => choose(page, 1));
}
await answered(page, () => say(page, "send"));
await page.waitForFunction(() => document.querySelectorAll("#answers button").length > 0, null, { timeout: 30000 });
await answered(page, () => choose(page, 1));
console.log("FINISHED");
await browser.close();
