import { readShipment } from "../../lib/extract/read.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import { limits } from "../../lib/message/limits.ts";
import { serveReader } from "./killable-reader-protocol.ts";

serveReader((raw) => readShipment({ raw }, knowledge, limits));
