import type { SesSendingEvent } from "../functions/events.ts";
import type { AcceptedMail } from "./ses-outgoing.ts";

/**
 * What SES tells about a mail that it took: Send, then what became of it. As with SES's own mailbox simulator, mail to
 * `bounce@` and `complaint@` of `simulator.amazonses.com` bounces, or is complained about; all other mail is delivered.
 */
export function sendingEvents(mail: AcceptedMail): readonly SesSendingEvent[] {
  const timestamp = mail.sentAt.toISOString();
  const common = {
    mail: {
      timestamp,
      messageId: mail.sesMessageId,
      source: mail.source,
      destination: mail.destinations,
      tags: mail.tags,
    },
  };
  const simulated = (name: string) =>
    mail.destinations.filter((address) => address.toLowerCase() === `${name}@simulator.amazonses.com`);
  const bounced = simulated("bounce").map((emailAddress) => ({ emailAddress }));
  const complained = simulated("complaint").map((emailAddress) => ({ emailAddress }));
  return [
    { eventType: "Send", ...common },
    bounced.length > 0
      ? {
          eventType: "Bounce",
          ...common,
          bounce: { bounceType: "Permanent", bouncedRecipients: bounced, timestamp },
        }
      : { eventType: "Delivery", ...common },
    ...(complained.length > 0
      ? [
          {
            eventType: "Complaint" as const,
            ...common,
            complaint: { complainedRecipients: complained, timestamp },
          },
        ]
      : []),
  ];
}
