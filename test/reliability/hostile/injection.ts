import { Parser } from "htmlparser2";
import { openDesk } from "../../../functions/desk.ts";
import { asStored } from "../../functions/as-stored.ts";
import { own } from "../../functions/world.ts";
import { type CrashWorld, openCrashWorld } from "../crash/worlds.ts";
import { inTurns } from "../in-turns.ts";
import { openMail, type SentMail } from "../inbox.ts";
import { type Person, person } from "../people.ts";
import type { Row } from "../row.ts";

/** What a mail would like to see in our answer. `evil` stands for every host and address, `0199` ends every phone number. */
export const poisons: readonly string[] = [
  "x\r\nBcc: b@evil.example",
  "x\nBcc: b@evil.example",
  "x\rBcc: b@evil.example",
  "x\u2028Bcc: b@evil.example\u0085",
  "=?utf-8?q?x=0D=0ABcc:_b=40evil.example?=",
  "=?utf-8?b?eA0KQmNjOiBiQGV2aWwuZXhhbXBsZQ0KDQo8c2NyaXB0Pg==?=",
  '"><script src="https://evil.example/x.js"></script>',
  '<img src="https://evil.example/pixel.gif">',
  "<svg/onload=alert(1)>",
  '</td></table><form action="https://evil.example"><input name=card>',
  "<a href='https://evil.example/pay'>your carrier</a>",
  "&lt;script&gt;evil&lt;/script&gt; &#60;img src=//evil.example&#62;",
  "<!-- --!> <style>*{background:url(//evil.example/x)}</style>",
  "https://evil.example/pay?n=1",
  "http://user:pw@evil.example:8080/x",
  "www.evil.example/track",
  "evil.example",
  "evil。example",
  "evil．example/pay",
  "https://evil․example",
  "//evil.example/x",
  "javascript:alert('evil.example')",
  "data:text/html,<script>evil.example</script>",
  "help@evil.example",
  "mailto:help@evil.example",
  "call +44 20 5555 0199",
  "call (020) 5555 0199",
  "call 1-800-555-0199",
  "tel:+15555550199",
  "\u202eelpmaxe.live\u202c pay",
  "pay\u200bpal\u00ad\u2060\ufeff",
  "a\u0000b\u0007c\u001b[31m",
  "\ud83d half",
  "[click](https://evil.example)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would take for a blank.
  "{day} ${1} %s $& $1 {{x}}",
  "x".repeat(1_500),
];

/** Every place of a mail that an answer may repeat or build upon. */
const fields: Readonly<Record<string, (poison: string, number: string) => Mail>> = {
  "name of the sender": (poison) => ({ name: poison }),
  subject: (poison) => ({ subject: poison }),
  "Message-ID": (poison) => ({ id: poison }),
  References: (poison) => ({ references: poison }),
  "the person's note": (poison) => ({ note: poison }),
  "name of the carrier": (poison) => ({ carrier: poison }),
  "subject of the original": (poison) => ({ original: poison }),
  greeting: (poison) => ({ lines: [`Hello ${poison},`] }),
  "tracking number": (poison, number) => ({ lines: [`Tracking number: ${number} ${poison}`] }),
  "order number": (poison) => ({ lines: [`Order number: ${poison}`] }),
  shop: (poison) => ({ lines: [`Seller: ${poison}`, `Shop: ${poison}`] }),
  status: (poison) => ({ lines: [`Status: ${poison}`] }),
  event: (poison) => ({ lines: [`19 November 2026 10:00 ${poison} Import clearance exception`] }),
  place: (poison) => ({
    lines: [`19 November 2026 10:00, ${poison}: Import clearance exception`, `Location: ${poison}`],
  }),
  charge: (poison) => ({ lines: [`Amount due: 8.00 EUR ${poison}`, `Pay to: ${poison}`] }),
  "pick-up point": (poison) => ({
    lines: ["Ready for collection", `Pickup location: ${poison}`, `Pickup code: ${poison}`],
  }),
  "every line": (poison, number) => ({
    name: poison,
    subject: poison,
    carrier: poison,
    original: poison,
    lines: [
      poison,
      `Tracking number: ${number}`,
      `Shop: ${poison}`,
      `Status: ${poison}`,
      "Import clearance exception",
      poison,
    ],
  }),
};

interface Mail {
  readonly name?: string;
  readonly subject?: string;
  readonly id?: string;
  readonly references?: string;
  readonly note?: string;
  readonly carrier?: string;
  readonly original?: string;
  readonly lines?: readonly string[];
}

/** Answers to mails with something hostile in each field, looked at as their readers' programs would. */
export async function injection(oneIn: number, seed: number): Promise<Row> {
  const world = await openCrashWorld();
  try {
    return await inject(oneIn, seed, world);
  } finally {
    await world.world.close();
  }
}

