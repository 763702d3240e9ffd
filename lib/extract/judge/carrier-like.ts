import { hostOfAddress } from "../../knowledge/domains.ts";
import lists from "../../knowledge/wordings/look-alikes.json" with { type: "json" };
import type { Message } from "../../message/message.ts";
import { isFreeMail } from "./look-alike.ts";

const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const stems = lists.carrierStems.map(plain);

/**
 * Whether a sender whom we do not know is named as carriers are: "Kestrel Couriers", `@andes-express.example`. People and
 * shops that write about a parcel are not.
 */
export function isCarrierLike(message: Message): boolean {
  const host = hostOfAddress(message.from?.address ?? "");
  if (host === "" || isFreeMail(host)) return false;
  const name = plain(`${message.from?.name ?? ""} ${host}`.slice(0, 300));
  return stems.some((stem) => name.includes(stem));
}
