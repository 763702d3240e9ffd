import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { readOuterMail } from "../../../functions/outer-mail.ts";
import type { Row } from "../row.ts";

const mine = "thief@example.net";
const victim = "anna@example.com";
const encoded = (text: string) => `=?utf-8?b?${Buffer.from(text).toString("base64")}?=`;

/** Ways to write a sender that two programs read as two people: one that checks the mail, and one that answers it. */
const vectors: readonly string[] = [
  `From: <${mine}>\r\nFrom: <${victim}>`,
  `From: <${victim}>\r\nFrom: <${mine}>`,
  `From: <${mine}>\r\nfrom: <${victim}>`,
  `From: <${mine}>\r\nFrom : <${victim}>`,
  `From : <${victim}>\r\nFrom: <${mine}>`,
  `From\r\n : <${victim}>\r\nFrom: <${mine}>`,
  ` From: <${victim}>\r\nFrom: <${mine}>`,
  `From: <${mine}>\r\n\tFrom: <${victim}>`,
  `From: <${mine}>\r\nFrom\0: <${victim}>`,
  `From\u200b: <${victim}>\r\nFrom: <${mine}>`,
  `Subject: x\rFrom: <${victim}>\r\nFrom: <${mine}>`,
  `From: <${victim}>, <${mine}>`,
  `From: <${mine}>, <${victim}>`,
  `From: <${mine}> <${victim}>`,
  `From: ${victim} <${mine}>, x`,
  `From: friends: ${victim}, ${mine};`,
  `From: friends:; <${victim}>, <${mine}>`,
  `From: <@${victim},@a.example:${mine}>`,
  `From: <${mine}(<${victim}>)>`,
  `From: (<${victim}>) <${mine}> (`,
  `From: "<${victim}>" x" <${mine}>`,
  `From: ${encoded(`<${victim}>`)}, <${mine}>`,
  `From: ${encoded(`<${victim}>`)} <${mine}>`,
  `From: ${encoded(`${victim},`)} <${mine}>`,
  `From: <=?utf-8?q?${victim.replace("@", "=40")}?=>`,
  `From: <${victim}\0@example.net>`,
  `From: <${victim}\\@example.net>`,
  `From: "${victim}"@example.net`,
  `From: <${victim}@example.net>`,
  `From: ${victim}\r\n @example.net`,
  `From: <${mine}>\r\n\r\n`.replace("\r\n\r\n", `\n\r<${victim}>`),
  `From:\r\n\r\nFrom: <${victim}>`,
  "From: <>",
  "From:",
  `Sender: <${victim}>`,
  `Resent-From: <${victim}>\r\nSender: <${mine}>`,
];

/** None of them names a person to us, unless two other programs name the same one. */
export async function senders(): Promise<Row> {
  const harm = { "taken for somebody": 0 };
  let disagreements = 0;
  const first: string[] = [];
  for (const vector of vectors) {
    const raw = Buffer.from(`${vector}\r\nTo: track@in.example\r\nSubject: list\r\n\r\nlist\r\n`);
    const { from } = readOuterMail(raw);
    const [one, two] = await Promise.all([withMailparser(raw), withPostalMime(raw)]);
    if (one !== two) disagreements += 1;
    if (from === null || (from === one && from === two)) continue;
    harm["taken for somebody"] += 1;
    first.push(JSON.stringify(vector));
  }
  return {
    name: "hostile: senders that can be read in two ways",
    tried: vectors.length,
    harm,
    notes: [`two stock parsers disagree on ${disagreements} of them`, ...first.slice(0, 3)],
  };
}

async function withMailparser(raw: Buffer): Promise<string | null> {
  const { from } = await simpleParser(raw);
  return from?.value[0]?.address?.toLowerCase() ?? null;
}

async function withPostalMime(raw: Buffer): Promise<string | null> {
  const { from } = await PostalMime.parse(raw);
  return from?.address?.toLowerCase() ?? null;
}
