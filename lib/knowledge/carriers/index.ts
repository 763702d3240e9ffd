// Written by "npm run carrier": do not edit by hand.
import type { Carrier } from "../carrier.ts";
import { parseCarrier } from "../schema/carrier.ts";
import cAmazonLogistics from "./amazon-logistics.json" with { type: "json" };
import cAuspost from "./auspost.json" with { type: "json" };
import cAustrianPost from "./austrian-post.json" with { type: "json" };
import cBpost from "./bpost.json" with { type: "json" };
import cCainiao from "./cainiao.json" with { type: "json" };
import cCanadaPost from "./canada-post.json" with { type: "json" };
import cCeskaPosta from "./ceska-posta.json" with { type: "json" };
import cChinaPostEms from "./china-post-ems.json" with { type: "json" };
import cChronopost from "./chronopost.json" with { type: "json" };
import cCorreiosBr from "./correios-br.json" with { type: "json" };
import cCorreosEs from "./correos-es.json" with { type: "json" };
import cCtt from "./ctt.json" with { type: "json" };
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
import cFourpx from "./fourpx.json" with { type: "json" };
import cGls from "./gls.json" with { type: "json" };
import cHermesDe from "./hermes-de.json" with { type: "json" };
import cIndiaPost from "./india-post.json" with { type: "json" };
import cInpost from "./inpost.json" with { type: "json" };
import cJapanPost from "./japan-post.json" with { type: "json" };
import cJtExpress from "./jt-express.json" with { type: "json" };
import cKoreaPost from "./korea-post.json" with { type: "json" };
import cLaPosteColissimo from "./la-poste-colissimo.json" with { type: "json" };
import cNzPost from "./nz-post.json" with { type: "json" };
import cOmniva from "./omniva.json" with { type: "json" };
import cParcelforce from "./parcelforce.json" with { type: "json" };
import cPocztaPolska from "./poczta-polska.json" with { type: "json" };
import cPosteItaliane from "./poste-italiane.json" with { type: "json" };
import cPosti from "./posti.json" with { type: "json" };
import cPostnl from "./postnl.json" with { type: "json" };
import cPostnord from "./postnord.json" with { type: "json" };
import cPurolator from "./purolator.json" with { type: "json" };
import cRoyalMail from "./royal-mail.json" with { type: "json" };
import cSfExpress from "./sf-express.json" with { type: "json" };
import cSingpost from "./singpost.json" with { type: "json" };
import cSwissPost from "./swiss-post.json" with { type: "json" };
import cUps from "./ups.json" with { type: "json" };
import cUsps from "./usps.json" with { type: "json" };
import cYanwen from "./yanwen.json" with { type: "json" };
import cYunexpress from "./yunexpress.json" with { type: "json" };

/** Every carrier, in the order of the files' names, checked against the schema once. */
export const carriers: readonly Carrier[] = [
  cAmazonLogistics,
  cAuspost,
  cAustrianPost,
  cBpost,
  cCainiao,
  cCanadaPost,
  cCeskaPosta,
  cChinaPostEms,
  cChronopost,
  cCorreiosBr,
  cCorreosEs,
  cCtt,
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
  cFourpx,
  cGls,
  cHermesDe,
  cIndiaPost,
  cInpost,
  cJapanPost,
  cJtExpress,
  cKoreaPost,
  cLaPosteColissimo,
  cNzPost,
  cOmniva,
  cParcelforce,
  cPocztaPolska,
  cPosteItaliane,
  cPosti,
  cPostnl,
  cPostnord,
  cPurolator,
  cRoyalMail,
  cSfExpress,
  cSingpost,
  cSwissPost,
  cUps,
  cUsps,
  cYanwen,
  cYunexpress,
].map(parseCarrier);
