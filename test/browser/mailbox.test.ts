import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ListeningServer } from "../../local/http-server.ts";
import { startMailbox } from "../../local/mailbox/server.ts";
import { chromiumPath, isBrowserRequired, openChromium } from "./chromium.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A browser on a busy machine is slow, and that is no fault of the page. */
const patience = 120_000;

const mail = (id: string, fields: string, text: string) =>
  `Received: from x (x [127.0.0.1])\r\n for track@parcelwise.example;\r\n Sun, 22 Nov 2026 10:0${id}:00 +0000 (UTC)\r\nMessage-ID: <${id}@example.com>\r\nDate: Sun, 22 Nov 2026 10:0${id}:30 +0000\r\n${fields}\r\n\r\n${text}\r\n`;
const sender = "From: Ana <ana@example.com>\r\nTo: track@parcelwise.example\r\n";
const answerType = "Content-Type: text/html; charset=utf-8\r\nIn-Reply-To: <1@example.com>";
const answer = '<html lang="en"><head><title>x</title></head><body><p>Customs looks at it.</p></body></html>';

if (chromiumPath === undefined) {
  test("a browser uses the mailbox page", (context) => {
    console.error("NOT RUN: no Chromium here; install it, or name it in CHROMIUM.");
    expect(isBrowserRequired, "REQUIRE_BROWSER=1, and there is no Chromium").toBe(false);
    context.skip();
  });
} else {
  describe("the mailbox page, in a browser", { timeout: patience }, () => {
    let browser: Browser;
    let server: ListeningServer;
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "parcelwise-"));
      const [raw, sent] = [join(folder, "raw"), join(folder, "sent")];
      for (const each of [raw, sent]) await mkdir(each);
      await writeFile(join(raw, "first.eml"), mail("1", `${sender}Subject: Held`, "Where is it?"));
      await writeFile(join(raw, "second.eml"), mail("3", `${sender}Subject: Late`, "Still nothing."));
      await writeFile(
        join(sent, "answer.eml"),
        mail(
          "2",
          `From: track@parcelwise.example\r\nTo: ana@example.com\r\nSubject: Held\r\n${answerType}`,
          answer,
        ),
      );
      server = await startMailbox({
        port: 0,
        raw,
        sent,
        openedPath: join(folder, "opened.txt"),
        smtpHost: "127.0.0.1",
        smtpPort: 9,
        now: () => new Date("2026-11-22T12:00:00Z"),
      });
      browser = await openChromium();
    }, patience);
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const open = async (path: string, options = {}): Promise<Page> => {
      const page = await browser.newPage(options);
      await page.goto(`http://127.0.0.1:${server.port}${path}`);
      return page;
    };
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

    test("is walked with keys: next, previous, open, reply, search and back", async () => {
      const page = await open("/");
      await page.keyboard.press("j");
      expect(await focused(page)).toMatch(/^Late/);
      await page.keyboard.press("j");
      expect(await focused(page)).toMatch(/^Held/);
      await page.keyboard.press("k");
      expect(await focused(page)).toMatch(/^Late/);
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/c/first.eml");
      await page.keyboard.press("r");
      await page.keyboard.type("just now");
      expect(await page.inputValue("#text")).toBe("just now");
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("uj");
      expect(await page.inputValue("#search")).toBe("uj");
      await page.keyboard.press("Escape");
      await page.keyboard.press("u");
      await page.waitForURL("**/");
      await page.close();
    });

    test("leaves the keys alone where they are switched off, and remembers it", async () => {
      const page = await open("/");
      await page.uncheck("#keys");
      await page.reload();
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("search");
      await page.close();
    });

    test.each([320, 360, 800, 1600])("fits %i pixels", async (width) => {
      for (const path of ["/", "/c/first.eml", "/?q=nothing"]) {
        const page = await open(path, { viewport: { width, height: 740 } });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        await page.close();
        expect(over, path).toBe(0);
      }
    });

    test.each(["light", "dark"] as const)("has no barrier that axe finds, %s", async (colorScheme) => {
      for (const path of ["/", "/c/first.eml", "/c/second.eml"]) {
        // The page lets no script in that is not its own; axe is let in for the look.
        const page = await open(path, { colorScheme, bypassCSP: true });
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text.
          const result = await (globalThis as any).axe.run(document, { resultTypes: ["violations"] });
          return result.violations.map(
            (each: { id: string; nodes: { html: string }[] }) => `${each.id}: ${each.nodes[0]?.html}`,
          ) as string[];
        });
        await page.close();
        expect(found, path).toEqual([]);
      }
    });
  });
}
