import MailComposer from "nodemailer/lib/mail-composer";
import { FaultError } from "../fault.ts";
import { ownMarkHeader } from "../own-mark.ts";
import type { Composer, Letter } from "../ports.ts";
import { answerBytes, rereadLetter } from "./reread-letter.ts";

const referencesLimit = 10;
/** RFC 5322 2.1.1: a line has 998 characters at most. */
const lineLimit = 998;
const printable = /^[!-~]+$/;
const addressForm = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,255}$/;
const messageIdForm = /^[!-;=?-~]{1,250}@[!-;=?-~]{1,250}$/;

/**
 * An answer as bytes: text and HTML side by side, and the calendar as a file, where all of it stays below the limit: the answer
 * itself has the same dates. The same letter gives the same bytes.
 * Headers that are made of what a mail said are checked or cleaned, so that none can begin a line of its own.
 *
 * @throws FaultError `letter-refused` for an address or id of our own that is none, and where another parser reads something else.
 */
export const mimeComposer: Composer = {
  async compose(letter) {
    const whole = await build(letter);
    const isLong = letter.calendar !== null && whole.length > answerBytes;
    const sent = isLong ? { ...letter, calendar: null } : letter;
    const raw = isLong ? await build(sent) : whole;
    await rereadLetter(raw, {
      ...sent,
      draft: { ...sent.draft, subject: oneLine(sent.draft.subject) },
    });
    return raw;
  },
};

async function build(letter: Letter): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: { name: letter.from.name, address: address(letter.from.address) },
    // By its parts: the bundle has nothing that takes a text of mailboxes apart.
    to: { name: "", address: address(letter.to) },
    replyTo: { name: "", address: address(letter.replyTo) },
    subject: oneLine(letter.draft.subject),
    text: letter.draft.text,
    html: letter.draft.html,
    date: new Date(letter.date),
    messageId: `<${ownId(letter.messageId)}>`,
    ...threadOf(letter),
    headers: {
      // RFC 3834 5: who answers by machine says so; the others are what older programs look for.
      "Auto-Submitted": letter.isFollowUp === true ? "auto-generated" : "auto-replied",
      ...(letter.isFollowUp === true ? unsubscribeHeaders(letter) : {}),
      "X-Auto-Response-Suppress": "All",
      Precedence: "bulk",
      [ownMarkHeader]: ownMark(letter.mailItemId),
    },
    attachments: [
      ...(letter.calendar === null
        ? []
        : [
            {
              filename: "dates.ics",
              contentType: "text/calendar; charset=utf-8; method=PUBLISH",
              content: letter.calendar,
            },
          ]),
      ...(letter.attachments ?? []).map(({ fileName, mediaType, content }) => ({
        filename: fileName,
        contentType: mediaType,
        content,
      })),
    ],
    textEncoding: "quoted-printable",
    baseBoundary: `parcelwise-${letter.messageId.replace(/[^A-Za-z0-9]/g, "").slice(0, 40)}`,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "windows",
  });
  return new Uint8Array(await composer.compile().build());
}

/** How a mail program offers to stop follow-ups: by mail, and by one click where there is an address for it (RFC 8058 3.1). */
function unsubscribeHeaders({ replyTo, unsubscribeUrl }: Letter): Readonly<Record<string, string>> {
  const byMail = `<mailto:${address(replyTo)}?subject=stop&body=stop>`;
  if (!unsubscribeUrl || !printable.test(unsubscribeUrl)) return { "List-Unsubscribe": byMail };
  return {
    "List-Unsubscribe": `<${unsubscribeUrl}>, ${byMail}`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** In-Reply-To and References (RFC 5322 3.6.4): ids that have an id's form, the newest ones where there are many. */
export function threadOf(letter: Pick<Letter, "inReplyTo" | "references">): {
  readonly inReplyTo?: string;
  readonly references?: string;
} {
  if (letter.inReplyTo === null || !isMessageId(letter.inReplyTo)) return {};
  const ids = [...letter.references.filter(isMessageId), letter.inReplyTo];
  const kept = [...new Set(ids.toReversed())].slice(0, referencesLimit).toReversed();
  while (kept.join("> <").length > lineLimit - "References: <>".length && kept.length > 1) kept.shift();
  return { inReplyTo: `<${letter.inReplyTo}>`, references: kept.map((id) => `<${id}>`).join(" ") };
}

function isMessageId(id: string): boolean {
  return messageIdForm.test(id) && id.length <= 500;
}

function address(text: string): string {
  if (!addressForm.test(text) || !printable.test(text))
    throw new FaultError("letter-refused", { field: "address" });
  return text;
}

function ownId(id: string): string {
  if (!isMessageId(id)) throw new FaultError("letter-refused", { field: "message-id" });
  return id;
}

function ownMark(id: string): string {
  if (!printable.test(id)) throw new FaultError("letter-refused", { field: "mark" });
  return id;
}

/** A subject may quote a mail, and a mail may hold anything. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, 400);
}
