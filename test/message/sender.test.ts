import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSender } from "../../lib/message/sender.ts";

const sender = (header: string) =>
  readSender(Buffer.from(`${header}\r\nTo: b@robot.example\r\n\r\nFrom: body@example.com\r\n`));
const addressOf = (header: string) => {
  const result = sender(header);
  return result.ok ? result.value.address : result.failure.kind;
};

describe("one From field with one mailbox names the sender", () => {
  it.each([
    ["From: kim@example.com", "kim@example.com", null],
    ["From: <Kim@Example.COM>", "kim@example.com", null],
    ["from: Kim Meyer <kim@example.com>", "kim@example.com", "Kim Meyer"],
    ['From: "Meyer, Kim" <kim@example.com>', "kim@example.com", "Meyer, Kim"],
    ['From: "kim@example.com" <kim@example.com>', "kim@example.com", "kim@example.com"],
    ["From: =?UTF-8?B?S8O8bQ==?= <kim@example.com>", "kim@example.com", "Küm"],
    ["From: Kim\r\n <kim@example.com>", "kim@example.com", "Kim"],
    ["From: kim@example.com (Kim)", "kim@example.com", null],
    ["From: kim+tag@mail.example.co.uk", "kim+tag@mail.example.co.uk", null],
  ])("%s", (header, address, name) => {
    expect(sender(header)).toEqual({ ok: true, value: { name, address } });
  });
});

describe("whatever two programs may read in two ways is ambiguous", () => {
  it.each([
    ["no From", "Subject: x"],
    ["two From fields", "From: a@example.com\r\nFrom: b@example.com"],
    ["two equal From fields", "From: a@example.com\r\nFrom: a@example.com"],
    ["a second From with a blank", "From: a@example.com\r\nFrom : b@example.com"],
    ["a blank before the colon", "From : a@example.com"],
    ["a folded name", "From\r\n : a@example.com"],
    [
      "a From in a continuation",
      "X: y\r\n From: b@example.com\r\nFrom: a@example.com".replace("X: y", "From: c@example.com"),
    ],
    ["a blank before the name", "Subject: x\r\nFrom: a@example.com\r\n\tFrom: b@example.com"],
    ["a NUL in the name", "From\0: a@example.com"],
    ["a NUL beside another", "From: a@example.com\r\nFrom\0: b@example.com"],
    ["a NUL in the value", "From: a@example.com\0b@example.com"],
    ["a hidden character in the name", "From\u200b: b@example.com\r\nFrom: a@example.com"],
    ["a lone CR", "Subject: x\rFrom: b@example.com\r\nFrom: a@example.com"],
    ["a lone CR before the only one", "Subject: x\rFrom: b@example.com"],
    ["two mailboxes", "From: a@example.com, b@example.com"],
    ["two in brackets", "From: <a@example.com> <b@example.com>"],
    ["a name that is an address", "From: a@example.com <b@example.com>"],
    ["a group", "From: friends: a@example.com, b@example.com;"],
    ["a source route", "From: <@a.example,@b.example:c@example.com>"],
    ["an encoded word in the address", "From: <=?UTF-8?B?YQ==?=@example.com>"],
    ["an encoded mailbox", "From: =?UTF-8?B?PGFkbWluQGV4YW1wbGUuY29tPg==?= <b@example.com>"],
    ["an encoded list", "From: =?UTF-8?Q?a=40example.com=2C?= <b@example.com>"],
    ["a quoted local part", 'From: "a b"@example.com'],
    ["an open quote", 'From: "Kim <a@example.com>'],
    ["a comment with an address", "From: a@example.com (b@example.com)"],
    ["a comment inside", "From: Kim (<b@example.com>) <a@example.com>"],
    ["an address literal", "From: a@[192.0.2.1]"],
    ["no domain", "From: root"],
    ["an empty address", "From: Kim <>"],
  ])("%s", (_, header) => {
    expect(addressOf(header)).toBe("sender-ambiguous");
  });
});

it("counts the mailboxes and fields that it saw", () => {
  expect(sender("From: a@example.com, b@example.com\r\nFrom: c@example.com")).toEqual({
    ok: false,
    failure: { kind: "sender-ambiguous", fromHeaders: 2, mailboxes: 3 },
  });
});

it("never gives an address that is not written in the From field", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (value) => {
      const clean = value.replace(/[\r\n]/g, " ");
      const result = sender(`From: ${clean}`);
      return !result.ok || clean.toLowerCase().includes(result.value.address);
    }),
  );
});
