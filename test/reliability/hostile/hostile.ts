import fc from "fast-check";
import { part, type Row } from "../row.ts";
import { answers } from "./answers.ts";
import { bombs } from "./bombs.ts";
import { grammarMail } from "./grammar.ts";
import { injection } from "./injection.ts";
import { type Measured, type MeasuredReader, measuredReader } from "./measured-reader.ts";
import { senders } from "./senders.ts";

interface Counts {
  readonly mails: number;
  /** Mails whose answers are looked at. */
  readonly answers: number;
  /** One bomb in so many. */
  readonly oneBombIn: number;
  /** One injected field in so many. */
  readonly oneFieldIn: number;
}

/** Mails made to harm: by their size and shape, by their sender, by what they put into an answer. */
export const hostile = part({
  name: "hostile",
  isAlone: true,
  full: { mails: 10_000, answers: 800, oneBombIn: 1, oneFieldIn: 1 },
  short: { mails: 200, answers: 40, oneBombIn: 8, oneFieldIn: 12 },
  async run({ mails, answers: answered, oneBombIn, oneFieldIn }: Counts, seed) {
    const reader = measuredReader();
    try {
      // As in the service: what the first mail loads is not this mail's.
      for (const subject of ["Fwd: Parcel", "Fwd: Your parcel is on its way to you"])
        await reader.read(Buffer.from(`From: a@shop.example\r\nSubject: ${subject}\r\n\r\n`));
      await reader.read(Buffer.from(bombs["100,000 dates"]?.() ?? ""));
      return [
        await explode(oneBombIn, seed, reader),
        await generate(mails, seed, reader),
        await senders(),
        await injection(oneFieldIn, seed),
        await answers(answered, seed),
      ];
    } finally {
      await reader.stop();
    }
  },
});

const cpuLimitSeconds = 1;

async function explode(oneIn: number, seed: number, reader: MeasuredReader): Promise<Row> {
  const chosen = Object.entries(bombs).filter((_, at) => (at + seed) % oneIn === 0);
  const found: (readonly [string, Measured])[] = [];
  for (const [name, make] of chosen) found.push([name, await reader.read(Buffer.from(make(), "latin1"))]);
  return rowOf("hostile: bombs", found, reader);
}

async function generate(count: number, seed: number, reader: MeasuredReader): Promise<Row> {
  const found: (readonly [string, Measured])[] = [];
  const atOnce = 250;
  for (let begun = 0; begun < count; begun += atOnce) {
    const own = seed * 1_000_003 + begun;
    const mails = fc.sample(grammarMail, { seed: own, numRuns: Math.min(atOnce, count - begun) });
    for (const [at, raw] of mails.entries()) found.push([`seed ${own}, mail ${at}`, await reader.read(raw)]);
  }
  return rowOf("hostile: mails by MIME's grammar", found, reader);
}

function rowOf(name: string, found: readonly (readonly [string, Measured])[], reader: MeasuredReader): Row {
  const slow = found.filter(([, { cpuSeconds }]) => cpuSeconds > cpuLimitSeconds);
  const broken = found.filter(([, { outcome }]) => outcome !== "read");
  const [slowest] = found.toSorted(([, a], [, b]) => b.cpuSeconds - a.cpuSeconds);
  const sorted = found.map(([, { cpuSeconds }]) => cpuSeconds).toSorted((a, b) => a - b);
  const { readerBytes, processBytes } = reader.peak();
  return {
    name,
    tried: found.length,
    harm: {
      crashes: broken.filter(([, { outcome }]) => outcome === "died" || outcome === "threw").length,
      endless: broken.filter(([, { outcome }]) => outcome === "endless").length,
      "over 1 s": slow.length,
    },
    notes: [
      `p99 ${milliseconds(sorted[Math.floor(sorted.length * 0.99)] ?? 0)}, slowest ${milliseconds(slowest?.[1].cpuSeconds ?? 0)} (${slowest?.[0] ?? ""})`,
      `peak memory ${megabytes(readerBytes)} of the reader, ${megabytes(processBytes)} of the process`,
      kindsOf(found),
      ...[...broken, ...slow]
        .slice(0, 5)
        .map(
          ([which, { outcome, said, cpuSeconds }]) =>
            `${which}: ${outcome} ${said} ${milliseconds(cpuSeconds)}`,
        ),
    ],
  };
}

function kindsOf(found: readonly (readonly [string, Measured])[]): string {
  const counts = new Map<string, number>();
  for (const [, { said }] of found) counts.set(said, (counts.get(said) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([said, count]) => `${said} ${count}`)
    .join(" ");
}

const milliseconds = (seconds: number) => `${Math.round(seconds * 1000)} ms`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
