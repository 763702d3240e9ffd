import type { DateContext } from "./date-mention.ts";
import type { Token } from "./date-tokens.ts";

/** Words right before a day, in any language. */
const beforeDays =
  /^(?:le|el|il|on|am|den|dia|em|op|dne|dna|du|au|al|del|by|until|before|avant|bis|vom|zum|ate|entro|до|на|στις|εως|kuni|til|inden)$/;
/** Signs and short words between a label and its day. */
const passable = /^(?:[:|(,\t\n]|\p{L}{1,8})$/u;
const reach = 5;

/**
 * Whether two numbers with a sign between them are said to be a day: by a word before them, or by a label or word of the
 * mail's language. Without it "10/12" may be a step, a page or a size. One of them has two digits.
 */
export function isAnnounced(tokens: readonly Token[], i: number, context: DateContext): boolean {
  if (tokens[i]?.text.length !== 2 && tokens[i + 2]?.text.length !== 2) return false;
  if (beforeDays.test(tokens[i - 1]?.text ?? "")) return true;
  for (let at = i - 1; at >= Math.max(0, i - reach); at--) {
    const token = tokens[at] as Token;
    if (context.announcedBehind?.has(token.end)) return true;
    if (!passable.test(token.text)) return false;
  }
  return false;
}
