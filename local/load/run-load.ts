import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { publicAddress } from "../environment.ts";
import { sendBySmtp } from "../smtp-client.ts";
import { type Answers, openAnswers } from "./answers.ts";
import { type LoadMail, openLoadMails } from "./load-mails.ts";
import { memoryOf } from "./memory-of.ts";

/** A running service, on this machine. */
export interface LoadTarget {
  readonly smtpPort: number;
  readonly data: string;
  readonly pid: number;
}

export interface LoadOptions {
  /** Mails a second: they arrive whether or not the service keeps up. */
  readonly rate: number;
  readonly seconds: number;
}

/** What came of a load; times in milliseconds, from the moment at which a mail was to arrive. */
export interface LoadResult {
  readonly mails: number;
  /** Mails that were handed in a second time, as by a server that never heard that they were taken. */
  readonly copies: number;
  readonly notTaken: number;
  /** Answers a second, from the first to the last. */
  readonly rate: number;
  /** Until SMTP said 250. */
  readonly taken: readonly number[];
  /** Until the answer had its name on the disk. */
  readonly answered: readonly number[];
  readonly lost: number;
  readonly twice: number;
  /** The service's memory in MB, second by second. */
  readonly memory: readonly number[];
}

/** The server takes fifty connections; other clients may want one. */
const connections = 40;
/** One mail in so many comes again at once. */
const copyEvery = 20;
/** Answers may take as long after the last of them: then what has none is lost. */
const patienceSeconds = 60;
const warmUpMails = 20;

/** Loads a service at a steady rate, and counts what it answered. */
export async function runLoad(target: LoadTarget, { rate, seconds }: LoadOptions): Promise<LoadResult> {
  const run = Date.now().toString(36);
  const mails = await openLoadMails(run);
  const answers = openAnswers(join(target.data, "sent"));
  await warmUp(target, await openLoadMails(`${run}-warm`), answers);

  const memory: number[] = [];
  const watch = setInterval(() => {
    void memoryOf(target.pid).then((megabytes) => megabytes !== null && memory.push(megabytes));
  }, 1000);
  try {
    const handedIn = await handInAtRate(target, mails, rate, Math.round(rate * seconds));
    await untilAnswered(handedIn.arrivals, answers);
    return { ...handedIn.counts, ...resultOf(handedIn.arrivals, answers), memory };
  } finally {
    clearInterval(watch);
  }
}

/** When each mail that was taken was to arrive, by its Message-ID. */
type Arrivals = ReadonlyMap<string, number>;

async function warmUp(target: LoadTarget, mails: (n: number) => LoadMail, answers: Answers): Promise<void> {
  const arrivals = new Map<string, number>();
  for (let n = 0; n < warmUpMails; n += 1) {
    const mail = mails(n);
    if (await handIn(target, mail)) arrivals.set(mail.messageId, Date.now());
  }
  await untilAnswered(arrivals, answers);
}

interface HandedIn {
  readonly arrivals: Arrivals;
  readonly counts: Pick<LoadResult, "mails" | "copies" | "notTaken" | "taken">;
}

/** Each mail at its own moment; where all connections are busy it waits for one, and its time runs. */
async function handInAtRate(
  target: LoadTarget,
  mails: (n: number) => LoadMail,
  rate: number,
  count: number,
): Promise<HandedIn> {
  const begin = Date.now() + 100;
  const arrivals = new Map<string, number>();
  const taken: number[] = [];
  let [next, copies, notTaken] = [0, 0, 0];
  const connection = async () => {
    for (let n = next++; n < count; n = next++) {
      const at = begin + (n * 1000) / rate;
      const early = at - Date.now();
      if (early > 0) await wait(early);
      const mail = mails(n);
      const isTaken = await handIn(target, mail);
      if (!isTaken) {
        notTaken += 1;
        continue;
      }
      taken.push(Date.now() - at);
      arrivals.set(mail.messageId, at);
      if (n % copyEvery === 0 && (await handIn(target, mail))) copies += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { arrivals, counts: { mails: count, copies, notTaken, taken } };
}

async function handIn({ smtpPort }: LoadTarget, mail: LoadMail): Promise<boolean> {
  const envelope = { from: mail.from, to: publicAddress };
  const answer = await sendBySmtp({ host: "127.0.0.1", port: smtpPort }, envelope, mail.raw).catch(
    () => null,
  );
  return answer?.code === 250;
}

async function untilAnswered(arrivals: Arrivals, answers: Answers): Promise<void> {
  let [left, lastAt] = [Number.POSITIVE_INFINITY, Date.now()];
  while (left > 0 && Date.now() - lastAt < patienceSeconds * 1000) {
    await answers.look();
    const unanswered = [...arrivals.keys()].filter((id) => !answers.times.has(id)).length;
    if (unanswered < left) lastAt = Date.now();
    left = unanswered;
    if (left > 0) await wait(250);
  }
}

function resultOf(
  arrivals: Arrivals,
  { times }: Answers,
): Pick<LoadResult, "rate" | "answered" | "lost" | "twice"> {
  const first = [...arrivals].flatMap(([id, at]) => {
    const answeredAt = times.get(id)?.[0];
    return answeredAt === undefined ? [] : [{ at, answeredAt }];
  });
  const moments = first.map(({ answeredAt }) => answeredAt);
  const span =
    moments.reduce((a, b) => Math.max(a, b), 0) - moments.reduce((a, b) => Math.min(a, b), Infinity);
  return {
    rate: moments.length < 2 ? 0 : ((moments.length - 1) * 1000) / span,
    answered: first.map(({ at, answeredAt }) => answeredAt - at),
    lost: arrivals.size - first.length,
    twice: [...arrivals.keys()].filter((id) => (times.get(id)?.length ?? 0) > 1).length,
  };
}
