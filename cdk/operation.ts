import { Duration, Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { LambdaAction, SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { OperationDashboard } from "./operation-dashboard.ts";
import type { OperationProps } from "./operation-props.ts";
import type { ServiceFunction } from "./service-function.ts";
import type { Settings } from "./settings.ts";

/** Half of what SES reviews an account for (5 % and 0.1 %), so that there is time: https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-dg.html */
const bounceLimit = 0.02;
const complaintLimit = 0.0005;

/** Everything that tells an operator that something is wrong: alarms to one topic, and one page. What each means: `docs/operations.md`. */
export class Operation extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: OperationProps) {
    super(scope, id);
    this.topic = new Topic(this, "Alarms", { masterKey: props.encryptionKey, enforceSSL: true });
    for (const service of ["cloudwatch", "budgets"]) this.#admit(service);
    if (props.settings.alarmAddress !== null)
      this.topic.addSubscription(new EmailSubscription(props.settings.alarmAddress));

    for (const [name, queue] of Object.entries(props.deadLetters))
      this.#alarm(
        `dead-letters-${name}`,
        queue.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", period: minute }),
        1,
      );
    this.#alarm(
      "mail-waits",
      props.queues.mails.queue.metricApproximateAgeOfOldestMessage({ period: minute, statistic: "Maximum" }),
      15 * 60,
    );
    this.#alarm(
      "sweep-waits",
      props.queues.putMails.queue.metricApproximateAgeOfOldestMessage({
        period: minute,
        statistic: "Maximum",
      }),
      60 * 60,
    );
    this.#alarm(
      "feedback-waits",
      props.queues.sendingEvents.queue.metricApproximateAgeOfOldestMessage({
        period: minute,
        statistic: "Maximum",
      }),
      10 * 60,
    );
    const unsettled = this.#unsettled(props.functions);
    this.#alarm("unsettled", unsettled, 1);
    for (const each of props.functions) {
      this.#alarm(`errors-${each.file}`, each.function.metricErrors({ period: fiveMinutes }), 1);
      this.#alarm(`throttles-${each.file}`, each.function.metricThrottles({ period: fiveMinutes }), 1, {
        periods: 3,
      });
    }
    this.#alarm("follow-ups-late", props.scheduled.function.metricInvocations({ period: fiveMinutes }), 1, {
      periods: 2,
      rings: "below",
    });
    this.#reputation(props);
    this.#budget(props.settings);
    new OperationDashboard(this, "Dashboard", { ...props, unsettled });
  }

  #admit(service: string): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: `From${service}`,
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
  }

  #alarm(
    name: string,
    metric: IMetric,
    threshold: number,
    options: { readonly periods?: number; readonly rings?: "below" } = {},
  ): Alarm {
    const isBelow = options.rings === "below";
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `docs/operations.md, "${name}"`,
      metric,
      threshold,
      evaluationPeriods: options.periods ?? 1,
      comparisonOperator: isBelow
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Where nothing is measured nothing is wrong, but for what has to happen all the time.
      treatMissingData: isBelow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }

  /** Lines with the level "alarm": what nobody but an operator can settle. */
  #unsettled(functions: readonly ServiceFunction[]): Metric {
    const metricNamespace = Stack.of(this).stackName;
    for (const each of functions)
      new MetricFilter(each, "AlarmLines", {
        logGroup: each.logGroup,
        filterPattern: FilterPattern.literal('"\\"level\\":\\"alarm\\""'),
        metricNamespace,
        metricName: "AlarmLines",
        metricValue: "1",
      });
    return new Metric({
      namespace: metricNamespace,
      metricName: "AlarmLines",
      statistic: "Sum",
      period: fiveMinutes,
    });
  }

  /** The breaker: long before SES pauses the account, we pause ourselves. */
  #reputation({ pauseSending }: OperationProps): void {
    const rate = (metricName: string) =>
      new Metric({ namespace: "AWS/SES", metricName, statistic: "Average", period: Duration.minutes(15) });
    const bounces = this.#alarm("bounce-rate", rate("Reputation.BounceRate"), bounceLimit);
    const complaints = this.#alarm("complaint-rate", rate("Reputation.ComplaintRate"), complaintLimit);
    for (const alarm of [bounces, complaints]) alarm.addAlarmAction(new LambdaAction(pauseSending.function));
  }

  /** Billing is measured for the whole account. */
  #budget({ monthlyBudget }: Settings): void {
    if (monthlyBudget === null) return;
    const notify = (notificationType: string, threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: "GREATER_THAN",
        threshold,
        thresholdType: "PERCENTAGE",
      },
      subscribers: [{ subscriptionType: "SNS", address: this.topic.topicArn }],
    });
    new CfnBudget(this, "Budget", {
      budget: {
        budgetName: Stack.of(this).stackName,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: monthlyBudget, unit: "USD" },
      },
      notificationsWithSubscribers: [notify("ACTUAL", 80), notify("FORECASTED", 100)],
    });
  }
}

const minute = Duration.minutes(1);
const fiveMinutes = Duration.minutes(5);
