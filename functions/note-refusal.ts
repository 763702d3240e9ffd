import type { AnswerReason } from "../lib/extract/reading.ts";
import type { Instant } from "../lib/units.ts";

/** The metric of mails that got no answer; its dimensions are the installation's domain and the reason. */
export const refusalMetric = { namespace: "Parcelwise", name: "refused" } as const;

/**
 * One line for each mail that gets no answer, so that refusals are counted by their reason; it names nobody and no mail.
 *
 * CloudWatch makes a metric of it (Embedded Metric Format), but only of a line that is nothing but JSON: what `console` prints
 * has the time and the request before it on Lambda.
 */
export function noteRefusal(reason: AnswerReason, domain: string, now: Instant): void {
  const { namespace, name } = refusalMetric;
  const line = {
    level: "info",
    code: "refused",
    reason,
    domain,
    [name]: 1,
    _aws: {
      Timestamp: Date.parse(now),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [["domain", "reason"]],
          Metrics: [{ Name: name, Unit: "Count" }],
        },
      ],
    },
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
