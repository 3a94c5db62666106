// Back by a code: on one page it is given, on a fresh one it is put into the form, and the talk goes on where it was.
import { answered, check, choose, launch, open, say, tabTo, text } from "./browser.mjs";

const browser = await launch();
const first = await open(browser, "/?lang=en");
await answered(first, () => choose(first, 1));
await say(first, "yesterday a neighbor shouted at me in 97233 because I speak Spanish");
await answered(first, () => say(first, "done"));
await answered(first, () => say(first, "code"));
const code = (await text(first)).match(/\d{4} \d{4} \d{4} \d{4}/)[0];
await first.context().close();

const page = await open(browser, "/?lang=en");
await tabTo(page, () => document.activeElement.tagName === "SUMMARY");
await page.keyboard.press("Enter");
await tabTo(page, () => document.activeElement.id === "digits");
await page.keyboard.type("1234");
await page.keyboard.press("Enter");
await page.waitForFunction(() => document.getElementById("status").textContent !== "");
await page.keyboard.type(code.slice(4));
await page.keyboard.press("Control+A");
await page.keyboard.type(code);
await page.keyboard.press("Enter");
await page.waitForFunction(() => document.querySelector("#talk").innerText.includes("Everything you told me is here"));
check(!(await text(page)).includes(code.slice(0, 9)), "the code is still shown");
check(!(await text(page)).includes("Are you safe"), "the talk begins anew");
await answered(page, () => say(page, "show"));
check((await text(page)).includes("97233"), "what was told is not there: " + await text(page));
await browser.close();
