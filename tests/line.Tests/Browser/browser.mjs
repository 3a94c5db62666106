// What the tests of the page have in common: Chromium as it is installed, a person who has nothing but keys, what was requested.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(process.env.NODE_PACKAGES + "/"));
const { chromium } = require("playwright-core");

export const base = process.env.BASE;
export const axeSource = require.resolve("axe-core/axe.min.js");
export const phone = { viewport: { width: 360, height: 740 } };

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

/** Opens a page in a browser of its own; every error of it ends the test. */
export async function open(browser, path, options = {}) {
  const context = await browser.newContext({ ...phone, ...options });
  const page = await context.newPage();
  page.requested = [];
  page.received = 0;
  page.on("request", request => page.requested.push(request.url()));
  page.on("response", async response => {
    const size = await response.request().sizes().catch(() => null);
    page.received += size ? size.responseHeadersSize + size.responseBodySize : 0;
  });
  page.on("pageerror", error => check(false, "error on the page: " + error.message));
  await page.goto(base + path);
  return page;
}

export function check(holds, what) {
  if (!holds) {
    throw new Error(what);
  }
}

/** Moves the focus with Tab until it is where a function of the page says. */
export async function tabTo(page, isThere, argument) {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate(isThere, argument)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard alone does not lead there: " + isThere);
}

/** Chooses the answer of a number with the keyboard. */
export async function choose(page, number) {
  await tabTo(page, n => document.activeElement === document.querySelectorAll("#answers button")[n - 1], number);
  await page.keyboard.press("Enter");
}

/** Writes a message with the keyboard. */
export async function say(page, words) {
  await tabTo(page, () => document.activeElement.id === "text");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

export const heard = page => page.locator(".theirs").count();

/** Does something, and waits until the line has answered it. */
export async function answered(page, act) {
  const before = await heard(page);
  await act();
  await page.waitForFunction(n => document.querySelectorAll(".theirs").length > n, before, { timeout: 30000 });
}

export const text = page => page.locator("#talk").innerText();
