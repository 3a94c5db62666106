// axe finds nothing: in light and dark, in each language, left to right and right to left, at the beginning and in the talk.
import { answered, axeSource, check, choose, launch, open } from "./browser.mjs";

const browser = await launch();
const look = async (page, where) => {
  await page.addScriptTag({ path: axeSource });
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  check(violations.length === 0, where + ": " + JSON.stringify(
    violations.map(found => [found.id, found.help, found.nodes.map(node => node.html + " " + node.failureSummary)])));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  check(!overflow, where + " is wider than the screen");
};
for (const language of JSON.parse(process.env.WORDS).languages) {
  for (const colorScheme of ["light", "dark"]) {
    for (const dir of ["", "rtl"]) {
      const page = await open(browser, "/?lang=" + language, { colorScheme, bypassCSP: true });
      await page.evaluate(to => { document.documentElement.dir = to || document.documentElement.dir; }, dir);
      await look(page, `${language} ${colorScheme} ${dir} at the beginning`);
      await answered(page, () => choose(page, 1));
      await page.evaluate(() => { document.getElementById("about").open = true; });
      await page.setViewportSize({ width: 320, height: 480 });
      await look(page, `${language} ${colorScheme} ${dir} in the talk`);
      await page.context().close();
    }
  }
}
await browser.close();
