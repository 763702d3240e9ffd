import type { ConversationTexts } from "../conversation-texts.ts";

/** English. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Noted",
    answer: "Your question",
    seller: "The seller's message",
    list: "Your parcels",
    choose: "Which parcel do you mean?",
    settings: "Noted",
    "not-understood": "We did not understand that",
    sure: "Are you sure?",
    forgotten: "Deleted",
    export: "All that we have about you",
    address: "Your forwarding address",
    setup: "How to forward by itself",
    confirmation: "Your mail service asks you to confirm the forwarding",
  },
  word: {
    noted: "Noted",
    answer: "Answer",
    list: "Overview",
    choose: "One question",
    settings: "Settings",
    "not-understood": "Not understood",
    sure: "Please confirm",
    forgotten: "Your data",
    export: "Your data",
    address: "Settings",
    setup: "Settings",
    confirmation: "Please confirm",
    seller: "The seller writes",
  },
  note: {
    delivered: "Noted: it has arrived. No more steps for this parcel, unless something is wrong with it.",
    "delivered-one":
      "That is noted for {about} alone. Other parcels of the same order that are still open: {count}.",
    "not-received": "Noted: it has not arrived, whatever the tracker says.",
    broken:
      "Noted: it is damaged. Take pictures of the parcel, its label and the damage before you throw anything away.",
    "wrong-item": "Noted: it is the wrong item. Take pictures before you send anything back.",
    "part-missing": "Noted: a part is missing. Take pictures of what is there, and of the box.",
    same: "Noted: the tracker shows nothing new.",
    moved:
      "Noted: it has moved. Forward the mail about it, or paste what the tracker shows, and the plan gets exact again.",
    done: "Noted as done: {step}.",
    "done-nothing": "There is no step open that could be done. This is the plan as it stands.",
    "contacted-seller": "Noted: you wrote to the seller today.",
    "contacted-carrier": "Noted: you contacted the carrier today.",
    "sent-documents": "Noted: the papers are sent.",
    paid: "Noted: you have paid. Keep the receipt.",
    "paid-on": "Noted: you have paid ({details}).",
    disputed: "Noted: the dispute is open. Do not close it before the money is there.",
    refunded: "Noted: the money is back. This parcel is closed.",
    "not-mine": "Noted: it is not your parcel. We write nothing more about it.",
    "tax-on-receipt": "Noted: tax was on your receipt.",
    "no-tax-on-receipt": "Noted: no tax was on your receipt.",
    snoozed: "We are silent about this parcel until {day}. A last day to claim is not moved by that.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} day would go past the last day to claim, {day}. So we have not put it off.",
      other: "{days} days would go past the last day to claim, {day}. So we have not put it off.",
    },
    stopped: "No more reminders for this parcel. “resume” brings them back.",
    "stopped-last-day": "Do not forget: the last day to claim is {day}. We will not remind you of it.",
    resumed: "The reminders for this parcel are on again.",
    "stopped-everything":
      "We write nothing any more unless you write to us. What you forward yourself is still answered. “resume everything” brings the reminders back.",
    "resumed-everything": "All reminders are on again.",
    renamed: "This parcel is called “{name}” from now on.",
    bought: "Noted: bought ({details}).",
    "bought-future": "That day has not come yet: {day}. Nothing was noted.",
    deadline:
      "Noted: the order page shows {day} as the last day. It counts more than anything that we compute.",
    "deadline-past": "Noted: {day}. That day has passed; look at the order page and try all the same.",
    country: "Noted: it goes to {country}.",
    "country-default":
      "Later parcels are taken to go to {country} too, unless their mails say otherwise. “country” with another name changes it.",
    carrier: "Noted: {carrier} has it now.",
    number: "Noted: its number is now {number}.",
    undone: "Taken back: {act}",
    "undone-setting": "Taken back: your settings are as they were before.",
    "nothing-to-undo": "There is nothing that could be taken back.",
    "mails-all": "You get every reminder that is due.",
    "mails-important": "You get only what is to be acted on.",
    "mails-deadlines": "You get only days that end: to collect, to pay, to claim.",
    "mails-none": "You get no reminders. What you forward yourself is still answered.",
    language: "Our answers come in this language where we have it, and in English else: {language}.",
    zone: "Your time zone: {zone}. A morning is your morning.",
    "quiet-hours": "We write nothing of our own accord between {from}:00 and {to}:00.",
    "quiet-hours-off": "No quiet hours any more.",
    list: "What is on its way, the most urgent first:",
    "list-empty": "We know of no open parcel of yours. Forward a mail about one.",
    choose: "“{line}” could be meant for several of your parcels. Answer with one of these:",
    "no-parcel": "We know of no parcel that “{line}” could be about. Forward the mail about it first.",
    "unknown-parcel": "We know no parcel of yours with {about}. Forward a mail about it first.",
    conflict: "You wrote things that do not go together, so we did none of them. Which is it?",
    "bad-value":
      "We understood “{line}” as far as its first word, but not the rest. Nothing was changed. It goes like this:",
    "not-understood": "We did not understand “{line}”. Nothing was changed.",
    nearest: "Perhaps you mean one of these:",
    "pay-asked":
      "The mails that you forwarded ask for money. Pay only on the carrier's own page: type its address yourself, enter the number, and pay what is shown there. Look on your receipt first whether the shop has collected the tax already.",
    "pay-asked-amount": "{amount} is asked for in a mail that you forwarded.",
    "pay-rules":
      "Look on your receipt first whether the shop has collected the tax already. If not, pay only on the carrier's own page: type its address yourself, enter the number, and pay what is shown there, never through a link in a message.",
    "pay-done":
      "You told us that it is paid, so pay nothing twice. Keep the receipt; if somebody asks again, ask the carrier first, at its own address.",
    "pay-not-asked":
      "No mail that you forwarded asks for money. If somebody does, pay nothing through a link in a message: type the carrier's address yourself and enter the number there.",
    "scam-rules":
      "Nobody can tell from a forwarded copy that a mail is genuine. Type the carrier's address yourself and enter the number there: what that page does not show is not true. Wanting a small fee quickly, by a link, is the commonest sign of a scam.",
    "how-long": {
      by: "to",
      one: "This status usually lasts {from} to {to} day, and this is day {day}.",
      other: "This status usually lasts {from} to {to} days, and this is day {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "By our own rule of thumb this status lasts {from} to {to} day, and this is day {day}.",
      other: "By our own rule of thumb this status lasts {from} to {to} days, and this is day {day}.",
    },
    "how-long-unknown": "No mail and no source that we trust says how long this lasts.",
    "how-long-promised": "The newest mail promises it by {day}. A promise is no last day.",
    "how-long-pickup": "It waits to be collected until {day}.",
    "how-long-yours": "It waits for you: time alone brings it no further.",
    "how-long-arrived": "By what we know it has arrived, so nothing more is to come.",
    where: "{where}",
    draft: "This text is ready to be copied; the blanks that we cannot know are yours to fill in.",
    "no-draft": "There is no text for that at this point of the plan. It comes with the step that needs it.",
    address:
      "Mails sent to {address} go straight to your parcels. Give it only to a filter of your own mailbox: whoever knows it can send us mails for you, but never read or change anything. “new address” makes another one.",
    "new-address": "Your new address is {address}. The old one is dead from now on: change your filters.",
    export: "Attached is everything that we keep about you: all as JSON, the events as CSV.",
    "forget-parcel": "All that we knew of this parcel is deleted, with the mails about it.",
    "forget-me-sure":
      "Everything would be deleted: your parcels, your mails, your settings, your address. It cannot be taken back. Answer within a week:",
    "forget-me-done":
      "Everything is deleted. What stays for 60 days is a hash of each mail, so that the same mail coming again opens nothing. This is our last mail, unless you write to us again.",
    kept: "Nothing was deleted or joined.",
    "nothing-asked": "We have no open question to you that “yes” or “no” would answer.",
    "join-asked":
      "If {address} uses Parcelwise, a question has gone there. Answer it from there with “yes”, and both addresses share one list of parcels.",
    "join-question":
      "{address} wants to share your parcels: it could read them, change them, and get answers about them. If that is you, answer with “yes”. If not, do nothing.",
    joined: "{address} now belongs to your account. “forget me” from either address deletes it.",
    "join-has-parcels":
      "This address has parcels of its own already, and they would be lost. Write “join” from the other address instead, or “forget me” here first.",
    "stalling-heard": "A seller's promise moves no last day.",
    "stalling-wait-longer":
      "“{quote}”: waiting gives the seller time and takes it from you. Wait if you like, but open the dispute on the day in your plan, whatever is promised.",
    "stalling-cancel-dispute":
      "“{quote}”: do not cancel or close a dispute before the money is back: it may not be possible to open it again.",
    "stalling-confirm-first":
      "“{quote}”: confirming receipt, or a good rating, can end the protection. Do it only when you have opened the parcel and all is there.",
    "stalling-pay-outside":
      "“{quote}”: money that is sent or paid back outside of the order page has no protection, and what is said there counts for little in a dispute.",
    "stalling-partial-offer":
      "“{quote}”: a part of the price, once accepted, usually settles the whole claim. Accept it only if it is enough for you.",
    "stalling-send-again":
      "“{quote}”: a second parcel does not move the last day of this order. Ask for its number at once, and keep the date.",
    "stalling-wait-fits": {
      by: "days",
      one: "Waiting {days} day more means until {until}; the last day to claim is {day}.",
      other: "Waiting {days} days more means until {until}; the last day to claim is {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Waiting {days} day more means until {until}, and the last day to claim is {day}: do not wait that long.",
      other:
        "Waiting {days} days more means until {until}, and the last day to claim is {day}: do not wait that long.",
    },
    "stalling-last-day": "The last day to claim stays {day}.",
    "stalling-reply": "An answer to the seller is ready to be copied below.",
    "stalling-which": "Several of your parcels could be meant. Which one is the message about?",
    "stalling-none":
      "We read the message, and found none of the phrases by which sellers play for time. The dates of the plan stay as they are.",
    "tracker-read": "We read what you pasted, and added it to this parcel.",
    "setup-intro": "Your address for this is {address}.",
    "setup-step": "{step}",
    "setup-source": "The service's own page about it: {url}",
    "confirmation-link": "To allow it, open this page yourself: {link}",
    "confirmation-code": "The confirmation code is {code}.",
    "confirmation-only-you":
      "Do this only if you have set up the forwarding yourself just now. We have not opened anything. The mail was checked: it is signed by your mail service, and names your own address.",
    "confirmation-strange":
      "Somebody tried to forward their mails to your secret address. We passed nothing on and there is nothing to do. If it was not you, “new address” makes the old one useless.",
  },
  choice: {
    "yes-forget-me": "Yes, delete everything",
    "no-keep": "No, keep everything",
    "snooze-shorter": "Wait until two days before it",
    "stop-anyway": "No more reminders at all",
    "yes-join": "Yes, that is me",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "What can be written",
    list: "Your parcels",
    command: "{label}",
  },
  heading: { answers: "Answer with", parcels: "Your parcels", steps: "Step by step" },
  setup: {
    gmail: [
      "In Gmail on a computer: the wheel, “See all settings”, the tab “Forwarding and POP/IMAP”, “Add a forwarding address”: {address}",
      "Gmail sends a confirmation there. We pass its link or code on to you, within minutes; open it.",
      "Do not forward everything: leave “Disable forwarding”, and create a filter instead. Search box, the sliders, From: the carriers and shops you use; “Create filter”; “Forward it to” your address.",
    ],
    outlook: [
      "In Outlook on the web: the wheel, “Mail”, “Rules”, “Add new rule”.",
      "Condition: “From”, the carriers and shops you use. Action: “Redirect to”, {address}. “Redirect” is better than “Forward”.",
      "A company's mailbox (Microsoft 365) sends nothing outside unless its administrator allows it. Forwarding by hand always works.",
    ],
    fastmail: [
      "In Fastmail: Settings, “Filters & Rules”, “Create rule”.",
      "Condition: “From”, the carriers and shops you use; “Continue”. Action: “Send a copy to”, {address}; “Save”. What Fastmail takes for spam is not sent on.",
    ],
    proton: [
      "In Proton Mail on the web: Settings, “All settings”, “Auto-reply and forward”, “Forward emails”, “Add forwarding rule” (paid plans only).",
      "Forward to {address}; “Add condition”, for the carriers and shops you use. Proton asks the address to confirm; if that mail does not reach you through us, forward by hand.",
    ],
    icloud: [
      "On icloud.com/mail: at the top of the list of mailboxes, “Settings”, then “Rules”, and add one.",
      "Message: “is from”, a carrier or shop. Action: “Forward to”, {address}; “Add”. One rule for each sender. It can take 15 minutes to begin.",
    ],
  },
};
