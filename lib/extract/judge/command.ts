import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { readableSections } from "../identity/readable.ts";
import { kindWords } from "./kind-words.ts";
import { isMassMail, isRobotAddress } from "./machine-mail.ts";

/** Letters and lines of the longest mail that is taken for a command; what a person writes to us directly is short. */
const longest = 600;
const mostLines = 12;

/** Business of another kind than ours: receipts, accounts, bookings, surveys. */
const otherKinds: ReadonlySet<string> = new Set([
  "otherBusiness",
  "accountBusiness",
  "surveyBusiness",
  "receiptBusiness",
  "letterWords",
  "digestWords",
]);

/** A short mail that a person wrote to us directly, with nothing of shipping in it: "help", "list", "it came". */
export function isCommand(message: Message, knowledge: Knowledge): boolean {
  if (isMassMail(message) || message.from === null || isRobotAddress(message.from.address, knowledge))
    return false;
  const texts = message.sections.filter((section) => section.kind === "plain" || section.kind === "html");
  const written = texts.map((section) => section.text.trim()).find((text) => text !== "") ?? "";
  const isPlainMail = message.images.length === 0 && message.links.length <= 1;
  const lines = written.split("\n").filter((line) => line.trim() !== "");
  if (!isPlainMail || written === "" || written.length > longest || lines.length > mostLines) return false;
  if (lines.filter(isField).length >= 2 || /[©®]/.test(written)) return false;
  return !readableSections(message).some((section) =>
    kindWords(section, knowledge).some((hit) => otherKinds.has(hit.value)),
  );
}

/** A line of a form, as machines write them: "Booking reference: K7Q2MB". */
function isField(line: string): boolean {
  return /^[^:：\t]{2,40}[:：\t]\s?\S{0,80}.{0,80}$/u.test(line) && !/^\S{1,8}:\/\//.test(line);
}
