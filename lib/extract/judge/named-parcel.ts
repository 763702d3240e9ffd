import { hostOfAddress } from "../../knowledge/domains.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Message } from "../../message/message.ts";
import { readableSections } from "../identity/readable.ts";
import type { ParcelReading } from "../reading.ts";
import { kindWords } from "./kind-words.ts";
import { isFreeMail } from "./look-alike.ts";

/** Letters behind a parcel's word in which its number stands: "Ihre Sendung mit der Nummer 8812345678". */
const reach = 45;

/** A number of a parcel, of whatever form: the form tells no carrier, but nobody numbers a parcel that there is not. */
const number = /^[^\n.!?]{0,30}?(?<![\p{L}\p{N}])[A-Z]{0,6}\d{6,}/u;

/**
 * Whether a sender whom we do not know writes about one certain parcel: by its number right behind the word, or by a last day
 * or a sum of its own. People who write from a free address are none.
 */
export function namesParcel(
  message: Message,
  parcels: readonly ParcelReading[],
  knowledge: Knowledge,
): boolean {
  const host = hostOfAddress(message.from?.address ?? "");
  if (host === "" || isFreeMail(host)) return false;
  if (parcels.some(({ pickup, deadline, charge }) => pickup?.until ?? deadline ?? charge)) return true;
  return readableSections(message).some((section) =>
    kindWords(section, knowledge).some(
      (hit) => hit.value === "parcelWords" && number.test(section.text.slice(hit.end, hit.end + reach)),
    ),
  );
}
