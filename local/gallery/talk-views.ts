import type { Talk, TalkNote, TalkTitle } from "../../lib/reply/conversation/talk.ts";

/** An answer to a person's own words, and how many of the gallery's parcels it is about. */
interface TalkView {
  readonly name: string;
  readonly talk: Talk;
  readonly parcels: number;
}

const address = "u-4k2m9x7q4k2m9x7q4k2m9x7q@parcelwise.example";

function talk(title: TalkTitle, notes: readonly TalkNote[], more: Partial<Talk> = {}, parcels = 0): TalkView {
  const [first] = notes;
  return { name: `talk, ${title}: ${first?.id ?? "nothing"}`, talk: { title, notes, ...more }, parcels };
}

/** Each kind of answer in the conversation, once or twice. */
export const talkViews: readonly TalkView[] = [
  talk("noted", [{ id: "not-received" }], {}, 1),
  talk("noted", [{ id: "no-parcel", values: { line: "it came" } }]),
  talk("answer", [{ id: "how-long", values: { from: 1, to: 7, day: 4 } }], {}, 1),
  talk(
    "list",
    [{ id: "list" }],
    { isList: true, answers: [{ label: "AliExpress", reply: "status LP1" }] },
    3,
  ),
  talk("list", [{ id: "list-empty" }], { isList: true }),
  talk("choose", [{ id: "choose", values: { line: "it came" } }], {
    isList: true,
    answers: [{ label: "AliExpress", reply: "it came LP00123456785417" }],
  }),
  talk("settings", [{ id: "mails-important" }]),
  talk("not-understood", [{ id: "not-understood", values: { line: "dance" } }, { id: "nearest" }], {
    answers: [{ label: "done", reply: "done" }],
    choices: [{ id: "help", reply: "help" }],
  }),
  talk("sure", [{ id: "forget-me-sure" }], {
    choices: [
      { id: "yes-forget-me", reply: "yes abcdef" },
      { id: "no-keep", reply: "no" },
    ],
  }),
  talk("sure", [{ id: "snooze-past-last-day", values: { days: 90, day: "2026-12-20" } }], {
    choices: [
      { id: "snooze-shorter", reply: "snooze 26d" },
      { id: "stop-anyway", reply: "stop" },
    ],
  }),
  talk("forgotten", [{ id: "forget-me-done" }]),
  talk("forgotten", [{ id: "forget-parcel" }]),
  talk("export", [{ id: "export" }]),
  talk("address", [{ id: "address", values: { address } }]),
  talk("setup", [
    { id: "setup-intro", values: { address } },
    ...[0, 1, 2].map((nth): TalkNote => ({ id: "setup-step", values: { provider: "gmail", nth, address } })),
  ]),
  talk("confirmation", [
    { id: "confirmation-only-you" },
    { id: "confirmation-code", values: { code: "123456" } },
  ]),
];
