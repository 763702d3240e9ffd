import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteSubject, quoteText } from "../../lib/reply/quote-text.ts";

describe("words of a received mail", () => {
  test("keep what they say", () => {
    expect(quoteText("Import clearance exception")).toBe("Import clearance exception");
    expect(quoteText("Arrived 03.12.2026 14:03, Madrid")).toBe("Arrived 03.12.2026 14:03, Madrid");
    expect(quoteText("2026-11-19T14:03:00")).toBe("2026-11-19T14:03:00");
    expect(quoteText("LP007305188CN")).toBe("LP007305188CN");
    expect(quoteText("Customs charge 8.00 GBP")).toBe("Customs charge 8.00 GBP");
  });

  test("name a host so that it cannot be tapped", () => {
    expect(quoteText("Pay at https://user:x@evil.com/pay?n=1 now")).toBe("Pay at evil[.]com now");
    expect(quoteText("see www.evil.co.uk/track")).toBe("see www[.]evil[.]co[.]uk");
    expect(quoteText("evil。example")).toBe("evil[.]example");
  });

  test("show a name that looks like another as machines read it, and leave sentences alone", () => {
    expect(quoteText("pay-почта.рф")).toMatch(/^xn--pay--[a-z0-9]+\[\.\]xn--p1ai$/);
    expect(quoteText("see аррle.com now")).toMatch(/^see xn--le-[a-z0-9]+\[\.\]com now$/);
    expect(quoteText("https://dhł.example/x")).toMatch(/^xn--dh-[a-z0-9]+\[\.\]example$/);
    expect(quoteText("Доставлено.Москва")).toBe("Доставлено[.]Москва");
    expect(quoteText("geändert.Bitte")).toBe("geändert[.]Bitte");
  });

  test("leave out addresses, phone numbers, HTML and hidden characters", () => {
    expect(quoteText("write to help@evil.com")).toBe("write to [address left out]");
    expect(quoteText("call +44 20 7946 0958")).toBe("call [phone number left out]");
    expect(quoteText("call 1-800-555-0199 now")).toBe("call [phone number left out] now");
    expect(quoteText("call (020) 7946 0958")).toBe("call [phone number left out]");
    expect(quoteText('a <img src="https://x.example/p.gif"> b')).toBe("a b");
    expect(quoteText("pay\u202epal\u200b\u00ad.exam\u2066ple")).toBe("paypal[.]example");
    expect(quoteText("javascript:alert(1) data:text/html,x")).not.toMatch(/javascript:|data:/);
  });

  test("keep the digits of a tracking number that is written in groups", () => {
    expect(quoteText("9400 1000 0000 0000 0000 00", 200, true)).toBe("9400 1000 0000 0000 0000 00");
  });

  test("a subject stays as it was, but for what can be tapped", () => {
    expect(quoteSubject("Your Amazon.de order 701-1234567-1234567", 160)).toBe(
      "Your Amazon.de order 701-1234567-1234567",
    );
    expect(quoteSubject("Pay: https://evil.example/x, help@evil.example, +44 20 5555 0199", 160)).toBe(
      "Pay: evil[.]example [address left out], [phone number left out]",
    );
  });

  test("are never a link, an address or HTML, whatever they were", () => {
    const pieces = fc.constantFrom(
      "http://",
      "https://",
      "www.",
      "evil",
      ".com",
      "@",
      "<a>",
      "<",
      ">",
      " ",
      "\u202e",
      "+49 30 123456",
      "/x",
      "é",
      "\n",
    );
    const hostile = fc.oneof(
      fc.string({ maxLength: 300, unit: "binary" }),
      fc.array(pieces, { maxLength: 40 }).map((found) => found.join("")),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const quote = quoteText(text);
        expect(quote.length).toBeLessThanOrEqual(200);
        expect(quote).not.toMatch(/https?:\/\/\S|[\p{L}\p{N}]\.\p{L}{2}|[\p{Cc}\p{Cf}]/u);
        expect(quote).not.toMatch(/[\w.]+@[\w.]+\.\w/);
      }),
    );
  });
});
