import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mailItemTag } from "../events.ts";
import type { Mailer, SendOutcome } from "../ports.ts";
import { clientOptions } from "./client-options.ts";

/** Refusals that say "not now"; SES has taken nothing. */
const laterCodes =
  /^(Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded|AccountSendingPausedException|ConfigurationSetSendingPausedException|ExpiredToken|ExpiredTokenException|RequestExpired)$/;
/** Failures before a connection was made: SES has seen nothing. */
const unreachedCodes = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/**
 * Sends by SES, once: SES has no token that would make a second call harmless, so the SDK must not repeat one.
 * The message's tag is what SES's own Send event tells us again.
 */
export function sesMailer(
  options: { readonly from: string; readonly configurationSet: string | null },
  client = new SESClient({ ...clientOptions("SES"), maxAttempts: 1 }),
): Mailer {
  return {
    async messageIdOf(sesMessageId) {
      // https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html: the first region has a name of its own.
      const region = await client.config.region();
      return `${sesMessageId}@${region === "us-east-1" ? "email" : region}.amazonses.com`;
    },
    async send(mail) {
      try {
        const { MessageId } = await client.send(
          new SendRawEmailCommand({
            Source: options.from,
            Destinations: [mail.to],
            RawMessage: { Data: mail.raw },
            Tags: [{ Name: mailItemTag, Value: mail.mailItemId }],
            ...(options.configurationSet === null ? {} : { ConfigurationSetName: options.configurationSet }),
          }),
        );
        return MessageId === undefined
          ? { kind: "unknown", code: "NoMessageId" }
          : { kind: "sent", sesMessageId: MessageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** What is known after a failed call. Only a refusal by SES itself, or no connection at all, means that nothing was sent. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof SESServiceException) {
    const status = error.$metadata.httpStatusCode ?? 0;
    if (laterCodes.test(error.name)) return { kind: "refused", isTransient: true, code: error.name };
    if (status >= 400 && status < 500) return { kind: "refused", isTransient: false, code: error.name };
    return { kind: "unknown", code: error.name };
  }
  const code = codeOf(error);
  return unreachedCodes.test(code) ? { kind: "refused", isTransient: true, code } : { kind: "unknown", code };
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
    return error.code;
  return error instanceof Error ? error.name : "unknown";
}
