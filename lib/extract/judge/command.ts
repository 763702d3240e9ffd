import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { isMassMail, isRobotAddress } from "./machine-mail.ts";

/** Letters of the longest mail that is taken for a command; what a person writes to us directly is short. */
const longest = 600;

/** A short mail that a person wrote to us directly, with nothing of shipping in it: "help", "list", "it came". */
export function isCommand(message: Message, knowledge: Knowledge): boolean {
  if (isMassMail(message) || message.from === null || isRobotAddress(message.from.address, knowledge))
    return false;
  const texts = message.sections.filter((section) => section.kind === "plain" || section.kind === "html");
  const written = texts.map((section) => section.text.trim()).find((text) => text !== "") ?? "";
  const isPlainMail = message.images.length === 0 && message.links.length <= 1;
  return isPlainMail && written !== "" && written.length <= longest && texts.length <= 2;
}
