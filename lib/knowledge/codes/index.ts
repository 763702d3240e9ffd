import * as v from "valibot";
import { type CodeTable, codeTable } from "../schema/status-codes.ts";
import seventeenTrack from "./17track.json" with { type: "json" };
import aftership from "./aftership.json" with { type: "json" };
import cainiao from "./cainiao.json" with { type: "json" };
import easypost from "./easypost.json" with { type: "json" };
import karrio from "./karrio.json" with { type: "json" };
import parcelApp from "./parcel-app.json" with { type: "json" };
import ship24 from "./ship24.json" with { type: "json" };
import shipengine from "./shipengine.json" with { type: "json" };
import shippo from "./shippo.json" with { type: "json" };
import trackingmore from "./trackingmore.json" with { type: "json" };
import upu from "./upu.json" with { type: "json" };
import x12 from "./x12-1651.json" with { type: "json" };

/** The status codes of twelve tracking systems, each with the leaf that it stands for. */
export const codeTables: readonly CodeTable[] = v.parse(v.array(codeTable), [
  seventeenTrack,
  aftership,
  cainiao,
  easypost,
  karrio,
  parcelApp,
  ship24,
  shipengine,
  shippo,
  trackingmore,
  upu,
  x12,
]);
