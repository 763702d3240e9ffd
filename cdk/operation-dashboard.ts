import { Duration, Stack } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { refusalMetric } from "../functions/note-refusal.ts";
import type { OperationProps } from "./operation-props.ts";

/** One page for one question: is mail being answered? */
export class OperationDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationProps & { readonly unsettled: IMetric }) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const { mails, putMails, sendingEvents } = props.queues;
    const ses = (metricName: string, statistic = "Sum") =>
      new Metric({
        namespace: "AWS/SES",
        metricName,
        statistic,
        period: Duration.minutes(metricName.startsWith("Reputation") ? 15 : 5),
      });
    const graph = (title: string, left: readonly IMetric[]) =>
      new GraphWidget({ title, left: [...left], width: 12, height: 6 });
    const refused = refusals(props.settings.domain);
    new Dashboard(this, "Page", {
      dashboardName: stackName,
      widgets: [
        [
          new TextWidget({
            markdown: `# Is mail being answered?\nYes, while **received** and **answers sent** with **refused** move together, nothing waits for long, and there are no dead letters. What each alarm means and what mends it: \`docs/operations.md\`.`,
            width: 24,
            height: 2,
          }),
        ],
        [
          graph("Received, answered, refused", [
            mails.queue.metricNumberOfMessagesSent({ label: "received" }),
            ses("Send").with({ label: "answers sent" }),
            ses("Delivery").with({ label: "delivered" }),
            expression(`SUM(${refused})`, "refused"),
          ]),
          graph("Refused, by reason", [expression(refused, "")]),
        ],
        [
          graph("Age of the oldest message, seconds", [
            mails.queue.metricApproximateAgeOfOldestMessage({ label: "mails" }),
            putMails.queue.metricApproximateAgeOfOldestMessage({ label: "sweep (600 is normal)" }),
            sendingEvents.queue.metricApproximateAgeOfOldestMessage({ label: "sending events" }),
          ]),
          graph(
            "Dead letters",
            Object.entries(props.deadLetters).map(([label, queue]) =>
              queue.metricApproximateNumberOfMessagesVisible({ label }),
            ),
          ),
        ],
        [
          graph("Lines that call for an operator", [props.unsettled]),
          graph(
            "Errors",
            props.functions.map((each) => each.function.metricErrors({ label: each.file })),
          ),
        ],
        [
          graph(
            "Time taken, 99 of 100",
            props.functions.map((each) =>
              each.function.metricDuration({ label: each.file, statistic: "p99" }),
            ),
          ),
          graph("Bounces and complaints, share of mails", [
            ses("Reputation.BounceRate", "Average").with({ label: "bounces" }),
            ses("Reputation.ComplaintRate", "Average").with({ label: "complaints" }),
          ]),
        ],
        [graph("Calls of the schedule (5 in 5 minutes)", [props.scheduled.function.metricInvocations()])],
      ],
    });
  }
}

/** Mails that got no answer, a line for each reason that there was. */
function refusals(domain: string): string {
  const { namespace, name } = refusalMetric;
  return `SEARCH('{${namespace},domain,reason} domain="${domain}" MetricName="${name}"', 'Sum', 300)`;
}

function expression(text: string, label: string): MathExpression {
  return new MathExpression({ expression: text, label, period: Duration.minutes(5), usingMetrics: {} });
}
