import type { BatchResponse, ScheduleEvent, SqsEvent } from "../functions/events.ts";

/** The functions that AWS would call, each with the event that it gets there. */
export interface Handlers {
  readonly receiveMail: (event: SqsEvent) => Promise<BatchResponse>;
  readonly sweep: (event: SqsEvent) => Promise<BatchResponse>;
  readonly recordFeedback: (event: SqsEvent) => Promise<BatchResponse>;
  readonly sendFollowUps: (event: ScheduleEvent) => Promise<unknown>;
}

/** Loads the very handlers that run on Lambda. The environment must be set: they read it as they are loaded. */
export async function loadHandlers(): Promise<Handlers> {
  const [receiveMail, sweep, recordFeedback, sendFollowUps] = await Promise.all([
    import("../functions/receive-mail.ts"),
    import("../functions/sweep.ts"),
    import("../functions/record-feedback.ts"),
    import("../functions/send-follow-ups.ts"),
  ]);
  return {
    receiveMail: receiveMail.handler,
    sweep: sweep.handler,
    recordFeedback: recordFeedback.handler,
    sendFollowUps: sendFollowUps.handler,
  };
}
