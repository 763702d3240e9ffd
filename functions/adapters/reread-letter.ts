import PostalMime, { type Email } from "postal-mime";
import { FaultError } from "../fault.ts";
import { ownMarkHeader } from "../own-mark.ts";
import type { Letter } from "../ports.ts";

/** An answer that is longer than this was not written by us alone. Files that the person asked for come on top. */
export const answerBytes = 60 * 1024;

/** Every field that an answer may have; one that is not among them was begun by what a mail said. */
const knownFields: ReadonlySet<string> = new Set(
  [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "X-Auto-Response-Suppress",
    "Precedence",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    ownMarkHeader,
  ].map((name) => name.toLowerCase()),
);

/**
 * Reads finished bytes again with a parser that shares no code with the one that wrote them, before anybody else does.
 *
 * @throws FaultError `letter-refused`, naming what is not as it was meant: the letter is not sent
 */
export async function rereadLetter(raw: Uint8Array, letter: Letter): Promise<void> {
  const mail = await PostalMime.parse(raw);
  const wrong = differenceIn(mail, letter) ?? (isTooLong(raw, mail) ? "size" : undefined);
  if (wrong !== undefined) throw new FaultError("letter-refused", { field: `reread ${wrong}` });
}

function differenceIn(mail: Email, letter: Letter): string | undefined {
  const names = mail.headers.map(({ key }) => key);
  if (names.some((name) => !knownFields.has(name)) || new Set(names).size < names.length) return "fields";
  if (!isOnly(mail.from === undefined ? [] : [mail.from], letter.from.address)) return "from";
  if (!isOnly(mail.to, letter.to) || mail.cc !== undefined || mail.bcc !== undefined) return "to";
  if (!isOnly(mail.replyTo, letter.replyTo)) return "reply-to";
  if (!isSame(mail.subject, letter.draft.subject)) return "subject";
  if (!isSame(mail.text, letter.draft.text)) return "text";
  if (!isSame(mail.html, letter.draft.html)) return "html";
  const files = [
    ...(letter.calendar === null ? [] : ["dates.ics"]),
    ...(letter.attachments ?? []).map(({ fileName }) => fileName),
  ];
  return isSame(mail.attachments.map(({ filename }) => filename).join(), files.join()) ? undefined : "files";
}

function isOnly(mailboxes: Email["to"], address: string): boolean {
  return mailboxes?.length === 1 && mailboxes[0]?.address === address;
}

/** Line ends and blanks at folds are the writer's own business. */
function isSame(read: string | undefined, meant: string): boolean {
  return bare(read ?? "") === bare(meant);
}

function bare(text: string): string {
  return text.toWellFormed().replace(/\s+/g, "");
}

function isTooLong(raw: Uint8Array, mail: Email): boolean {
  const files = mail.attachments.reduce((sum, { content }) => sum + (content as ArrayBuffer).byteLength, 0);
  // Base64 is a third longer than its bytes, and broken into lines.
  return raw.length - Math.ceil(files * 1.4) > answerBytes;
}
