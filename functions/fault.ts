/** Which fault it is. Data about it is in the error; a mail's text, an address or a token never is. */
export type FaultCode =
  | "raw-mail-missing"
  | "event-not-understood"
  | "mail-in-hand"
  | "timeline-contended"
  | "letter-refused"
  | "dependency-failed";

const permanent: ReadonlySet<FaultCode> = new Set<FaultCode>(["event-not-understood", "letter-refused"]);

/** An unexpected end: thrown, never answered. `isTransient` alone decides whether it is tried again. */
export class FaultError extends Error {
  override readonly name = "FaultError";
  readonly code: FaultCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: FaultCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.data = data;
  }
}

/** True where the same event may do better later. What is not ours to judge counts as such: the queue counts the tries. */
export function isTransient(fault: unknown): boolean {
  return !(fault instanceof FaultError && permanent.has(fault.code));
}

/**
 * The fault as it may leave a handler: whoever calls it logs the error's text, and a library's may hold words of a mail.
 * Which error it was stays as its name.
 */
export function withoutText(fault: unknown): FaultError {
  const { code, data, cause } =
    fault instanceof FaultError ? fault : { code: "dependency-failed" as const, data: {}, cause: fault };
  return new FaultError(code, cause === undefined ? data : { ...data, cause: errorName(cause) });
}

/** Name of an error's class; never its text. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

const unreached =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|TimeoutError)$/;
const throttled =
  /^(Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded|ProvisionedThroughputExceededException|SlowDown)$/;

/** True where something that we need did not answer, or not now: no fault of what was being worked. */
export function isOutage(fault: unknown): boolean {
  if (fault instanceof FaultError) return fault.code === "timeline-contended" || isOutage(fault.cause);
  if (!(fault instanceof Error)) return false;
  const { name, code, $metadata } = fault as Error & {
    readonly code?: unknown;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  return (
    throttled.test(name) ||
    unreached.test(name) ||
    unreached.test(String(code)) ||
    ($metadata?.httpStatusCode ?? 0) >= 500
  );
}
