import type { FollowUpTexts } from "../follow-up-texts.ts";

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
    lookFirst: "What has happened since, no mail has told us; the tracker may know more.",
    reminder: "We told you of this before; it comes once more because a day ends.",
    deliveredUntil: "What is wrong with it can be reported until {day}.",
    quiet:
      "As long as we hear nothing from you about this parcel, we write again only when it waits to be collected, something has to be paid, or a last day comes near.",
    quietDays: "We will not remind you of these days unless you answer, or forward newer mail.",
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
    silence: "What does the tracker show?",
    collect: "Have you collected it?",
    pay: "Is it paid?",
    papers: "Are the papers sent?",
    dispute: "Have you opened it?",
    refund: "Has the refund arrived?",
    delivered: "Is it there, and is it whole?",
    done: "Is it done, or settled?",
  },
  answer: {
    same: "Same",
    moved: "It moved",
    haveIt: "I have it",
    paid: "Paid",
    sent: "Sent",
    disputed: "I opened the dispute",
    moneyBack: "The money is back",
    refundHere: "Yes, it is back",
    refundNotYet: "Not yet",
    allWell: "All is well",
    notHere: "It is not here",
    broken: "It is broken",
    wrongItem: "It is the wrong thing",
    partMissing: "A part is missing",
    done: "Done",
  },
};
