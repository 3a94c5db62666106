// Leaving in a hurry: by the button and by the Shift key. What was here is gone, and no way leads back to it.
import { answered, base, check, choose, launch, open, say, tabTo } from "./browser.mjs";

const { exit, secret } = JSON.parse(process.env.WORDS);
const browser = await launch();
const ways = {
  button: async page => {
    const { x, y, width, height } = await page.locator("#leave").boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2); // a click by name would wait for the other site
  },
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
  await page.click("#languages [value=es]");
  await page.waitForURL("**/?lang=es");
  await answered(page, () => choose(page, 1));
  await say(page, secret);
  await page.waitForFunction(() => document.querySelectorAll(".state").length === 2);

  const emptied = page.waitForEvent("console", message => message.text().startsWith("EMPTY"));
  await page.evaluate(written => new MutationObserver(() => {
    console.log("EMPTY", document.documentElement.outerHTML.includes(written), document.body.childElementCount);
  }).observe(document.body, { childList: true }), secret);
  await leave(page);
  // the other site has not answered yet
  check((await emptied).text() === "EMPTY false 0", name + ": what was written is still there");
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
