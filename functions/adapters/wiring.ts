import { followUp } from "../../lib/escalation/follow-up.ts";
import { plan } from "../../lib/escalation/make-plan.ts";
import { oneDraft } from "../../lib/escalation/one-draft.ts";
import { answeringKnowledge as knowledge } from "../../lib/knowledge/load-shared.ts";
import { draftReply } from "../../lib/reply/draft-reply.ts";
import { languagesOfAnswer } from "../../lib/reply/languages-of-answer.ts";
import type { AnswerView } from "../../lib/reply/reply.ts";
import { loadPacks } from "../../lib/reply/texts/language-packs.ts";
import { type Desk, openDesk } from "../desk.ts";
import { publicAddress } from "../own-addresses.ts";
import type { Core, Ports } from "../ports.ts";
import { toCalendar } from "./calendar.ts";
import { clockFrom, systemClock } from "./clocks.ts";
import { accountStore } from "./dynamodb/account-store.ts";
import { mailStore } from "./dynamodb/mail-store.ts";
import { openTable } from "./dynamodb/table-client.ts";
import { timelineStore } from "./dynamodb/timeline-store.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { killableReader } from "./killable-reader.ts";
import { mimeComposer } from "./mime-composer.ts";
import { nodeKeys } from "./node-keys.ts";
import { s3RawMailStore } from "./s3-raw-mail-store.ts";
import { sesMailer } from "./ses-mailer.ts";

/** The desk with the world behind it. */
export interface Service {
  readonly desk: Desk;
  readonly ports: Ports;
}

let wired: Service | undefined;

/** The one service of this process, put together from its environment at the first call. */
export function service(): Service {
  wired ??= wire(readEnvironment());
  return wired;
}

const packsFor = (view: AnswerView) => loadPacks(languagesOfAnswer(view, knowledge));

/** The pure core with all that it knows. */
export const core: Core = {
  knowledge,
  plan: (timeline, today, zone) => plan(timeline, knowledge, today, zone),
  followUp: (timeline, today, zone, level) => followUp(timeline, knowledge, today, zone, level),
  draft: (id, timeline, today, zone) => oneDraft(id, timeline, knowledge, today, zone),
  write: async (view) => draftReply(view, knowledge, await packsFor(view)),
  calendar: async (view) => toCalendar(view, knowledge, await packsFor(view)),
};

/** A service for one environment. */
function wire(environment: Environment): Service {
  const table = openTable(environment.table);
  const ports: Ports = {
    accounts: accountStore(table),
    timelines: timelineStore(table),
    mails: mailStore(table),
    raw: s3RawMailStore(environment.bucket),
    reader: killableReader(),
    core,
    composer: mimeComposer,
    mailer: sesMailer({
      from: publicAddress(environment),
      configurationSet: environment.configurationSet,
    }),
    clock: environment.clockStart === null ? systemClock : clockFrom(environment.clockStart),
    keys: nodeKeys(environment.secret),
  };
  return { desk: openDesk(environment, ports), ports };
}
