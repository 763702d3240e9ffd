/** What nobody but an operator can settle. */
type AlarmCode = "answer-unsettled" | "mail-not-planned";

/** One line for the metric filter that rings; it names the item, never its people or its text. */
export function raiseAlarm(code: AlarmCode, mailId: string): void {
  console.error(JSON.stringify({ level: "alarm", code, mailId }));
}
