import fc from "fast-check";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { openDesk } from "../../../functions/desk.ts";
import { readHeaderBlock } from "../../../lib/message/header-block.ts";
import { asStored } from "../../functions/as-stored.ts";
import { own } from "../../functions/world.ts";
import { openCrashWorld } from "../crash/worlds.ts";
import { inTurns } from "../in-turns.ts";
import { openMail } from "../inbox.ts";
import { type Person, person } from "../people.ts";
import type { Row } from "../row.ts";
import { hostileText } from "./grammar.ts";
import { elementsOf, foreign, hidden, poisons } from "./injection.ts";
import { isOurs } from "./our-links.ts";

/** A host that no knowledge has, in the forms in which people and programs write one. */
const host = fc.stringMatching(/^[a-z]{3,9}$/).map((name) => `${name}.evil.example`);
const linkTo = fc
  .tuple(
    host,
    fc.constantFrom(
      (name: string) => `https://${name}/pay?id=1`,
      (name: string) => `www.${name}`,
      (name: string) => `<a href="//${name}">your carrier</a>`,
      (name: string) => `help@${name}`,
      (name: string) => `pay at ${name}.`,
      (name: string) => `tracking: http://${name}/{number}`,
    ),
  )
  .map(([name, write]) => write(name));
const hostile = fc.oneof(
  fc.constantFrom(...poisons),
  linkTo,
  hostileText.map((words) => words.slice(0, 300)),
  fc.constantFrom("", "x", "Anna"),
);

/** Lines of a shipping mail, most of them with something hostile in a place that is read. */
const line = fc.oneof(
  hostile,
  fc
    .tuple(
      fc.constantFrom(
        "Status: ",
        "Order number: ",
        "Shop: ",
        "Seller: ",
        "Location: ",
        "Pickup location: ",
        "Pickup code: ",
        "Amount due: 8.00 EUR to ",
        "Estimated delivery: ",
        "Hello ",
        "Carrier: ",
        "19 November 2026 10:00 ",
      ),
      hostile,
    )
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "Import clearance exception",
    "Out for delivery",
    "Ready for collection",
    "Delivered",
    "Pay the fee of 8.00 EUR",
  ),
);

const shape = fc.constantFrom("plain", "html", "both", "attached");
const mail = fc.record({
  name: hostile,
  subject: hostile,
  note: hostile,
  carrier: hostile,
  original: hostile,
  lines: fc.array(line, { minLength: 1, maxLength: 14 }),
  shape,
});
type HostileMail = typeof mail extends fc.Arbitrary<infer Value> ? Value : never;

/** In a header a line end goes on with a blank, or it would be the sender's own next header. */
const folded = (value: string) => value.replace(/\r\n|\n|\r/g, "\r\n ").replace(/\0/g, "");

function rawOf(given: HostileMail, who: Person): string {
  const news = [...given.lines, `Tracking number: ${who.trackingNumber}`];
  const plain = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""];
  const forward = [
    given.note,
    "",
    "---------- Forwarded message ---------",
    `From: ${folded(given.carrier)} <news@carrier.example>`,
    "Date: Thu, Nov 19, 2026 at 10:00 AM",
    `Subject: ${folded(given.original)}`,
    "",
    ...news,
  ];
  const html = ["Content-Type: text/html; charset=utf-8", "", ...forward.map((each) => `<div>${each}</div>`)];
  const attached = [
    "Content-Type: message/rfc822",
    "",
    `From: "${folded(given.carrier)}" <news@carrier.example>`,
    `Subject: ${folded(given.original)}`,
    ...plain,
    ...news,
  ];
  const parts = (kind: string, ...all: readonly (readonly string[])[]) => [
    `Content-Type: multipart/${kind}; boundary=b`,
    "",
    ...all.flatMap((each) => ["--b", ...each]),
    "--b--",
  ];
  const body = {
    plain: [...plain, ...forward],
    html,
    both: parts("alternative", [...plain, ...forward], html),
    attached: parts("mixed", [...plain, given.note], attached),
  }[given.shape];
  const head = [
    `From: "${folded(given.name)}" <${who.address}>`,
    `To: ${own.localPart}@${own.domain}`,
    `Subject: Fwd: ${folded(given.subject)}`,
    `Message-ID: <answers-${who.serial}@example.com>`,
    "Date: Fri, 20 Nov 2026 12:00:00 +0000",
    "MIME-Version: 1.0",
  ];
  return asStored([...head, ...body, ""].join("\n"));
}

