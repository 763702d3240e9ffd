import type { Failure } from "../failure.ts";
import { as, type LanguageTag } from "../units.ts";
import type { Reading } from "./reading.ts";

/** The reading of a mail of which nothing could be read, with why. */
export function unreadable(failure: Failure): Reading {
  return {
    kind: "unreadable",
    answer: { reply: true, reason: "unreadable" },
    original: { from: null, subject: "", sentAt: null, wrapper: "none", depth: 0 },
    note: null,
    language: as<LanguageTag>("en"),
    parcels: [],
    scamSigns: [],
    notUnderstood: [],
    isTruncated: false,
    failure,
  };
}
