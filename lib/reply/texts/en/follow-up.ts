import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "It moved", reply: "moved" };
const haveIt = { label: "I have it", reply: "arrived" };

/** English. */
export const followUp: FollowUpTexts = {
  word: "A date of your plan",
  heading: {
    digest: "Your parcels today",
    look: "Look here first",
    due: "Due today",
    answer: "Answer with one tap",
    next: "What comes next",
  },
  sentence: {
    silence: "We have had no newer mail since {day}.",
    silenceUnknown: "We have had no newer mail about this parcel.",
    ifStill: "If the tracker still shows this: {step}",
    confirmed: "You told us that the tracker shows nothing new.",
    lastKnown: "Last known",
    digest: "The most urgent one comes first; what is due of each stands below.",
    lookFirst: "What has happened since, no mail has told us; the tracker knows more.",
    reminder: "We told you of this before; it comes once more because a day ends.",
    deliveredUntil: "What is wrong with it can be reported until {day}.",
    farewell: "We write no more about this parcel of our own accord.",
    farewellWindow:
      "The last day to claim that we know of was {day}, by our calculation; what the order page says counts more.",
    farewellBack: "Forward any mail about it, or answer this one, and we go on.",
  },
  title: {
    delivered: "Is it there, and whole?",
    farewell: "We put this parcel away",
  },
  several: {
    by: "count",
    one: "{count} parcel needs a look today",
    other: "{count} parcels need a look today",
  },
  question: {
    silence: {
      text: "What does the tracker show?",
      answers: [{ label: "Same", reply: "same" }, moved, haveIt],
    },
    collect: { text: "Have you collected it?", answers: [haveIt, { label: "It moved", reply: "moved" }] },
    pay: {
      text: "Is it paid?",
      answers: [{ label: "Paid", reply: "paid" }, moved, haveIt],
    },
    papers: { text: "Are the papers sent?", answers: [{ label: "Sent", reply: "done" }, moved, haveIt] },
    dispute: {
      text: "Have you opened it?",
      answers: [
        { label: "I opened the dispute", reply: "disputed" },
        { label: "Same", reply: "same" },
        moved,
        haveIt,
        { label: "The money is back", reply: "refunded" },
      ],
    },
    refund: {
      text: "Has the refund arrived?",
      answers: [
        { label: "Yes, it is back", reply: "refunded" },
        { label: "Not yet", reply: "same" },
      ],
    },
    delivered: {
      text: "Is it there, and is it whole?",
      answers: [
        { label: "All is well", reply: "arrived" },
        { label: "It is not here", reply: "not received" },
        { label: "It is broken", reply: "broken" },
        { label: "It is the wrong thing", reply: "wrong item" },
        { label: "A part is missing", reply: "part missing" },
      ],
    },
    done: {
      text: "Is it done, or settled?",
      answers: [{ label: "Done", reply: "done" }, { label: "Same", reply: "same" }, moved, haveIt],
    },
  },
};
