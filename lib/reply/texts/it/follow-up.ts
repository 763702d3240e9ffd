import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Si è mosso", reply: "moved" };
const haveIt = { label: "Ce l'ho", reply: "arrived" };
const same = { label: "Nessuna novità", reply: "same" };

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
    silence: "Da {day} non abbiamo ricevuto mail più recenti.",
    silenceUnknown: "Non abbiamo ricevuto mail più recenti su questo pacco.",
    ifStill: "Se il tracciamento mostra ancora la stessa cosa: {step}",
    confirmed: "Ci ha detto che il tracciamento non mostra nulla di nuovo.",
    lastKnown: "Ultima cosa nota",
    digest: "Per primo il più urgente; più sotto c'è che cosa fare per ciascuno.",
    lookFirst: "Che cosa è successo da allora, nessuna mail ce l'ha detto; il tracciamento ne sa di più.",
    reminder: "Gliel'abbiamo già ricordato; lo facciamo ancora una volta perché scade un termine.",
    deliveredUntil: "Ciò che non va si può segnalare fino a {day}.",
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
    silence: { text: "Che cosa mostra il tracciamento?", answers: [same, moved, haveIt] },
    collect: { text: "L'ha ritirato?", answers: [haveIt, moved] },
    pay: { text: "È pagato?", answers: [{ label: "Pagato", reply: "paid" }, moved, haveIt] },
    papers: {
      text: "I documenti sono stati mandati?",
      answers: [{ label: "Mandati", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "L'ha aperta?",
      answers: [
        { label: "Ho aperto la controversia", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "Il denaro è tornato", reply: "refunded" },
      ],
    },
    refund: {
      text: "È arrivato il rimborso?",
      answers: [
        { label: "Sì, è arrivato", reply: "refunded" },
        { label: "Non ancora", reply: "same" },
      ],
    },
    delivered: {
      text: "C'è, ed è intero?",
      answers: [
        { label: "Tutto bene", reply: "arrived" },
        { label: "Non c'è", reply: "not received" },
        { label: "È rotto", reply: "broken" },
        { label: "È la cosa sbagliata", reply: "wrong item" },
        { label: "Manca un pezzo", reply: "part missing" },
      ],
    },
    done: {
      text: "È fatto, o si è risolto?",
      answers: [{ label: "Fatto", reply: "done" }, same, moved, haveIt],
    },
  },
};
