import type { Collection, Destination, ScamRecord } from "../destination.ts";
import { parseCollection, parseDestination, parseScamRecord } from "../schema/destination.ts";
import countryAu from "./au.json" with { type: "json" };
import countryBe from "./be.json" with { type: "json" };
import countryBr from "./br.json" with { type: "json" };
import countryCa from "./ca.json" with { type: "json" };
import countryCh from "./ch.json" with { type: "json" };
import collectionList from "./collections.json" with { type: "json" };
import countryDe from "./de.json" with { type: "json" };
import countryEs from "./es.json" with { type: "json" };
import countryEu from "./eu.json" with { type: "json" };
import countryFi from "./fi.json" with { type: "json" };
import countryFr from "./fr.json" with { type: "json" };
import countryGb from "./gb.json" with { type: "json" };
import countryIt from "./it.json" with { type: "json" };
import countryJp from "./jp.json" with { type: "json" };
import countryNl from "./nl.json" with { type: "json" };
import countryNo from "./no.json" with { type: "json" };
import countryNz from "./nz.json" with { type: "json" };
import countryPt from "./pt.json" with { type: "json" };
import countryRo from "./ro.json" with { type: "json" };
import scamList from "./scams.json" with { type: "json" };
import countrySe from "./se.json" with { type: "json" };
import countryUs from "./us.json" with { type: "json" };

/** What buyers need to know about import tax and duty, by country; each file is checked against its schema once. */
export const destinations: readonly Destination[] = [
  countryUs,
  countryEu,
  countryDe,
  countryFr,
  countryNl,
  countryBe,
  countryEs,
  countryIt,
  countryPt,
  countrySe,
  countryFi,
  countryRo,
  countryGb,
  countryCa,
  countryAu,
  countryNz,
  countryCh,
  countryNo,
  countryJp,
  countryBr,
].map(parseDestination);
/** How carriers collect them. */
export const collections: readonly Collection[] = collectionList.map(parseCollection);
/** What is known of mails that ask for money in a carrier's name. */
export const scams: readonly ScamRecord[] = scamList.map(parseScamRecord);
