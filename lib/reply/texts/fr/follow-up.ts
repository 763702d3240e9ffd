import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Il a bougé", reply: "moved" };
const haveIt = { label: "Je l'ai", reply: "arrived" };
const same = { label: "Rien de nouveau", reply: "same" };

/** French. */
export const followUp: FollowUpTexts = {
  word: "Une date de votre plan",
  heading: {
    digest: "Vos colis aujourd'hui",
    look: "Regardez d'abord ici",
    due: "À faire aujourd'hui",
    answer: "Répondez d'un geste",
    next: "La suite",
  },
  sentence: {
    silence: "Nous n'avons pas reçu de mail plus récent depuis le {day}.",
    silenceUnknown: "Nous n'avons pas reçu de mail plus récent sur ce colis.",
    ifStill: "Si le suivi affiche toujours la même chose : {step}",
    confirmed: "Vous nous avez dit que le suivi n'affiche rien de nouveau.",
    lastKnown: "Dernière nouvelle connue",
    digest: "Le plus urgent d'abord ; ce qui est à faire pour chacun est indiqué plus bas.",
    lookFirst: "Ce qui s'est passé depuis, aucun mail ne nous l'a dit ; le suivi en sait plus.",
    reminder: "Nous vous l'avons déjà rappelé ; ce rappel revient parce qu'un délai se termine.",
    deliveredUntil: "Un problème peut être signalé jusqu'au {day}.",
    farewell: "Nous n'écrivons plus de nous-mêmes au sujet de ce colis.",
    farewellWindow:
      "Le dernier jour pour réclamer que nous connaissions était le {day}, d'après notre calcul ; la page de commande prévaut.",
    farewellBack: "Transférez un mail à son sujet, ou répondez à celui-ci, et nous reprenons.",
  },
  title: {
    delivered: "Est-il là, et en bon état ?",
    farewell: "Nous rangeons ce colis",
  },
  several: {
    by: "count",
    one: "{count} colis demande un coup d'œil aujourd'hui",
    other: "{count} colis demandent un coup d'œil aujourd'hui",
  },
  question: {
    silence: { text: "Qu'affiche le suivi ?", answers: [same, moved, haveIt] },
    collect: { text: "L'avez-vous retiré ?", answers: [haveIt, moved] },
    pay: {
      text: "Est-ce payé ?",
      answers: [{ label: "Payé", reply: "paid" }, moved, haveIt],
    },
    papers: {
      text: "Les papiers sont-ils envoyés ?",
      answers: [{ label: "Envoyés", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "L'avez-vous ouvert ?",
      answers: [
        { label: "J'ai ouvert le litige", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "L'argent est revenu", reply: "refunded" },
      ],
    },
    refund: {
      text: "Le remboursement est-il arrivé ?",
      answers: [
        { label: "Oui, il est là", reply: "refunded" },
        { label: "Pas encore", reply: "same" },
      ],
    },
    delivered: {
      text: "Est-il là, et en bon état ?",
      answers: [
        { label: "Tout va bien", reply: "arrived" },
        { label: "Il n'est pas là", reply: "not received" },
        { label: "Il est cassé", reply: "broken" },
        { label: "Ce n'est pas le bon article", reply: "wrong item" },
        { label: "Il manque une pièce", reply: "part missing" },
      ],
    },
    done: {
      text: "Est-ce fait, ou réglé ?",
      answers: [{ label: "Fait", reply: "done" }, same, moved, haveIt],
    },
  },
};
