import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Paczka ruszyła", reply: "moved" };
const haveIt = { label: "Mam paczkę", reply: "arrived" };
const same = { label: "Bez zmian", reply: "same" };

/** Polish. */
export const followUp: FollowUpTexts = {
  word: "Dzień z planu",
  heading: {
    digest: "Paczki na dziś",
    look: "Najpierw prosimy zajrzeć tutaj",
    due: "Na dziś",
    answer: "Odpowiedź jednym dotknięciem",
    next: "Co dalej",
  },
  sentence: {
    silence: "Od {day} nie mamy żadnej nowszej wiadomości.",
    silenceUnknown: "Nie mamy żadnej nowszej wiadomości o tej paczce.",
    ifStill: "Jeśli śledzenie przesyłki nadal pokazuje to samo: {step}",
    confirmed: "Wiemy od Państwa, że śledzenie przesyłki nie pokazuje nic nowego.",
    lastKnown: "Ostatnio wiadomo",
    digest: "Najpilniejsza paczka jest na początku; poniżej opisano, co dziś przypada dla każdej.",
    lookFirst:
      "O tym, co działo się później, nie doniosła nam żadna wiadomość; śledzenie przesyłki może wiedzieć więcej.",
    reminder: "Już o tym przypominaliśmy; piszemy jeszcze raz, bo kończy się termin.",
    deliveredUntil: "Jeśli coś jest nie tak, można to zgłosić do {date}.",
    farewell: "O tej paczce nie będziemy już pisać z własnej inicjatywy.",
    farewellWindow:
      "Ostatnim znanym nam dniem ochrony kupującego był {date}, według naszych obliczeń; ważniejsze jest to, co podaje strona zamówienia.",
    farewellBack:
      "Wystarczy przekazać dowolną wiadomość o tej paczce albo odpowiedzieć na tę, a wrócimy do sprawy.",
  },
  title: {
    delivered: "Czy paczka dotarła i wszystko jest w porządku?",
    farewell: "Odkładamy tę paczkę do archiwum",
  },
  several: {
    by: "count",
    one: "{count} paczka wymaga dziś uwagi",
    few: "{count} paczki wymagają dziś uwagi",
    many: "{count} paczek wymaga dziś uwagi",
    other: "{count} paczki wymaga dziś uwagi",
  },
  question: {
    silence: { text: "Co pokazuje śledzenie przesyłki?", answers: [same, moved, haveIt] },
    collect: { text: "Czy paczka została odebrana?", answers: [haveIt, moved] },
    pay: {
      text: "Czy opłata jest zapłacona?",
      answers: [{ label: "Zapłacone", reply: "paid" }, moved, haveIt],
    },
    papers: {
      text: "Czy dokumenty zostały wysłane?",
      answers: [{ label: "Wysłane", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "Czy spór jest otwarty?",
      answers: [
        { label: "Spór jest otwarty", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "Pieniądze wróciły", reply: "refunded" },
      ],
    },
    refund: {
      text: "Czy zwrot pieniędzy dotarł?",
      answers: [
        { label: "Tak, dotarł", reply: "refunded" },
        { label: "Jeszcze nie", reply: "same" },
      ],
    },
    delivered: {
      text: "Czy paczka dotarła i wszystko jest w porządku?",
      answers: [
        { label: "Wszystko w porządku", reply: "arrived" },
        { label: "Paczki nie ma", reply: "not received" },
        { label: "Jest uszkodzona", reply: "broken" },
        { label: "To niewłaściwy produkt", reply: "wrong item" },
        { label: "Brakuje części", reply: "part missing" },
      ],
    },
    done: {
      text: "Czy to już załatwione?",
      answers: [{ label: "Zrobione", reply: "done" }, same, moved, haveIt],
    },
  },
};
