import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Message } from "../message/message.ts";
import type { Fact, FactFinding } from "./fact.ts";
import type { Extractor } from "./finding.ts";
import {
  carrierDisplayName,
  carrierHosts,
  carrierNames,
  carrierSender,
  carrierStructured,
} from "./identity/carrier-facts.ts";
import { directions, pieces } from "./identity/direction-facts.ts";
import { labelledNumbers, pieceNumbers } from "./identity/labelled-numbers.ts";
import { numbersInLinks } from "./identity/link-numbers.ts";
import { numbersAfterCarriers, numbersAfterNouns } from "./identity/noun-numbers.ts";
import {
  labelledOrders,
  merchants,
  ordersBeforeSuffixes,
  ordersByForm,
  ordersInLinks,
  structuredOrders,
} from "./identity/order-facts.ts";
import { numbersUnderOwnLabels } from "./identity/own-label-numbers.ts";
import { numbersInPictures } from "./identity/picture-numbers.ts";
import { standaloneNumbers } from "./identity/standalone-numbers.ts";
import { structuredNumbers } from "./identity/structured-numbers.ts";
import { numbersBeforeSuffixes } from "./identity/suffix-numbers.ts";

/** Everything that tells whose parcel it is, in the order in which it is asked: carriers first. */
export const extractors: readonly Extractor<Fact>[] = [
  carrierStructured,
  carrierSender,
  carrierDisplayName,
  carrierNames,
  carrierHosts,
  structuredNumbers,
  labelledNumbers,
  numbersUnderOwnLabels,
  pieceNumbers,
  numbersAfterNouns,
  numbersAfterCarriers,
  numbersBeforeSuffixes,
  standaloneNumbers,
  numbersInPictures,
  numbersInLinks,
  structuredOrders,
  ordersByForm,
  labelledOrders,
  ordersBeforeSuffixes,
  ordersInLinks,
  merchants,
  directions,
  pieces,
];

/** What a message says about whose parcel it is: findings of every extractor, in the order of the list. Total: never throws. */
export function extract(message: Message, knowledge: Knowledge): readonly FactFinding[] {
  return extractors.flatMap((extractor) => extractor.extract(message, knowledge));
}
