// Judges the public pages in the given folders: axe-core over every page at both
// widths, light and dark; nothing scrolls sideways but what may; a walk with the
// tab key reaches every link with a visible focus. Exit status 1 if anything is
// wrong. With SHOTS=FOLDER it leaves pictures of every page there.
import { readFile, readdir, mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const widths = [320, 1280];
const schemes = ["light", "dark"];
const shots = process.env.SHOTS;
const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
let pages = 0;
let walked = 0;
let wrong = 0;

function fail(where, what) {
  wrong++;
  console.error(`FAIL ${where}: ${what}`);
}

// tooWide names what is wider than the window without a region in which it scrolls.
function tooWide() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > room + 1 && !e.closest(".scroll"))
    .map((e) => e.outerHTML.slice(0, 80));
}

// focusable lists what the tab key must reach.
function focusable() {
  return document.querySelectorAll("a[href], [tabindex='0']").length;
}

// focused tells of the element with the focus, null where nothing has it.
function focused() {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll("*")].indexOf(e),
    text: e.outerHTML.slice(0, 80),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

async function walk(page, where) {
  const all = await page.evaluate(focusable);
  const reached = new Set();
  for (let n = 0; n < all; n++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(focused);
    if (!now) break;
    if (!now.ring || !now.seen) fail(where, `the focus is not visible on ${now.text}`);
    reached.add(now.place);
  }
  walked += reached.size;
  if (reached.size !== all) fail(where, `the tab key reaches ${reached.size} of ${all} places`);
}

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
for (const folder of process.argv.slice(2)) {
  for (const name of (await readdir(folder)).filter((n) => n.endsWith(".html")).sort()) {
    pages++;
    const page = await browser.newPage();
    await page.goto(pathToFileURL(resolve(folder, name)).href, { waitUntil: "load" });
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      for (const scheme of schemes) {
        const where = `${basename(folder)}/${name} ${width} ${scheme}`;
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        for (const e of await page.evaluate(tooWide)) fail(where, `is wider than the window: ${e}`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
        for (const v of violations) fail(where, `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html.slice(0, 100)).slice(0, 3).join(" | ")}`);
        if (shots) {
          await mkdir(shots, { recursive: true });
          await page.screenshot({ path: join(shots, `${basename(folder)}-${name.replace(".html", "")}-${width}-${scheme}.png`), fullPage: true });
        }
      }
      await page.evaluate(() => { scrollTo(0, 0); document.activeElement.blur(); });
      await page.reload({ waitUntil: "load" });
      await walk(page, `${basename(folder)}/${name} ${width}`);
    }
    await page.close();
  }
}
await browser.close();
if (pages === 0) fail("no folder", "has a page");
console.log(`${pages} pages, each at ${widths.join(" and ")} px, ${schemes.join(" and ")}: ${wrong} wrong; the tab key reached ${walked} places`);
process.exit(wrong === 0 ? 0 : 1);
