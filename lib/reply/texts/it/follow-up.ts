import type { FollowUpTexts } from "../follow-up-texts.ts";

/** Italian. */
export const followUp: FollowUpTexts = {
  word: "Una data del Suo piano",
  heading: {
    digest: "I Suoi pacchi oggi",
    look: "Guardi prima qui",
    due: "Da fare oggi",
    answer: "Risponda con un tocco",
    next: "Che cosa segue",
  },
  sentence: {
    silence: "Dal {day} non abbiamo ricevuto mail più recenti.",
    silenceUnknown: "Non abbiamo ricevuto mail più recenti su questo pacco.",
    ifStill: "Se il tracciamento mostra ancora la stessa cosa: {step}",
    confirmed: "Ci ha detto che il tracciamento non mostra nulla di nuovo.",
    lastKnown: "Ultima cosa nota",
    digest: "Per primo il più urgente; più sotto c'è che cosa fare per ciascuno.",
    lookFirst:
      "Che cosa è successo da allora, nessuna mail ce l'ha detto; forse il tracciamento ne sa di più.",
    reminder: "Gliel'abbiamo già ricordato; lo facciamo ancora una volta perché scade un termine.",
    deliveredUntil: "Ciò che non va si può segnalare fino a {day}.",
    quiet:
      "Finché non ci dice nulla di questo pacco, scriveremo ancora solo se è da ritirare, se c'è qualcosa da pagare o se un termine sta per scadere.",
    quietDays: "Le ricorderemo questi giorni solo se risponde o inoltra una mail più recente.",
    farewell: "Non scriviamo più di nostra iniziativa su questo pacco.",
    farewellWindow:
      "L'ultimo giorno per reclamare che conosciamo era {day}, secondo il nostro calcolo; conta di più la pagina dell'ordine.",
    farewellBack: "Inoltri una mail che lo riguarda, o risponda a questa, e riprendiamo.",
  },
  title: {
    delivered: "C'è, ed è intero?",
    farewell: "Mettiamo via questo pacco",
  },
  several: {
    by: "count",
    one: "{count} pacco oggi richiede uno sguardo",
    other: "{count} pacchi oggi richiedono uno sguardo",
  },
  question: {
    silence: "Che cosa mostra il tracciamento?",
    collect: "L'ha ritirato?",
    pay: "È pagato?",
    papers: "I documenti sono stati mandati?",
    dispute: "L'ha aperta?",
    refund: "È arrivato il rimborso?",
    delivered: "C'è, ed è intero?",
    done: "È fatto, o si è risolto?",
  },
  answer: {
    same: "Nessuna novità",
    moved: "Si è mosso",
    haveIt: "Ce l'ho",
    paid: "Pagato",
    sent: "Mandati",
    disputed: "Ho aperto la controversia",
    moneyBack: "Il denaro è tornato",
    refundHere: "Sì, è arrivato",
    refundNotYet: "Non ancora",
    allWell: "Tutto bene",
    notHere: "Non c'è",
    broken: "È rotto",
    wrongItem: "È la cosa sbagliata",
    partMissing: "Manca un pezzo",
    done: "Fatto",
  },
};
