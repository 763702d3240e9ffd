// Written by "npm run carrier": do not edit by hand.
import type { Carrier } from "../carrier.ts";
import { parseCarrier } from "../schema/carrier.ts";
import cDeutschePost from "./deutsche-post.json" with { type: "json" };
import cDhlEcommerceUs from "./dhl-ecommerce-us.json" with { type: "json" };
import cDhlExpress from "./dhl-express.json" with { type: "json" };
import cDhlNl from "./dhl-nl.json" with { type: "json" };
import cDhlPaket from "./dhl-paket.json" with { type: "json" };
import cDpdDe from "./dpd-de.json" with { type: "json" };
import cDpdNlPl from "./dpd-nl-pl.json" with { type: "json" };
import cDpdUk from "./dpd-uk.json" with { type: "json" };
import cEvri from "./evri.json" with { type: "json" };
import cFedex from "./fedex.json" with { type: "json" };
import cGls from "./gls.json" with { type: "json" };
import cHermesDe from "./hermes-de.json" with { type: "json" };
import cParcelforce from "./parcelforce.json" with { type: "json" };
import cRoyalMail from "./royal-mail.json" with { type: "json" };
import cUps from "./ups.json" with { type: "json" };
import cUsps from "./usps.json" with { type: "json" };

/** Every carrier, in the order of the files' names, checked against the schema once. */
export const carriers: readonly Carrier[] = [
  cDeutschePost,
  cDhlEcommerceUs,
  cDhlExpress,
  cDhlNl,
  cDhlPaket,
  cDpdDe,
  cDpdNlPl,
  cDpdUk,
  cEvri,
  cFedex,
  cGls,
  cHermesDe,
  cParcelforce,
  cRoyalMail,
  cUps,
  cUsps,
].map(parseCarrier);
