import { cleanLine } from "./clean-text.ts";

const tag = /<[^<>]{0,300}>/g;
const link =
  /(?:https?:\/\/|ftp:\/\/|(?<![\p{L}\p{N}:/])\/\/(?=[\p{L}\p{N}-]{1,63}\.\p{L})|(?<![\p{L}\p{N}])(?:mailto|tel|sms|data|javascript):)[^\s<>"')\]]{0,2000}/giu;
const mailbox = /(?<![^\s<>"',;:()])[^\s<>"',;:()]{1,2000}@[^\s<>"',;:()]{1,255}/g;
/** A dot that makes a host of the words around it, whatever their length or alphabet. */
const hostDot = /(?<=[\p{L}\p{N}])[.\u2024\u3002\uff0e\uff61](?=\p{L}{2})/gu;
const pathAfterHost = /(\[\.\]\p{L}{2,24})\/[^\s<>"')\]]{1,500}/gu;
const phone = /(?:\+|\(|\b)\d(?:[\s().\-/]{0,2}\d){7,15}/g;
const date = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;

/**
 * Words of a received mail, fit to be repeated: no link, address, phone number, HTML or hidden character is left. A domain
 * stays readable but cannot be tapped: `evil[.]com`.
 *
 * @param keepsDigits for a tracking or order number, which could be taken for a phone number.
 */
export function quoteText(text: string, limit = 200, keepsDigits = false): string {
  const bare = withoutHosts(
    withoutLinks(cleanLine(text, 2000).replace(tag, " ")).replace(mailbox, "[address left out]"),
  );
  return cleanLine(keepsDigits ? bare : bare.replace(phone, leaveOut), limit);
}

/** The text with each bare host so written that it cannot be tapped, and without the path behind it. */
export function withoutHosts(text: string): string {
  return text.replace(mixedHost, inPunycode).replace(hostDot, "[.]").replace(pathAfterHost, "$1");
}

/** Letters of two alphabets in one host, or a foreign one before a plain ending: one of them is there to look like another. */
const mixedHost =
  /(?<![\p{L}\p{N}.-])(?=[\p{L}\p{N}.-]{0,100}[A-Za-z])(?=[\p{L}\p{N}.-]{0,100}[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){1,5}/gu;

/** A name as the machine reads it: `xn--...` is nobody's look-alike. */
function inPunycode(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host;
}

/**
 * A person's own subject, which mail programs thread by, so that it stays as it was but for what can be tapped: links, addresses
 * and telephone numbers.
 */
export function quoteSubject(text: string, limit: number): string {
  const bare = withoutLinks(cleanLine(text, limit)).replace(mailbox, "[address left out]");
  return bare.replace(phone, (found) => (/^[+(]|^1-\d{3}-/.test(found) ? "[phone number left out]" : found));
}

/** The text with the bare host in the place of each link. */
export function withoutLinks(text: string): string {
  return text.replace(link, (found) => hostOf(found) ?? "[link left out]");
}

/** The name of a host, so written that no mail client makes a link of it. */
function defang(host: string): string {
  return host.replaceAll(".", "[.]");
}

function hostOf(address: string): string | undefined {
  const host = /^(?:https?|ftp):\/\/(?:[^@/\s]*@)?([^/:?#\s]+)/i.exec(address)?.[1];
  return host === undefined ? undefined : defang(inPunycode(host));
}

/** Tracking numbers of plain digits are not written like phone numbers: with a plus, brackets or groups of two to four. */
function leaveOut(found: string): string {
  const isGrouped = /[\s().\-/]/.test(found.trim().slice(1));
  const isPhone = found.startsWith("+") || found.startsWith("(") || /^0\d/.test(found) || isGrouped;
  return isPhone && !date.test(found) ? "[phone number left out]" : found;
}
