import { describe, expect, it } from "vitest";
import { parseStartOptions } from "../../local/start-options.ts";

describe("the flags of npm start", () => {
  it("have the documented defaults", () => {
    expect(parseStartOptions([])).toEqual({
      smtpHost: "127.0.0.1",
      smtpPort: 2525,
      pagePort: 8025,
      data: "./data",
      clock: null,
      trust: "loopback",
    });
  });

  it.each([
    [["--smtp-port", "mail"], "A port is a whole number"],
    [["--page-port", "65536"], "A port is a whole number"],
    [["--smtp-host", "example.com"], "--smtp-host takes an IP address"],
    [["--clock", "yesterday"], "--clock takes an instant"],
    [["--clock", "2026-13-01T00:00:00Z"], "--clock takes an instant"],
    [["--trust", "everybody"], '--trust takes "loopback" or "none"'],
    [["--colour"], "Unknown option '--colour'"],
    [["extra"], "Unexpected argument 'extra'"],
  ])("refuse %j in a sentence", (args, sentence) => {
    const parsed = parseStartOptions(args);
    expect(parsed).toHaveProperty("wrong");
    expect(JSON.stringify(parsed)).toContain(JSON.stringify(sentence).slice(1, -1));
  });
});
