import { resolve as resolveDns } from "node:dns/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DNSResolver } from "mailauth";
import { createTable } from "../functions/adapters/dynamodb/create-table.ts";
import { startAwsEndpoint } from "./aws-endpoint.ts";
import { serviceClock } from "./clock.ts";
import { openDataFolder } from "./data-folder.ts";
import { endLeases } from "./end-leases.ts";
import { startEngine } from "./engine.ts";
import { installation, readSecret, setEnvironment } from "./environment.ts";
import { type Handlers, loadHandlers } from "./handlers.ts";
import { intake } from "./intake.ts";
import { letTimePass, pausable } from "./let-time-pass.ts";
import { listenOrExplain } from "./listen-or-explain.ts";
import { startMailbox } from "./mailbox/server.ts";
import { objectCreatedNotice } from "./object-created-notice.ts";
import { openObjectStore } from "./object-store.ts";
import { openQueue, type Queue, type QueueOptions } from "./queue.ts";
import { snsEnvelope } from "./receipt.ts";
import { startSchedule } from "./schedule.ts";
import { openSentBox } from "./sent-box.ts";
import type { AcceptedMail } from "./ses-outgoing.ts";
import { startSmtp } from "./smtp.ts";
import type { StartOptions } from "./start-options.ts";

/** The whole service, running. */
export interface Service {
  readonly smtpPort: number;
  readonly pageUrl: string;
  readonly dataRoot: string;
  /** True where nothing had been received before. */
  readonly isFresh: boolean;
  /** Called for each answer, when it is on the disk. */
  onAnswer(listener: (mail: AcceptedMail) => void): void;
  /** Resolves, with a sentence, when a part of it ended by itself. */
  readonly broken: Promise<string>;
  close(): Promise<void>;
}

export interface ServiceExtras {
  readonly load?: () => Promise<Handlers>;
  readonly resolver?: DNSResolver;
}

/** As long as a mail's work takes at the most. */
const visibilitySeconds = 60;
/** Mails that are worked at the same time, each by an instance of its function: while one waits for the database, others go on. */
const mailsAtOnce = 8;
/** S3's notices wait ten minutes before anybody looks whether their mail was worked. */
const sweepDelaySeconds = 600;

/**
 * Starts everything in order, and ends in reverse what was started when a later part fails.
 *
 * @throws StartFailure
 */
export async function startService(options: StartOptions, extras: ServiceExtras = {}): Promise<Service> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    return await assemble(options, extras, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  options: StartOptions,
  extras: ServiceExtras,
  closers: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<Service> {
  const now = serviceClock(options.clock);
  const folder = await openDataFolder(options.data);
  closers.push(folder.release);
  const engine = await startEngine(folder.database);
  closers.push(engine.close);

  let handlers: Handlers | undefined;
  const loaded = () => {
    if (!handlers) throw new Error("a message came before the handlers were loaded");
    return handlers;
  };
  const queue = (
    name: string,
    handler: QueueOptions["handler"],
    instances: Pick<QueueOptions, "concurrency" | "batchSize"> = {},
  ): Promise<Queue> => {
    const { queues } = folder;
    const known = { folder: queues, name, visibilitySeconds, maxReceives: 5, handler, onDeadLetter };
    return openQueue({ ...known, ...instances });
  };
  // A mail that waits for others of its batch is answered no sooner: on this machine a call costs nothing.
  const received = await queue("received", (event) => loaded().receiveMail(event), {
    concurrency: mailsAtOnce,
    batchSize: 1,
  });
  const created = await queue("created", (event) => loaded().sweep(event));
  const feedback = await queue("feedback", (event) => loaded().recordFeedback(event), { concurrency: 2 });

  const listeners: ((mail: AcceptedMail) => void)[] = [];
  const sentBox = await openSentBox({
    sentFolder: folder.sent,
    journalFolder: folder.journal,
    onEvent: (event) =>
      feedback.send(JSON.stringify(snsEnvelope("sending", event, now())), {
        id: `${event.mail.messageId}-${event.eventType.toLowerCase().replace(" ", "-")}`,
      }),
    onDelivered: (_, mail) => {
      for (const listener of listeners) listener(mail);
    },
  });
  const objects = openObjectStore({
    buckets: { [installation.bucket]: folder.raw },
    onCreated: (event) =>
      created.send(JSON.stringify(objectCreatedNotice(event, now())), { delaySeconds: sweepDelaySeconds }),
  });
  const aws = await startAwsEndpoint(objects, { domain: installation.domain, sentBox, now });
  closers.push(sentBox.close, aws.close);
  const isFresh = await folder.isFresh();

  setEnvironment(
    { dynamodb: engine.url, s3: aws.s3Url, ses: aws.sesUrl },
    await readSecret(folder.root),
    // Real time too is a clock with a start, so that it can be put forward.
    options.clock ?? now().toISOString(),
  );
  await createTable(installation.table);
  handlers = await (extras.load ?? loadHandlers)();
  await sentBox.recover();
  // The mails that are under way still have their events told.
  for (const each of [feedback, created, received]) closers.push(each.close);
  // What SES told before the last run ended comes first: it may settle sends that the schedule would else repeat.
  feedback.start();
  await endLeasesOfLastRun(await drained(feedback));
  for (const each of [received, created]) each.start();
  const schedule = pausable(() =>
    startSchedule("send-follow-ups", 10, () =>
      loaded().sendFollowUps({ source: "aws.events", time: now().toISOString() }),
    ),
  );
  closers.push(schedule.close);

  const onMail = intake({
    objects,
    received,
    trust: options.trust,
    resolver: extras.resolver ?? (resolveDns as DNSResolver),
    now,
  });
  const smtp = await listenOrExplain("--smtp-port", options.smtpPort, () =>
    startSmtp({ host: options.smtpHost, port: options.smtpPort, domain: installation.domain, onMail }),
  );
  closers.push(smtp.close);
  const page = await listenOrExplain("--page-port", options.pagePort, () =>
    startMailbox({
      port: options.pagePort,
      raw: folder.raw,
      sent: folder.sent,
      openedPath: join(folder.root, "opened-answers.txt"),
      smtpHost: options.smtpHost,
      smtpPort: smtp.port,
      now,
      hasOwnClock: options.clock !== null,
      letTimePass: letTimePass({ queues: [received, feedback], schedule }),
    }),
  );
  closers.push(page.close);
  return {
    smtpPort: smtp.port,
    pageUrl: `http://127.0.0.1:${page.port}/`,
    dataRoot: folder.root,
    isFresh,
    onAnswer: (listener) => void listeners.push(listener),
    broken: engine.ended,
    close,
  };
}

/** Resolves when a queue has delivered what it held, after ten seconds at most; gives whether it has. */
async function drained(queue: Queue): Promise<boolean> {
  for (let n = 0; n < 400 && queue.size() > 0; n += 1) await wait(25);
  return queue.size() === 0;
}

async function endLeasesOfLastRun(isEverySendTold: boolean): Promise<void> {
  // Loaded when the environment is set, which the handlers' wiring reads.
  const { service } = await import("../functions/adapters/wiring.ts");
  const { mails, clock } = service().ports;
  await endLeases(mails, clock.now(), isEverySendTold);
}

function onDeadLetter(queue: string, messageId: string): void {
  console.error(`A message was given up after five tries: queues/${queue}-dead-letter/${messageId}.json`);
}
