import { describe, expect, it } from "vitest";
import { forwards } from "../../lib/knowledge/clients/index.ts";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { unwrapForward } from "../../lib/message/unwrap.ts";
import type { WrapOptions } from "./compose.ts";
import { type ForwardWrapper, wrappers } from "./wrappers.ts";

const html = `<html><body><table><tr><td><p>Good news, your parcel is on the way.</p></td></tr><tr><td>Number</td><td>AB123</td></tr></table>
<p><a href="https://carrier.example/track?n=AB123">Follow it</a></p><img src="https://carrier.example/i.png" alt="Step 2 of 4"></body></html>`;
const original = Buffer.from(
  `From: Speedy Parcels <news@carrier.example>\r\nTo: kim@example.com\r\nSubject: =?UTF-8?Q?Your_parcel_is_on_its_way_=E2=9C=94?=\r\nDate: Fri, 20 Nov 2026 14:05:09 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGood news, your parcel is on the way.\r\n\r\nNumber: AB123\r\nhttps://carrier.example/track?n=AB123\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`,
);
const options: WrapOptions = {
  note: "It should have been here on Monday!",
  from: "Kim Meyer <kim@example.com>",
  to: "track@robot.example",
  at: "Sun, 22 Nov 2026 10:00:00 +0100",
  eol: "\r\n",
};

async function unwrap(raw: Uint8Array) {
  const parsed = await parseMessage(raw, limits);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return unwrapForward(parsed.value, limits, forwards);
}

function textOf(message: Awaited<ReturnType<typeof unwrap>>["originals"][0]): string {
  return message.sections.map((section) => section.text).join("\n");
}

describe.each(["\n", "\r\n"] as const)("each wrapper with lines ended by %j", (eol) => {
  it.each(wrappers.map((wrapper) => [wrapper.id, wrapper] as const))(
    "%s",
    async (_, wrapper: ForwardWrapper) => {
      const found = await unwrap(wrapper.wrap(original, { ...options, eol }));
      const [message] = found.originals;
      expect(found.wrapper).toBe(wrapper.wrapper);
      expect(found.depth).toBe(wrapper.depth);
      expect(message.from?.address).toBe("news@carrier.example");
      expect(message.subject).toBe("Your parcel is on its way ✔");
      expect(message.sentAt).toMatch(/^2026-11-20T14:05/);
      expect(found.note).toBe(wrapper.wrapper === "auto" ? null : options.note);
      expect(textOf(message)).toContain("Good news, your parcel is on the way.");
      expect(textOf(message)).not.toContain("should have been here");
      expect(textOf(message)).not.toContain("kim@example.com");
      expect(
        message.sections
          .filter((section) => section.kind === "plain" || section.kind === "html")
          .map((section) => section.text.slice(0, 37)),
      ).toSatisfy((texts: string[]) =>
        texts.every((text) => text === "Good news, your parcel is on the way."),
      );
      for (const link of message.links) {
        const list = message.sections.find((section) => section.part === `${link.part}#links`);
        expect(list?.text.slice(link.start, link.start + link.href.length)).toBe(link.href);
      }
      expect(message.links.some((link) => link.href === "https://carrier.example/track?n=AB123")).toBe(true);
    },
  );
});

describe("forwards of forwards", () => {
  const inner = wrappers.filter(
    (wrapper) =>
      wrapper.depth === 1 &&
      /^(gmail|outlook|apple|thunderbird|yahoo|attached|samsung)/.test(wrapper.id) &&
      /\/(en|de|rfc822|eml)$/.test(wrapper.id),
  );
  const pairs = inner.flatMap((first) =>
    inner
      // A client that forwards inline leaves out what is attached.
      .filter((second) => first.wrapper === "inline" || second.wrapper === "attached")
      .map((second) => [first.id, second.id, first, second] as const),
  );
  it.each(pairs)("%s inside %s", async (_first, _second, first, second) => {
    const once = first.wrap(original, {
      ...options,
      note: "",
      from: "Lee <lee@example.org>",
      to: "kim@example.com",
    });
    const found = await unwrap(second.wrap(once, options));
    expect(found.originals[0].from?.address).toBe("news@carrier.example");
    expect(found.depth).toBe(2);
    expect(found.note).toBe(options.note);
  });
});

it("the same input gives the same bytes", () => {
  for (const wrapper of wrappers)
    expect(Buffer.compare(wrapper.wrap(original, options), wrapper.wrap(original, options))).toBe(0);
});
