import { forwards } from "../../lib/knowledge/clients/index.ts";
import { limits } from "../../lib/message/limits.ts";
import { parseMessage } from "../../lib/message/parse.ts";
import { unwrapForward } from "../../lib/message/unwrap.ts";

/** What is to be found of a forward; what is not named is not looked at. */
export interface Wanted {
  readonly from?: string;
  readonly subject?: string;
  readonly sentAt?: string | null;
  readonly wrapper?: string;
  readonly depth?: number;
  readonly note?: string | null;
  readonly originals?: number;
}
/** A way to forward, as a mail, with what is to be found of it. */
export interface Style {
  readonly name: string;
  readonly raw: string;
  readonly want: Wanted;
}

/** What is found of a forward. */
export async function unwrap(raw: string): Promise<Wanted & { readonly text: string }> {
  const parsed = await parseMessage(Buffer.from(raw), limits);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  const { originals, wrapper, depth, note } = await unwrapForward(parsed.value, limits, forwards);
  const [{ from, subject, sentAt, sections }] = originals;
  const text = sections.map((section) => section.text).join("\n");
  return {
    from: from?.address ?? "",
    subject,
    sentAt,
    wrapper,
    depth,
    note,
    originals: originals.length,
    text,
  };
}
