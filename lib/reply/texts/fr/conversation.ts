import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** French. */
export const conversation: ConversationTexts = {
  title: {
    noted: "C'est noté",
    answer: "Votre question",
    seller: "Le message du vendeur",
    list: "Vos colis",
    choose: "De quel colis s'agit-il ?",
    settings: "C'est noté",
    "not-understood": "Nous n'avons pas compris",
    sure: "En êtes-vous sûr ?",
    forgotten: "Supprimé",
    export: "Tout ce que nous avons sur vous",
    address: "Votre adresse de transfert",
    setup: "Comment transférer automatiquement",
    confirmation: "Votre messagerie vous demande de confirmer le transfert",
  },
  word: {
    noted: "Noté",
    answer: "Réponse",
    list: "Vue d'ensemble",
    choose: "Une question",
    settings: "Réglages",
    "not-understood": "Pas compris",
    sure: "À confirmer",
    forgotten: "Vos données",
    export: "Vos données",
    address: "Réglages",
    setup: "Réglages",
    confirmation: "À confirmer",
    seller: "Le vendeur écrit",
  },
  note: {
    delivered: "C'est noté : il est arrivé. Plus d'étapes pour ce colis, sauf si quelque chose ne va pas.",
    "delivered-one":
      "C'est noté pour {about} seulement. Autres colis de la même commande encore ouverts : {count}.",
    "not-received": "C'est noté : il n'est pas arrivé, quoi qu'en dise le suivi.",
    broken:
      "C'est noté : il est endommagé. Photographiez le colis, son étiquette et le dommage avant de jeter quoi que ce soit.",
    "wrong-item":
      "C'est noté : ce n'est pas le bon article. Prenez des photos avant de renvoyer quoi que ce soit.",
    "part-missing": "C'est noté : il manque une pièce. Prenez des photos de ce qui est là, et du carton.",
    same: "C'est noté : le suivi n'affiche rien de nouveau.",
    moved:
      "C'est noté : il a bougé. Transférez le mail qui le dit, ou collez ce qu'affiche le suivi, et le plan redevient précis.",
    done: "Noté comme fait : {step}.",
    "done-nothing": "Aucune étape n'est ouverte en ce moment. Voici le plan tel qu'il est.",
    "contacted-seller": "C'est noté : vous avez écrit au vendeur aujourd'hui.",
    "contacted-carrier": "C'est noté : vous avez contacté le transporteur aujourd'hui.",
    "sent-documents": "C'est noté : les papiers sont envoyés.",
    paid: "C'est noté : vous avez payé. Gardez le reçu.",
    "paid-on": "C'est noté : vous avez payé ({details}).",
    disputed: "C'est noté : le litige est ouvert. Ne le fermez pas avant que l'argent soit là.",
    refunded: "C'est noté : l'argent est revenu. Ce colis est clos.",
    "not-mine": "C'est noté : ce n'est pas votre colis. Nous n'écrirons plus à son sujet.",
    "tax-on-receipt": "C'est noté : la taxe figurait sur votre reçu.",
    "no-tax-on-receipt": "C'est noté : aucune taxe ne figurait sur votre reçu.",
    snoozed:
      "Nous nous taisons au sujet de ce colis jusqu'au {day}. Cela ne déplace aucun dernier jour pour réclamer.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} jour dépasserait le dernier jour pour réclamer, le {day}. Nous ne l'avons donc pas reporté.",
      other:
        "{days} jours dépasseraient le dernier jour pour réclamer, le {day}. Nous ne l'avons donc pas reporté.",
    },
    stopped: `Plus de rappels pour ce colis. « ${commands.resume} » les fait revenir.`,
    "stopped-last-day":
      "N'oubliez pas : le dernier jour pour réclamer est le {day}. Nous ne vous le rappellerons pas.",
    resumed: "Les rappels de ce colis sont de nouveau actifs.",
    "stopped-everything": `Nous n'écrivons plus rien, sauf si vous nous écrivez. Ce que vous transférez vous-même reçoit toujours une réponse. « ${commands["resume everything"]} » fait revenir les rappels.`,
    "resumed-everything": "Tous les rappels sont de nouveau actifs.",
    renamed: "Ce colis s'appelle désormais « {name} ».",
    bought: "C'est noté : acheté ({details}).",
    "bought-future": "Ce jour n'est pas encore venu : {day}. Rien n'a été noté.",
    deadline:
      "C'est noté : la page de commande affiche {day} comme dernier jour. Cela prévaut sur tout ce que nous calculons.",
    "deadline-past":
      "C'est noté : {day}. Ce jour est passé ; regardez la page de commande et essayez tout de même.",
    country: "C'est noté, pays de destination : {country}.",
    "country-default": `Pour les colis suivants aussi, nous partons de ce pays : {country}, sauf si leurs mails disent autre chose. « ${commands.country} » avec un autre nom le change.`,
    carrier: "C'est noté : c'est maintenant {carrier} qui l'a.",
    number: "C'est noté : son numéro est maintenant {number}.",
    undone: "Annulé : {act}",
    "undone-setting": "Annulé : vos réglages sont tels qu'avant.",
    "nothing-to-undo": "Il n'y a rien à annuler.",
    "mails-all": "Vous recevez chaque rappel qui tombe.",
    "mails-important": "Vous ne recevez que ce qui demande une action.",
    "mails-deadlines": "Vous ne recevez que les délais qui se terminent : retirer, payer, réclamer.",
    "mails-none":
      "Vous ne recevez aucun rappel. Ce que vous transférez vous-même reçoit toujours une réponse.",
    language: "Nos réponses viennent dans cette langue là où nous l'avons, et sinon en anglais : {language}.",
    zone: "Votre fuseau horaire : {zone}. Le matin est votre matin.",
    "quiet-hours": "Nous n'écrivons rien de nous-mêmes entre {from} h et {to} h.",
    "quiet-hours-off": "Plus d'heures calmes.",
    list: "Ce qui est en route, le plus urgent d'abord :",
    "list-empty": "Nous ne connaissons aucun colis ouvert de vous. Transférez un mail qui en concerne un.",
    choose: "« {line} » peut viser plusieurs de vos colis. Répondez avec l'un de ceux-ci :",
    "no-parcel":
      "Nous ne connaissons aucun colis que « {line} » pourrait viser. Transférez d'abord le mail qui le concerne.",
    "unknown-parcel":
      "Nous ne connaissons aucun colis de vous avec cette indication : {about}. Transférez d'abord un mail à son sujet.",
    conflict: "Ce que vous avez écrit se contredit : nous n'avons donc rien fait. Lequel des deux vaut ?",
    "bad-value":
      "De « {line} », nous avons compris le début, mais pas le reste. Rien n'a été changé. Cela s'écrit ainsi :",
    "not-understood": "Nous n'avons pas compris « {line} ». Rien n'a été changé.",
    nearest: "Vous vouliez peut-être dire :",
    "pay-asked":
      "Les mails que vous avez transférés demandent de l'argent. Ne payez que sur la page du transporteur : tapez vous-même son adresse, entrez le numéro, et payez ce qui s'y affiche. Regardez d'abord sur votre reçu si la boutique a déjà prélevé la taxe.",
    "pay-asked-amount": "Un mail que vous avez transféré demande {amount}.",
    "pay-rules":
      "Regardez d'abord sur votre reçu si la boutique a déjà prélevé la taxe. Sinon, ne payez que sur la page du transporteur : tapez vous-même son adresse, entrez le numéro, et payez ce qui s'y affiche, jamais par un lien d'un message.",
    "pay-done":
      "Vous nous avez dit que c'est payé : ne payez donc rien deux fois. Gardez le reçu ; si quelqu'un demande encore, interrogez d'abord le transporteur, à sa propre adresse.",
    "pay-not-asked":
      "Aucun mail que vous avez transféré ne demande d'argent. Si quelqu'un le fait, ne payez rien par un lien d'un message : tapez vous-même l'adresse du transporteur et entrez-y le numéro.",
    "scam-rules":
      "Personne ne peut dire, d'après une copie transférée, si un mail est authentique. Tapez vous-même l'adresse du transporteur et entrez-y le numéro : ce que cette page n'affiche pas n'est pas vrai. De petits frais, vite, par un lien : c'est le signe d'arnaque le plus courant.",
    "how-long": {
      by: "to",
      one: "Ce statut dure en général de {from} à {to} jour, et c'est le jour {day}.",
      other: "Ce statut dure en général de {from} à {to} jours, et c'est le jour {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "D'après notre propre règle approximative, ce statut dure de {from} à {to} jour, et c'est le jour {day}.",
      other:
        "D'après notre propre règle approximative, ce statut dure de {from} à {to} jours, et c'est le jour {day}.",
    },
    "how-long-unknown":
      "Aucun mail et aucune source à laquelle nous nous fiions ne dit combien de temps cela dure.",
    "how-long-promised":
      "Le mail le plus récent le promet pour le {day}. Une promesse n'est pas un dernier jour.",
    "how-long-pickup": "Il attend d'être retiré jusqu'au {day}.",
    "how-long-yours": "Il vous attend : le temps seul ne le fera pas avancer.",
    "how-long-arrived": "D'après ce que nous savons, il est arrivé : rien d'autre ne doit venir.",
    where: "{where}",
    draft:
      "Ce texte est prêt à copier ; les blancs que nous ne pouvons pas connaître sont à remplir par vous.",
    "no-draft": "Il n'y a pas de texte pour cela à ce stade du plan. Il vient avec l'étape qui en a besoin.",
    address: `Les mails envoyés à {address} vont directement à vos colis. Ne la donnez qu'à un filtre de votre propre boîte : qui la connaît peut nous envoyer des mails pour vous, mais jamais lire ni changer quoi que ce soit. « ${commands["new address"]} » en crée une autre.`,
    "new-address":
      "Votre nouvelle adresse est {address}. L'ancienne ne vaut plus dès maintenant : modifiez vos filtres.",
    export: "Ci-joint, tout ce que nous conservons sur vous : tout en JSON, les événements en CSV.",
    "forget-parcel": "Tout ce que nous savions de ce colis est supprimé, avec les mails à son sujet.",
    "forget-me-sure":
      "Tout serait supprimé : vos colis, vos mails, vos réglages, votre adresse. C'est irréversible. Répondez dans la semaine :",
    "forget-me-done":
      "Tout est supprimé. Il reste pendant 60 jours une empreinte (hash) de chaque mail, pour que le même mail, s'il revient, n'ouvre rien. C'est notre dernier mail, sauf si vous nous écrivez de nouveau.",
    kept: "Rien n'a été supprimé ni relié.",
    "nothing-asked": `Nous n'avons aucune question ouverte à laquelle « ${commands.yes} » ou « ${commands.no} » répondrait.`,
    "join-asked": `Si {address} utilise Parcelwise, une question y est partie. Répondez-y « ${commands.yes} » depuis cette adresse, et les deux adresses partagent une seule liste de colis.`,
    "join-question": `{address} veut partager vos colis : cette adresse pourrait les lire, les modifier et recevoir des réponses à leur sujet. Si c'est vous, répondez « ${commands.yes} ». Sinon, ne faites rien.`,
    joined: `{address} fait maintenant partie de votre compte. « ${commands["forget me"]} » depuis l'une des deux adresses le supprime.`,
    "join-has-parcels": `Cette adresse a déjà des colis à elle, et ils seraient perdus. Écrivez plutôt « ${commands.join} » depuis l'autre adresse, ou d'abord « ${commands["forget me"]} » ici.`,
    "stalling-heard": "La promesse d'un vendeur ne déplace aucun dernier jour.",
    "stalling-wait-longer":
      "{quote} - attendre donne du temps au vendeur et vous en enlève. Attendez si vous voulez, mais ouvrez le litige le jour prévu dans votre plan, quoi que l'on promette.",
    "stalling-cancel-dispute":
      "{quote} - n'annulez et ne fermez pas un litige avant que l'argent soit revenu : il sera peut-être impossible de le rouvrir.",
    "stalling-confirm-first":
      "{quote} - confirmer la réception, ou donner une bonne note, peut mettre fin à la protection. Ne le faites qu'après avoir ouvert le colis et constaté que tout y est.",
    "stalling-pay-outside":
      "{quote} - l'argent payé ou remboursé hors de la page de commande n'est pas protégé, et ce qui s'y dit compte peu dans un litige.",
    "stalling-partial-offer":
      "{quote} - une partie du prix, une fois acceptée, règle en général toute la réclamation. Ne l'acceptez que si elle vous suffit.",
    "stalling-send-again":
      "{quote} - un second colis ne déplace pas le dernier jour de cette commande. Demandez tout de suite son numéro, et gardez la date.",
    "stalling-wait-fits": {
      by: "days",
      one: "Attendre {days} jour de plus mène au {until} ; le dernier jour pour réclamer est le {day}.",
      other: "Attendre {days} jours de plus mène au {until} ; le dernier jour pour réclamer est le {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Attendre {days} jour de plus mène au {until}, et le dernier jour pour réclamer est le {day} : n'attendez pas si longtemps.",
      other:
        "Attendre {days} jours de plus mène au {until}, et le dernier jour pour réclamer est le {day} : n'attendez pas si longtemps.",
    },
    "stalling-last-day": "Le dernier jour pour réclamer reste le {day}.",
    "stalling-reply": "Une réponse au vendeur est prête à copier ci-dessous.",
    "stalling-which": "Plusieurs de vos colis peuvent être visés. Duquel parle le message ?",
    "stalling-none":
      "Nous avons lu le message, et n'y avons trouvé aucune des formules par lesquelles des vendeurs gagnent du temps. Les dates du plan restent telles quelles.",
    "tracker-read": "Nous avons lu ce que vous avez collé, et l'avons ajouté à ce colis.",
    "setup-intro": "Votre adresse pour cela est {address}.",
    "setup-step": "{step}",
    "setup-source": "La page du service à ce sujet : {url}",
    "confirmation-link": "Pour l'autoriser, ouvrez vous-même cette page : {link}",
    "confirmation-code": "Le code de confirmation est {code}.",
    "confirmation-only-you":
      "Ne le faites que si vous venez de mettre en place le transfert vous-même. Nous n'avons rien ouvert. Le mail a été vérifié : il est signé par votre messagerie, et nomme votre propre adresse.",
    "confirmation-strange": `Quelqu'un a essayé de transférer ses mails vers votre adresse secrète. Nous n'avons rien transmis et il n'y a rien à faire. Si ce n'était pas vous, « ${commands["new address"]} » rend l'ancienne inutile.`,
  },
  choice: {
    "yes-forget-me": "Oui, tout supprimer",
    "no-keep": "Non, tout garder",
    "snooze-shorter": "Attendre jusqu'à deux jours avant",
    "stop-anyway": "Plus aucun rappel",
    "yes-join": "Oui, c'est moi",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "Ce que l'on peut écrire",
    list: "Vos colis",
    command: "{label}",
  },
  heading: { answers: "Répondez", parcels: "Vos colis", steps: "Étape par étape" },
  setup: {
    gmail: [
      "Dans Gmail sur un ordinateur : la roue dentée, « Voir tous les paramètres », l'onglet « Transfert et POP/IMAP », « Ajouter une adresse de transfert » : {address}",
      "Gmail y envoie une confirmation. Nous vous en transmettons le lien ou le code en quelques minutes ; ouvrez-le.",
      "Ne transférez pas tout : laissez « Désactiver le transfert », et créez plutôt un filtre. Champ de recherche, les curseurs, « De » : les transporteurs et boutiques que vous utilisez ; « Créer un filtre » ; « Transférer à » votre adresse.",
    ],
    outlook: [
      "Dans Outlook sur le web : la roue dentée, « Courrier », « Règles », « Ajouter une nouvelle règle ».",
      "Condition : « De », les transporteurs et boutiques que vous utilisez. Action : « Rediriger vers », {address}. « Rediriger » vaut mieux que « Transférer ».",
      "Si votre entreprise n'autorise pas la redirection vers l'extérieur, son administrateur doit la permettre ; transférer à la main fonctionne toujours.",
    ],
    fastmail: [
      "Dans Fastmail : « Settings », « Filters & Rules », « Create rule ».",
      "« From » : les transporteurs et boutiques que vous utilisez ; sous « Then », choisissez « Send a copy to » {address}, et enregistrez.",
    ],
    proton: [
      "Dans Proton Mail sur le web : les paramètres, « Tous les paramètres », la réponse automatique et le transfert, créer une règle de transfert (offres payantes).",
      "Transférez à {address}, avec une condition pour les transporteurs et boutiques que vous utilisez. Proton demande une confirmation à l'adresse ; si ce mail ne vous parvient pas par nous, transférez à la main.",
    ],
    icloud: [
      "Sur icloud.com, Mail : la roue dentée, « Règles », « Ajouter une règle ».",
      "Si un message vient d'un transporteur ou d'une boutique : le transférer à {address}. Une règle pour chaque expéditeur.",
    ],
  },
};
