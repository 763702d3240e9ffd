import { describe, expect, it } from "vitest";
import { main } from "../../local/advance.ts";
import { parseDuration } from "../../local/duration.ts";
import { mailsIn, startForTest } from "../local/running-service.ts";
import { temporaryFolder } from "../local/temporary-folder.ts";
import { until } from "../local/until.ts";

describe("a length of time", () => {
  it("is a count with a unit, of 400 days at most", () => {
    expect(["90m", "12h", "5d", "2w"].map(parseDuration)).toEqual([5400, 43_200, 432_000, 1_209_600]);
    expect(["", "5", "0d", "-1d", "401d", "5 d", "5y"].map(parseDuration)).toEqual(Array(7).fill(null));
  });
});

describe("npm run advance", () => {
  it("puts the clock of the running service forward, and the follow-ups come on their days", {
    timeout: 180_000,
  }, async () => {
    const data = await temporaryFolder();
    const service = await startForTest(data, "--clock", "2026-11-22T10:00:00Z");
    const sent = () => mailsIn(data, "sent");
    await until("the sample's answer", async () => (await sent()).length === 1, 90);
    const { port, origin } = new URL(service.pageUrl);
    expect(await main(["5d", "--page-port", port])).toBe(0);
    const [, first = "", second = "", ...more] = await sent();
    expect(more).toEqual([]);
    // The sample's sender is an hour ahead of UTC.
    expect(first).toMatch(/^Date: Wed, 25 Nov 2026 07:0/m);
    expect(second).toMatch(/^Date: Fri, 27 Nov 2026 07:0/m);
    expect(first).toContain("Auto-Submitted: auto-generated");

    const post = (by: string, headers: Record<string, string>) =>
      fetch(`${origin}/clock`, { method: "POST", headers, body: new URLSearchParams({ by }) });
    expect((await post("1d", {})).status).toBe(403);
    expect((await post("1d", { Origin: "https://evil.example" })).status).toBe(403);
    expect((await post("soon", { Origin: origin })).status).toBe(400);
    expect(await sent()).toHaveLength(3);

    expect(await (await fetch(service.pageUrl)).text()).toContain('action="/clock"');
    const tapped = await fetch(`${origin}/clock`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: origin },
      body: new URLSearchParams({ by: "1d", back: "page" }),
    });
    expect([tapped.status, tapped.headers.get("location")]).toEqual([303, "/"]);
    expect(await (await fetch(service.pageUrl)).text()).toContain("28 Nov 2026");
  });
});
