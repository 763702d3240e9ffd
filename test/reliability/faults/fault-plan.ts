import type { Random } from "../random.ts";
import type { Fault } from "./faulty-proxy.ts";

const json = "application/x-amz-json-1.0";
const dynamodb = (name: string, status: number): Fault => ({
  status,
  type: json,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: "not now" }),
});
const ses = (code: string, status: number): Fault => ({
  status,
  type: "text/xml",
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>not now</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
});
const slowDown: Fault = {
  status: 503,
  type: "application/xml",
  body: "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>",
};

/** So many calls in a hundred go wrong while the faults last. */
const share = 0.3;

/** What goes wrong at each service. All of it is as AWS does it; only that it happens so often is made up. */
export function faultPlan(
  random: Random,
  is: { readonly faulty: () => boolean; readonly blackout: () => boolean },
) {
  const some = (faults: readonly Fault[]) => () =>
    is.faulty() && random.next() < share ? random.pick(faults) : null;
  const sending = some([
    ses("Throttling", 400),
    ses("Throttling", 400),
    ses("Throttling", 400),
    "answer lost",
  ]);
  return {
    dynamodb: some([
      dynamodb("ThrottlingException", 400),
      dynamodb("ProvisionedThroughputExceededException", 400),
      dynamodb("InternalServerError", 500),
      "answer lost",
      "answer lost",
    ]),
    s3: some([slowDown, "answer lost"]),
    ses: () =>
      is.blackout() ? random.pick([ses("Throttling", 400), ses("ServiceUnavailable", 503)]) : sending(),
  };
}
