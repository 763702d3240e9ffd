import list from "./prices.json" with { type: "json" };
import { keptMonths, perMail, perMonth } from "./usage.ts";

type PriceName = keyof typeof list.prices;

/** How SES charges for what is sent: by its plan Essentials, or by feature. */
export type SesPlan = "essentials" | "none";

/** A line of the bill. */
export interface CostLine {
  readonly name: PriceName;
  readonly quantity: number;
  readonly usd: number;
  /** False for a price that nobody has checked. */
  readonly isChecked: boolean;
}

const gigabyte = 1_000_000_000;

/** What a month with so many received mails costs, each answered, line by line; free tiers are left out. */
export function monthlyCost(mails: number, plan: SesPlan, followUpsPerMail = 0.4): readonly CostLine[] {
  const sent = mails * (1 + followUpsPerMail);
  const itemGigabytes = (mails * perMail.itemBytes * keptMonths.items) / gigabyte;
  const calls = mails * perMail.functionCalls + perMonth.functionCalls;
  const quantities: Partial<Record<PriceName, number>> = {
    receivedMail: mails,
    // A chunk is charged when it is full: a mail of 48 KB has none.
    receivedChunk: mails * Math.floor(perMail.rawBytes / 256_000),
    [plan === "essentials" ? "sentMailEssentials" : "sentMailPerFeature"]: sent,
    functionCall: calls,
    functionGigabyteSecond: mails * perMail.gigabyteSeconds + perMonth.gigabyteSeconds,
    tableWrite: sent * perMail.tableWrites,
    tableRead: mails * perMail.tableReads * (1 + followUpsPerMail / 2) + perMonth.tableReads,
    tableGigabyteMonth: itemGigabytes,
    tableBackupGigabyteMonth: itemGigabytes,
    objectPut: mails,
    objectGet: mails,
    objectGigabyteMonth: (mails * perMail.rawBytes * keptMonths.raw) / gigabyte,
    queueRequest: mails * perMail.queueRequests + perMonth.queueRequests,
    topicPublish: mails * perMail.topicMessages,
    logGigabyte: (mails * perMail.logBytes) / gigabyte,
    trace: calls / 20,
    keyMonth: perMonth.keys,
    keyRequest: mails * perMail.keyRequests,
    secretMonth: perMonth.secrets,
    alarmMonth: perMonth.alarms,
    metricMonth: perMonth.refusalMetrics,
  };
  return (Object.entries(quantities) as [PriceName, number][])
    .filter(([, quantity]) => quantity > 0)
    .map(([name, quantity]) => ({
      name,
      quantity,
      usd: quantity * list.prices[name].usd,
      isChecked: list.prices[name].checkedOn !== null,
    }));
}

export function totalOf(lines: readonly CostLine[]): number {
  return lines.reduce((total, line) => total + line.usd, 0);
}
