import type { ForwardKnowledge } from "../knowledge/client.ts";

/** What the person wrote above a forward, without what their program signs with; `null` where that is nothing. */
export function noteOf(above: string, knowledge: ForwardKnowledge): string | null {
  const signature = /(?:^|\n)-- ?(?:\n|$)/.exec(above);
  const own = signature === null ? above : above.slice(0, signature.index);
  const lines = own
    .split("\n")
    .filter((line) => !isSignature(line, knowledge) && !/^[\s>_=*-]*$/.test(line.replace(/^$/, "x")));
  const text = lines
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim()
    .slice(0, 4_000);
  return text === "" ? null : text;
}

/** "Sent from my iPhone", "Outlook für iOS": known first words and a device, or the one program that signs in every language. */
function isSignature(line: string, knowledge: ForwardKnowledge): boolean {
  const lower = line.replace(/^[\s>*_<[]+/, "").toLowerCase();
  if (lower.length >= 120) return false;
  if (/^.{0,40}\boutlook\b.{0,30}\b(?:ios|android)\b.{0,60}$/u.test(lower)) return true;
  return (
    lower.length < 80 &&
    knowledge.signatures.some((words) => lower.startsWith(words)) &&
    knowledge.devices.some((device) => lower.includes(device))
  );
}
