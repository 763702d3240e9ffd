import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium's program: the one that `CHROMIUM` names, or the system's; undefined where there is none. */
export const chromiumPath: string | undefined =
  process.env.CHROMIUM ?? places.find((path) => existsSync(path));

/** A test that did not run is never green: where a browser is required and missing, this fails. */
export const isBrowserRequired = process.env.REQUIRE_BROWSER === "1";

/** One browser for a whole file of tests. It makes no request: pages are given to it as text. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? "chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
}
