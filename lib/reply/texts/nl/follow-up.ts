import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Het is bewogen", reply: "moved" };
const haveIt = { label: "Ik heb het", reply: "arrived" };
const same = { label: "Niets nieuws", reply: "same" };

/** Dutch. */
export const followUp: FollowUpTexts = {
  word: "Een dag van uw plan",
  heading: {
    digest: "Uw pakketten vandaag",
    look: "Kijk eerst hier",
    due: "Vandaag aan de beurt",
    answer: "Antwoord met één tik",
    next: "Hoe het verdergaat",
  },
  sentence: {
    silence: "Sinds {day} hebben we geen nieuwere mail gekregen.",
    silenceUnknown: "We hebben over dit pakket geen nieuwere mail gekregen.",
    ifStill: "Toont de tracking nog hetzelfde, dan: {step}",
    confirmed: "U hebt ons gezegd dat de tracking niets nieuws toont.",
    lastKnown: "Laatst bekend",
    digest: "Het dringendste eerst; wat er voor elk pakket moet gebeuren, staat hieronder.",
    lookFirst: "Wat er sindsdien is gebeurd, heeft geen mail ons gezegd; de tracking weet meer.",
    reminder: "We hebben u hier al aan herinnerd; het komt nog één keer, omdat een termijn afloopt.",
    deliveredUntil: "Wat er niet aan klopt, kan worden gemeld tot {day}.",
    farewell: "Uit onszelf schrijven we niet meer over dit pakket.",
    farewellWindow:
      "De laatste dag om te claimen die we kennen was {day}, naar onze berekening; wat op de bestelpagina staat telt meer.",
    farewellBack: "Stuur een mail erover door, of antwoord op deze, en we gaan verder.",
  },
  title: {
    delivered: "Is het er, en is het heel?",
    farewell: "We leggen dit pakket weg",
  },
  several: {
    by: "count",
    one: "{count} pakket vraagt vandaag een blik",
    other: "{count} pakketten vragen vandaag een blik",
  },
  question: {
    silence: { text: "Wat toont de tracking?", answers: [same, moved, haveIt] },
    collect: { text: "Hebt u het afgehaald?", answers: [haveIt, moved] },
    pay: { text: "Is het betaald?", answers: [{ label: "Betaald", reply: "paid" }, moved, haveIt] },
    papers: {
      text: "Zijn de papieren gestuurd?",
      answers: [{ label: "Gestuurd", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "Hebt u het geopend?",
      answers: [
        { label: "Ik heb het geschil geopend", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "Het geld is terug", reply: "refunded" },
      ],
    },
    refund: {
      text: "Is de terugbetaling binnen?",
      answers: [
        { label: "Ja, het is binnen", reply: "refunded" },
        { label: "Nog niet", reply: "same" },
      ],
    },
    delivered: {
      text: "Is het er, en is het heel?",
      answers: [
        { label: "Alles in orde", reply: "arrived" },
        { label: "Het is er niet", reply: "not received" },
        { label: "Het is kapot", reply: "broken" },
        { label: "Het is het verkeerde", reply: "wrong item" },
        { label: "Er ontbreekt een onderdeel", reply: "part missing" },
      ],
    },
    done: {
      text: "Is het gedaan, of opgelost?",
      answers: [{ label: "Gedaan", reply: "done" }, same, moved, haveIt],
    },
  },
};
