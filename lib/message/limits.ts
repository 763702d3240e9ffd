import { as, type Bytes, type Seconds } from "../units.ts";

/** Bounds that hold before any library sees the bytes. Each is for an attack that was measured, or for a provider's own limit. */
export interface Limits {
  readonly acceptedBytes: Bytes;
  readonly parsedBytes: Bytes;
  readonly headerBytes: Bytes;
  readonly headerLines: number;
  readonly mimeDepth: number;
  readonly parts: number;
  readonly attachedMessageDepth: number;
  readonly textCharacters: number;
  readonly htmlCharacters: number;
  readonly htmlDepth: number;
  readonly lineCharacters: number;
  readonly cpuSeconds: Seconds;
  readonly memoryBytes: Bytes;
  readonly wallSeconds: Seconds;
}

/**
 * The limits in force. 40 MB is what SES accepts; the next ones keep the slowest mail at about a second on an idle machine. The bounds
 * of the reader are several times that, as a busy machine doubles CPU time and lets a mail wait for its turn many times as
 * long: they are for a hole in the reader, and no real mail may meet them. A worker's lease is longer than both.
 */
export const limits: Limits = {
  acceptedBytes: as<Bytes>(40 * 1024 * 1024),
  parsedBytes: as<Bytes>(5 * 1024 * 1024),
  headerBytes: as<Bytes>(256 * 1024),
  headerLines: 500,
  mimeDepth: 20,
  parts: 500,
  attachedMessageDepth: 5,
  textCharacters: 1_000_000,
  htmlCharacters: 2_000_000,
  htmlDepth: 256,
  lineCharacters: 2_000,
  cpuSeconds: as<Seconds>(8),
  memoryBytes: as<Bytes>(256 * 1024 * 1024),
  wallSeconds: as<Seconds>(40),
};
