import type { FollowUpTexts } from "../follow-up-texts.ts";

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
    lookFirst: "Wat er sindsdien is gebeurd, heeft geen mail ons gezegd; misschien weet de tracking meer.",
    reminder: "We hebben u hier al aan herinnerd; het komt nog één keer, omdat een termijn afloopt.",
    deliveredUntil: "Wat er niet aan klopt, kan worden gemeld tot {day}.",
    quiet:
      "Zolang we over dit pakket niets van u horen, schrijven we alleen nog als het moet worden opgehaald, als er iets te betalen is of als een termijn bijna afloopt.",
    quietDays: "Aan deze dagen herinneren we u alleen als u antwoordt of een nieuwere mail doorstuurt.",
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
    silence: "Wat toont de tracking?",
    collect: "Hebt u het afgehaald?",
    pay: "Is het betaald?",
    papers: "Zijn de papieren gestuurd?",
    dispute: "Hebt u het geopend?",
    refund: "Is de terugbetaling binnen?",
    delivered: "Is het er, en is het heel?",
    done: "Is het gedaan, of opgelost?",
  },
  answer: {
    same: "Niets nieuws",
    moved: "Het is bewogen",
    haveIt: "Ik heb het",
    paid: "Betaald",
    sent: "Gestuurd",
    disputed: "Ik heb het geschil geopend",
    moneyBack: "Het geld is terug",
    refundHere: "Ja, het is binnen",
    refundNotYet: "Nog niet",
    allWell: "Alles in orde",
    notHere: "Het is er niet",
    broken: "Het is kapot",
    wrongItem: "Het is het verkeerde",
    partMissing: "Er ontbreekt een onderdeel",
    done: "Gedaan",
  },
};