type Harm =
  | "foreign link or host"
  | "HTML of the mail"
  | "hidden character"
  | "over 60 KB"
  | "parsers disagree"
  | "unanswerable";

/** Whatever mail comes: what goes out has no link but ours, nothing hidden, and reads the same to every program. */
export async function answers(count: number, seed: number): Promise<Row> {
  const crashWorld = await openCrashWorld();
  const { world, ports } = crashWorld;
  const desk = openDesk(own, ports);
  const mails = fc
    .sample(mail, { seed, numRuns: count })
    .map((given, at) => ({ given, who: person(at + 1) }));
  const harm: Record<Harm, number> = {
    "foreign link or host": 0,
    "HTML of the mail": 0,
    "hidden character": 0,
    "over 60 KB": 0,
    "parsers disagree": 0,
    unanswerable: 0,
  };
  const first: string[] = [];
  const note = (which: Harm, what: string) => {
    harm[which] += 1;
    if (first.length < 5) first.push(`${which}: ${what.slice(0, 200)}`);
  };
  try {
    await inTurns(mails, 8, async ({ given, who }) => {
      const receipt = await world.receive(rawOf(given, who), { envelopeFrom: who.address });
      await desk
        .receive(receipt)
        .catch((error: unknown) => note("unanswerable", `${who.serial} ${String(error)}`));
    });
    const sent = await world.sent();
    for (const raw of sent) for (const [which, what] of await harmsIn(raw)) note(which, what);
    return {
      name: "hostile: answers to any mail",
      tried: mails.length,
      harm,
      notes: [`${sent.length} answers`, ...first],
    };
  } finally {
    await world.close();
  }
}

/** Declarations that load nothing. */
const isPlainStyle = /^(?:[a-z-]{2,40}:[a-z0-9#%., '-]{1,100};)+$/i;

async function harmsIn(raw: string): Promise<readonly (readonly [Harm, string])[]> {
  const found = await openMail(raw);
  const shown = `${found.subject}\n${found.text}\n${found.html}`;
  const { names, targets } = elementsOf(found.html);
  const links = [...(found.text.match(/\b(?:https?|ftp):\/\/[^\s<>"')\]]+/gi) ?? []), ...targets];
  const wrong = links.filter((link) => !isOurs(link) && !isPlainStyle.test(link));
  const difference = await differenceIn(raw);
  const id = found.inReplyTo;
  // A subject is the person's own, and no program makes links of one; a whole address is left out of it all the same.
  const body = `${found.text}\n${found.html.replace(/"mailto:[^"]*"/g, "")}`;
  const tappable =
    /(?:[a-z0-9-]+[.。．․])+evil[.。．․]example/i.exec(body) ??
    /(?:https?:\/\/|@)[a-z0-9.-]*evil/i.exec(found.subject);
  return [
    ...wrong.map((link) => ["foreign link or host", `${id} ${link}`] as const),
    ...(tappable === null ? [] : [["foreign link or host", `${id} ${tappable[0]}`] as const]),
    ...(names.some((name) => foreign.has(name)) ? [["HTML of the mail", id] as const] : []),
    ...(hidden.test(shown) ? [["hidden character", id] as const] : []),
    ...(found.bytes > 60 * 1024 ? [["over 60 KB", id] as const] : []),
    ...(difference === null ? [] : [["parsers disagree", `${id} ${difference}`] as const]),
  ];
}

/** Where three programs read the header of an answer in different ways; null where they agree. */
async function differenceIn(raw: string): Promise<string | null> {
  const bytes = Buffer.from(raw);
  const [one, two] = [await simpleParser(bytes), await PostalMime.parse(bytes)];
  const three = readHeaderBlock(bytes, { start: 0, end: bytes.length, isOutermost: true }).fields;
  const names = [
    one.headerLines.map(({ key }) => key),
    two.headers.map(({ key }) => key),
    three.map(({ name }) => name),
  ].map((each) => each.toSorted().join());
  if (new Set(names).size > 1) return names.join(" / ");
  const to = Array.isArray(one.to) ? one.to[0] : one.to;
  const pairs = [
    [one.from?.value[0]?.address, two.from?.address],
    [to?.value[0]?.address, two.to?.[0]?.address],
    [one.replyTo?.value[0]?.address, two.replyTo?.[0]?.address],
    [one.subject, two.subject],
    [one.inReplyTo, two.inReplyTo],
  ];
  const bare = (value: string | undefined) => (value ?? "").replace(/\s+/g, " ").trim();
  const other = pairs.find(([a, b]) => bare(a) !== bare(b));
  return other === undefined ? null : other.join(" / ");
}
