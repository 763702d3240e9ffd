import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "./http-body.ts";
import type { SentBox } from "./sent-box.ts";
import { acceptMail } from "./ses-outgoing.ts";
import { parseSesRequest, type SesError, type SesRequest } from "./ses-request.ts";
import { xmlText } from "./xml.ts";

/** base64 in a form: about one and a half times SES's 10 MB. */
const bodyLimitBytes = 20 * 1024 * 1024;
const namespace = "http://ses.amazonaws.com/doc/2010-12-01/";

export interface SesEndpointOptions {
  /** The one verified identity. */
  readonly domain: string;
  readonly sentBox: SentBox;
  readonly now: () => Date;
  /** Refuses a call before it has any effect, as SES does when it throttles; for tests. */
  readonly refuse?: (request: SesRequest) => SesError | null;
}

/** Answers one request in the Query protocol of SES version 1: `SendRawEmail`. */
export async function answerSes(
  options: SesEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, bodyLimitBytes);
  if (!body)
    return answerError(response, { code: "InvalidParameterValue", status: 400, message: "Message too long" });
  const parsed = parseSesRequest(new URLSearchParams(body.toString("utf8")));
  if ("code" in parsed) return answerError(response, parsed);
  const refusal = options.refuse?.(parsed);
  if (refusal) return answerError(response, refusal);
  const accepted = acceptMail(parsed, options.domain, options.now());
  if ("code" in accepted) return answerError(response, accepted);
  await options.sentBox.deliver(accepted);
  response.writeHead(200, { "Content-Type": "text/xml" });
  response.end(
    `<SendRawEmailResponse xmlns="${namespace}"><SendRawEmailResult><MessageId>${accepted.sesMessageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`,
  );
}

function answerError(response: ServerResponse, error: SesError): void {
  const type = error.status >= 500 ? "Receiver" : "Sender";
  response.writeHead(error.status, { "Content-Type": "text/xml" });
  response.end(
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${xmlText(error.code)}</Code><Message>${xmlText(error.message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}
