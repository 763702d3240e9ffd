import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knowledge } from "../../lib/knowledge/load.ts";
import { draftReply } from "../../lib/reply/in-every-language.ts";
import { writtenLanguages } from "../../lib/reply/texts/written-languages.ts";
import { galleryViews } from "../../local/gallery/gallery-views.ts";
import { chromiumPath, isBrowserRequired, openChromium } from "./chromium.ts";
import { knownHosts } from "./known-hosts.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const answers = writtenLanguages.flatMap((language) =>
  galleryViews(language).map(({ name, view }) => ({
    name: `${language}: ${name}`,
    draft: draftReply(view, knowledge),
  })),
);
/** Another language has the same elements in the same colours: two of its answers are enough. */
const lookedAtByAxe = answers.filter(({ name }) => /^en:|: help$|: news, watch$/.test(name));
const widths = [320, 360, 600, 800];
/** A browser on a busy machine is slow, and that is no fault of an answer. */
const patience = 300_000;

/** Runs in the page: each width as a frame of its own, first as it is, then with every letter twice as large. */
async function measure({ html, widths }: { html: string; widths: number[] }): Promise<string[]> {
  // biome-ignore lint/suspicious/noExplicitAny: the program is type-checked without the browser's own types.
  const { document, getComputedStyle } = globalThis as any;
  const found: string[] = [];
  const frames = await Promise.all(
    widths.map(async (width) => {
      const frame = document.createElement("iframe");
      frame.style.cssText = `width:${width}px;height:700px;border:0`;
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
      frame.srcdoc = html;
      document.body.append(frame);
      await loaded;
      return { width, frame, root: frame.contentDocument.documentElement };
    }),
  );
  for (const text of [1, 2]) {
    for (const { width, root } of frames) {
      if (text === 2) {
        const all = [...root.querySelectorAll("body *")];
        const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        all.forEach((element, at) => {
          element.style.fontSize = `${2 * (sizes[at] ?? 0)}px`;
        });
      }
      const over = root.scrollWidth - root.clientWidth;
      if (over > 0) found.push(`${width} pixels, text ${text}: ${over} too wide`);
    }
  }
  for (const { frame } of frames) frame.remove();
  return found;
}

if (chromiumPath === undefined) {
  test("a browser looks at every answer", (context) => {
    console.error("NOT RUN: no Chromium here; install it, or name it in CHROMIUM.");
    expect(isBrowserRequired, "REQUIRE_BROWSER=1, and there is no Chromium").toBe(false);
    context.skip();
  });
} else {
  describe("every answer, in a browser", { timeout: patience }, () => {
    let browser: Browser;
    const contexts = new Map<string, BrowserContext>();
    const requests: string[] = [];

    beforeAll(async () => {
      browser = await openChromium();
      for (const colorScheme of ["light", "dark"] as const) {
        const context = await browser.newContext({ colorScheme });
        await context.route("**", (route) => {
          requests.push(route.request().url());
          return route.abort();
        });
        contexts.set(colorScheme, context);
      }
    });
    afterAll(() => browser?.close());

    const open = async (html: string, scheme: "light" | "dark"): Promise<Page> => {
      const page = (await contexts.get(scheme)?.newPage()) as Page;
      await page.setContent(html);
      return page;
    };

    test("fits from 320 to 800 pixels, also with text twice as large", async () => {
      const page = await open("<!doctype html><title>x</title>", "light");
      const tooWide: string[] = [];
      for (const { name, draft } of answers) {
        const found = await page.evaluate(measure, { html: draft.html, widths });
        tooWide.push(...found.map((each) => `${name}: ${each}`));
      }
      await page.close();
      expect(tooWide).toEqual([]);
    });

    test("is found too wide where it is", async () => {
      const page = await open("<!doctype html><title>x</title>", "light");
      const wide = '<body style="margin:0"><div style="font-size:20px;width:25em">wide</div>';
      const found = await page.evaluate(measure, { html: wide, widths });
      await page.close();
      expect(found.map((each) => each.replace(/:.*/, ""))).toEqual([
        "320 pixels, text 1",
        "360 pixels, text 1",
        "320 pixels, text 2",
        "360 pixels, text 2",
        "600 pixels, text 2",
        "800 pixels, text 2",
      ]);
    });

    test.each(["light", "dark"] as const)("has no barrier that axe finds, %s", async (scheme) => {
      const found: string[] = [];
      const page = await open("<!doctype html><title>x</title>", scheme);
      await page.setViewportSize({ width: 360, height: 740 });
      for (const { name, draft } of lookedAtByAxe) {
        await page.setContent(draft.html);
        await page.evaluate(axe);
        const violations = await page.evaluate(async (isLight) => {
          // A mail stands inside a mail client's own landmarks. Only colours differ in the dark.
          const rules = { region: { enabled: false }, "landmark-one-main": { enabled: false } };
          // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text.
          const result = await (globalThis as any).axe.run(
            document,
            isLight ? { rules, resultTypes: ["violations"] } : { runOnly: ["color-contrast"] },
          );
          return result.violations.map(
            (each: { id: string; nodes: { html: string }[] }) =>
              `${each.id}: ${each.nodes[0]?.html.slice(0, 200)}`,
          ) as string[];
        }, scheme === "light");
        found.push(...violations.map((each) => `${name}: ${each}`));
      }
      await page.close();
      expect(found).toEqual([]);
    });

    test("asks nobody for anything", () => {
      expect(requests).toEqual([]);
    });

    test("leads only to hosts of our templates, and to the thread's own address", async () => {
      const page = await open("<!doctype html><title>x</title>", "light");
      const hosts = new Set<string>();
      for (const { draft } of answers) {
        await page.setContent(draft.html);
        const links = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
        );
        for (const link of links)
          hosts.add(link.startsWith("mailto:") ? (link.split(/[:?]/)[1] ?? "") : new URL(link).hostname);
      }
      await page.close();
      hosts.delete("t-4k2m9x7q@parcelwise.example");
      expect(hosts.size).toBeGreaterThan(0);
      expect([...hosts].filter((host) => !knownHosts.has(host))).toEqual([]);
    });
  });
}

test("every answer is small, and how much it says", () => {
  const rows = answers.map(({ name, draft }) => {
    const bytes = new TextEncoder().encode(draft.html).length;
    return { name, kilobytes: Math.round(bytes / 100) / 10, lines: draft.text.split("\n").length, bytes };
  });
  // biome-ignore lint/suspicious/noConsole: the weight of each answer is part of what this test shows.
  console.info(
    rows.map(({ name, kilobytes, lines }) => `${kilobytes} KB, ${lines} lines: ${name}`).join("\n"),
  );
  expect(rows.filter(({ bytes }) => bytes >= 60_000)).toEqual([]);
});