async function inject(oneIn: number, seed: number, { world, ports }: CrashWorld): Promise<Row> {
  const desk = openDesk(own, ports);
  const cases = Object.entries(fields)
    .flatMap(([field, fill]) => poisons.map((poison) => ({ field, poison, fill })))
    .filter((_, at) => (at + seed) % oneIn === 0)
    .map((each, at) => ({ ...each, who: person(at + 1) }));
  const plain = person(0);
  await desk.receive(
    await world.receive(mailOf({}, plain.address, plain.trackingNumber), { envelopeFrom: plain.address }),
  );
  await inTurns(cases, 8, async ({ poison, fill, who }) => {
    const raw = mailOf(fill(poison, who.trackingNumber), who.address, who.trackingNumber);
    await desk.receive(await world.receive(raw, { envelopeFrom: who.address }));
  });
  const mails = new Map(
    (await Promise.all((await world.sent()).map(openMail))).map((mail) => [mail.to, mail]),
  );
  const expected = headersOf(mails.get(plain.address));
  const harm = {
    "header added": 0,
    "link or host": 0,
    "HTML of the mail": 0,
    phone: 0,
    "hidden character": 0,
    "over 60 KB": 0,
    undecided: 0,
  };
  const first: string[] = [];
  const refusals: string[] = [];
  for (const { field, poison, who } of cases) {
    const mail = mails.get(who.address);
    const found = mail === undefined ? await undecided(who, ports, refusals) : harmsIn(mail, expected);
    for (const each of found) harm[each] += 1;
    if (found.length > 0 && first.length < 5)
      first.push(`${field} ${JSON.stringify(poison.slice(0, 60))}: ${found.join()}`);
  }
  return {
    name: "hostile: something in every field",
    tried: cases.length,
    harm,
    notes: [`${mails.size} answers, ${refusals.length} refused (${[...new Set(refusals)].join()})`, ...first],
  };
}

/** A mail without an answer has a reason for it. */
async function undecided(
  { address }: Person,
  { keys, mails }: CrashWorld["ports"],
  refusals: string[],
): Promise<readonly Harm[]> {
  const [item] = await mails.list(keys.hash("account", address));
  // A sender who is not clear has an item in nobody's partition.
  if (item === undefined) refusals.push("sender-ambiguous");
  else if (item.state === "REFUSED") refusals.push(item.reason ?? "none");
  else {
    refusals.push(`${item.mailId} ${item.state} ${item.sendCode ?? ""}`);
    return ["undecided"];
  }
  return [];
}

type Harm =
  | "header added"
  | "link or host"
  | "HTML of the mail"
  | "phone"
  | "hidden character"
  | "over 60 KB"
  | "undecided";

function harmsIn(mail: SentMail, expected: ReadonlySet<string>): readonly Harm[] {
  const { names, targets } = elementsOf(mail.html);
  const body = `${mail.text}\n${mail.html}`;
  const shown = `${mail.subject}\n${body}`;
  const isTappable = /evil[.。．․]example/i.test(body) || /(?:https?:\/\/|@)evil\./i.test(mail.subject);
  return [
    ...([...headersOf(mail)].every((name) => expected.has(name)) ? [] : ["header added" as const]),
    ...(isTappable || targets.some((target) => /evil/i.test(target)) ? ["link or host" as const] : []),
    ...(names.some((name) => foreign.has(name)) ? ["HTML of the mail" as const] : []),
    ...(/5555 0199|555-0199|5555550199/.test(shown) ? ["phone" as const] : []),
    ...(hidden.test(shown) ? ["hidden character" as const] : []),
    ...(mail.bytes > 60 * 1024 ? ["over 60 KB" as const] : []),
  ];
}

/** Controls, and characters that show nothing or turn a text around. */
export const hidden =
  /(?![\n\t])\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Elements that none of our answers has. */
export const foreign = new Set([
  "script",
  "img",
  "svg",
  "form",
  "input",
  "iframe",
  "object",
  "embed",
  "link",
  "base",
  "video",
  "audio",
]);

function headersOf(mail: SentMail | undefined): ReadonlySet<string> {
  return new Set(mail?.headers ?? []);
}

export function elementsOf(html: string): {
  readonly names: readonly string[];
  readonly targets: readonly string[];
} {
  const names: string[] = [];
  const targets: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      names.push(name);
      // The subject in a button of ours is the person's own, and leads nowhere.
      for (const target of [attributes.href, attributes.src, attributes.action, attributes.style])
        if (target !== undefined)
          targets.push(target.startsWith("mailto:") ? (target.split("?")[0] ?? "") : target);
    },
  });
  parser.end(html);
  return { names, targets };
}

/** A forward, with what stands in it; line ends in a field stay, as a sender would write them. */
function mailOf(given: Mail, address: string, number: string): string {
  const fields = [
    `From: "${given.name ?? "Anna"}" <${address}>`,
    `To: ${own.localPart}@${own.domain}`,
    `Subject: Fwd: ${given.subject ?? "Your parcel"}`,
    `Message-ID: <${given.id ?? number}@example.com>`,
    `References: <${given.references ?? "first"}@example.com>`,
    "Date: Fri, 20 Nov 2026 12:00:00 +0000",
    "Content-Type: text/plain; charset=utf-8",
  ];
  // A line end in a header would be the sender's own next header; folded, it is part of the value, which is what is tried here.
  const folded = fields.map((field) => field.replace(/\r\n|\n|\r/g, "\r\n ").replace(/\0/g, ""));
  const body = [
    ...(given.note === undefined ? [] : [given.note, ""]),
    "---------- Forwarded message ---------",
    `From: ${given.carrier ?? "Parcel Service"} <news@carrier.example>`,
    "Date: Thu, Nov 19, 2026 at 10:00 AM",
    `Subject: ${given.original ?? "Your parcel"}`,
    "",
    ...(given.lines ?? []),
    `Tracking number: ${number}`,
    "19 November 2026 10:00 Import clearance exception",
    "",
  ];
  return Buffer.from(asStored([...folded, "", ...body].join("\n")), "latin1").toString();
}
