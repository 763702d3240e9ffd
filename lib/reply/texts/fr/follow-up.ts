import type { FollowUpTexts } from "../follow-up-texts.ts";

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
    lookFirst: "Ce qui s'est passé depuis, aucun mail ne nous l'a dit ; le suivi en sait peut-être plus.",
    reminder: "Nous vous l'avons déjà rappelé ; ce rappel revient parce qu'un délai se termine.",
    deliveredUntil: "Un problème peut être signalé jusqu'au {day}.",
    quiet:
      "Tant que vous ne nous dites rien de ce colis, nous n'écrirons plus que s'il attend d'être retiré, s'il y a quelque chose à payer ou si un délai touche à sa fin.",
    quietDays: "Nous ne vous rappellerons ces jours que si vous répondez ou transférez un mail plus récent.",
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
    silence: "Qu'affiche le suivi ?",
    collect: "L'avez-vous retiré ?",
    pay: "Est-ce payé ?",
    papers: "Les papiers sont-ils envoyés ?",
    dispute: "L'avez-vous ouvert ?",
    refund: "Le remboursement est-il arrivé ?",
    delivered: "Est-il là, et en bon état ?",
    done: "Est-ce fait, ou réglé ?",
  },
  answer: {
    same: "Rien de nouveau",
    moved: "Il a bougé",
    haveIt: "Je l'ai",
    paid: "Payé",
    sent: "Envoyés",
    disputed: "J'ai ouvert le litige",
    moneyBack: "L'argent est revenu",
    refundHere: "Oui, il est là",
    refundNotYet: "Pas encore",
    allWell: "Tout va bien",
    notHere: "Il n'est pas là",
    broken: "Il est cassé",
    wrongItem: "Ce n'est pas le bon article",
    partMissing: "Il manque une pièce",
    done: "Fait",
  },
};
