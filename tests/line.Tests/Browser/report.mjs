// A whole report by keyboard alone, at phone size, in the language of the given words.
import { answered, check, choose, launch, open, say, text } from "./browser.mjs";

const { language, story, done } = JSON.parse(process.env.WORDS);
const browser = await launch();
const page = await open(browser, "/?lang=" + language, { locale: language });
check(await page.evaluate(() => document.documentElement.lang) === language, "the page is in " + language);

process.on("uncaughtException", async failure => {
  console.log(failure.message, await text(page).catch(() => ""));
  process.exit(1);
});

let answers = 0;
const code = /\p{Nd}{4} \p{Nd}{4} \p{Nd}{4} \p{Nd}{4}/u;
const firstAnswer = () => page.locator("#answers button").first().getAttribute("value");
await answered(page, () => choose(page, 1));
await say(page, story);
await answered(page, () => say(page, done));
answers += 3;
// every question has its answer among the buttons, and the first is as good as any; that of the last one sends it
for (let sent = false; !sent && answers < 12; answers += 1) {
  sent = await firstAnswer() === "send:send";
  await answered(page, () => choose(page, 1));
}
await page.waitForFunction(() => document.querySelectorAll("#answers button").length > 0, null, { timeout: 30000 });
check(code.test(await text(page)), "a code to come back with is shown");
await answered(page, () => choose(page, 1));

check(!/undefined|null|NaN/.test(await text(page)), "no hole in what is shown");
check(await page.evaluate(() => document.activeElement !== document.body), "the focus is where it was left");
check(await page.evaluate(() => {
  const last = [...document.querySelectorAll(".note")].pop().getBoundingClientRect();
  return last.top >= 0 && last.top < innerHeight;
}), "the last words are in sight");
console.log("ANSWERS " + answers);
await browser.close();
