import { readWithWords } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { serveReader } from "./killable-reader-protocol.ts";

const read = (raw: Uint8Array) => readWithWords({ raw }, knowledge, limits);

// Tables that are built at their first use are built now: their time is not to be counted against the first mail. The
// language detector is not loaded, which only a text in no known language needs: it would be half of the start.
const warmUp = `From: a@example.com\nTo: b@example.org\nSubject: Fwd: Your parcel\n\nFrom: c@example.net\nDate: 1 lis 2026 10:00\nTo: a@example.com\nSubject: Your parcel\n\nYour parcel was delivered on Monday, 2 November 2026. Tracking number: 000000000000\n`;
await read(new TextEncoder().encode(warmUp));
serveReader(read);
