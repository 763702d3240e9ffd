import type { FollowUpTexts } from "../follow-up-texts.ts";

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
    quiet:
      "Dopóki nie dostaniemy od Państwa żadnej wiadomości o tej paczce, napiszemy ponownie tylko wtedy, gdy trzeba będzie ją odebrać, coś zapłacić albo gdy zbliży się koniec terminu.",
    quietDays:
      "O tych dniach przypomnimy tylko wtedy, gdy przyjdzie od Państwa odpowiedź albo nowsza wiadomość.",
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
    silence: "Co pokazuje śledzenie przesyłki?",
    collect: "Czy paczka została odebrana?",
    pay: "Czy opłata jest zapłacona?",
    papers: "Czy dokumenty zostały wysłane?",
    dispute: "Czy spór jest otwarty?",
    refund: "Czy zwrot pieniędzy dotarł?",
    delivered: "Czy paczka dotarła i wszystko jest w porządku?",
    done: "Czy to już załatwione?",
  },
  answer: {
    same: "Bez zmian",
    moved: "Paczka ruszyła",
    haveIt: "Mam paczkę",
    paid: "Zapłacone",
    sent: "Wysłane",
    disputed: "Spór jest otwarty",
    moneyBack: "Pieniądze wróciły",
    refundHere: "Tak, dotarł",
    refundNotYet: "Jeszcze nie",
    allWell: "Wszystko w porządku",
    notHere: "Paczki nie ma",
    broken: "Jest uszkodzona",
    wrongItem: "To niewłaściwy produkt",
    partMissing: "Brakuje części",
    done: "Zrobione",
  },
};
