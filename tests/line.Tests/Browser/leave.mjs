// Leaving in a hurry: by the button and by the Shift key. What was here is gone, and no way leads back to it.
import { answered, base, check, choose, launch, open, say, tabTo } from "./browser.mjs";

const { exit, secret } = JSON.parse(process.env.WORDS);
const browser = await launch();
const ways = {
  button: page => page.click("#leave"),
  enter: async page => {
    await tabTo(page, () => document.activeElement.id === "leave");
    await page.keyboard.press("Enter");
  },
  space: async page => {
    await tabTo(page, () => document.activeElement.id === "leave");
    await page.keyboard.press(" ");
  },
  shift: async page => {
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press("Shift");
    }
  },
};
for (const [name, leave] of Object.entries(ways)) {
  const page = await open(browser, "/health/live");
  let held;
  const mayGo = new Promise(go => { held = go; });
  await page.route(exit, async route => {
    await mayGo;
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><p>Sunny" });
  });
  await page.goto(base + "/?lang=en");
  await page.click("#languages button >> nth=1");
  await page.waitForURL("**/?lang=es");
  await answered(page, () => choose(page, 1));
  await say(page, secret);
  await page.waitForFunction(() => document.querySelectorAll(".state").length === 2);

  await leave(page);
  // the other site has not answered yet
  await page.waitForFunction(() => document.body.childElementCount === 0, null, { timeout: 5000 });
  check(!(await page.content()).includes(secret), name + ": what was written is still there");
  held();
  await page.waitForURL(exit);
  check(await page.title() === "Weather", name + ": the other site is shown");

  await page.goBack();
  check(page.url() === base + "/health/live", name + ": back leads to " + page.url());
  await page.goForward();
  check(page.url() === exit, name + ": forward leads to " + page.url());
  await page.context().close();
}

// somebody who goes on by a link and comes back finds a fresh page
const page = await open(browser, "/?lang=en");
await answered(page, () => choose(page, 1));
await page.goto(base + "/health/live");
await page.goBack();
await page.waitForSelector("#answers button");
check(await page.locator(".mine").count() === 0, "a page that was left is shown again");
await browser.close();
