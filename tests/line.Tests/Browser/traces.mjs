// What the page weighs, whom it asks, and what it leaves in the browser.
import { answered, base, check, choose, launch, open, say } from "./browser.mjs";

const browser = await launch();
const page = await open(browser, "/?lang=es");
await page.waitForLoadState("networkidle");
const weight = page.received;
await answered(page, () => choose(page, 1));
await say(page, "algo pasó");
await page.waitForFunction(() => document.querySelectorAll(".state").length === 2);
check(weight > 5000 && weight <= 50 * 1024, `the page weighs ${weight} bytes`);
check(page.requested.every(url => url.startsWith(base + "/") || url.startsWith("data:")), "asked: " + page.requested);
check(page.requested.every(url => !/alg|token|eyJ/.test(url)), "an address tells something: " + page.requested);
check((await page.context().cookies()).length === 0, "a cookie is left");
const left = await page.evaluate(async () => ({
  local: localStorage.length, session: sessionStorage.length, bases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
}));
check(Object.values(left).every(count => count === 0), "left behind: " + JSON.stringify(left));
check(await page.title() === "Mensajes", "the title says nothing");

// two pages at once are two talks
const other = await open(browser, "/?lang=en");
await answered(other, () => choose(other, 2));
await Promise.all([answered(page, () => say(page, "listo")), answered(other, () => say(other, "help"))]);
check(!(await other.locator("#talk").innerText()).includes("algo pasó"), "one page hears the other");
check(await page.locator(".mine").count() === 3, "a page lost a message");
check(await other.locator(".mine").count() === 2, "a page lost a message");
console.log("WEIGHT " + weight);
await browser.close();
