import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** Italian. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Annotato",
    answer: "La Sua domanda",
    seller: "Il messaggio del venditore",
    list: "I Suoi pacchi",
    choose: "Quale pacco intende?",
    settings: "Annotato",
    "not-understood": "Non abbiamo capito",
    sure: "È sicuro?",
    forgotten: "Cancellato",
    export: "Tutto ciò che abbiamo di Lei",
    address: "Il Suo indirizzo di inoltro",
    setup: "Come inoltrare automaticamente",
    confirmation: "Il Suo servizio di posta Le chiede di confermare l'inoltro",
  },
  word: {
    noted: "Annotato",
    answer: "Risposta",
    list: "Panoramica",
    choose: "Una domanda",
    settings: "Impostazioni",
    "not-understood": "Non capito",
    sure: "Da confermare",
    forgotten: "I Suoi dati",
    export: "I Suoi dati",
    address: "Impostazioni",
    setup: "Impostazioni",
    confirmation: "Da confermare",
    seller: "Il venditore scrive",
  },
  note: {
    delivered: "Annotato: è arrivato. Nessun altro passo per questo pacco, a meno che qualcosa non vada.",
    "delivered-one": "È annotato solo per {about}. Altri pacchi dello stesso ordine ancora aperti: {count}.",
    "not-received": "Annotato: non è arrivato, qualunque cosa dica il tracciamento.",
    broken:
      "Annotato: è danneggiato. Fotografi il pacco, l'etichetta e il danno prima di buttare qualsiasi cosa.",
    "wrong-item": "Annotato: è l'articolo sbagliato. Faccia foto prima di rimandare qualsiasi cosa.",
    "part-missing": "Annotato: manca un pezzo. Faccia foto di ciò che c'è, e della scatola.",
    same: "Annotato: il tracciamento non mostra nulla di nuovo.",
    moved:
      "Annotato: si è mosso. Inoltri la mail che lo dice, o incolli ciò che mostra il tracciamento, e il piano torna preciso.",
    done: "Annotato come fatto: {step}.",
    "done-nothing": "Non c'è nessun passo aperto che possa essere fatto. Questo è il piano com'è.",
    "contacted-seller": "Annotato: oggi ha scritto al venditore.",
    "contacted-carrier": "Annotato: oggi ha contattato il corriere.",
    "sent-documents": "Annotato: i documenti sono mandati.",
    paid: "Annotato: ha pagato. Conservi la ricevuta.",
    "paid-on": "Annotato: ha pagato ({details}).",
    disputed: "Annotato: la controversia è aperta. Non la chiuda prima che ci sia il denaro.",
    refunded: "Annotato: il denaro è tornato. Questo pacco è chiuso.",
    "not-mine": "Annotato: non è il Suo pacco. Non scriviamo più nulla al riguardo.",
    "tax-on-receipt": "Annotato: l'imposta era sulla ricevuta.",
    "no-tax-on-receipt": "Annotato: sulla ricevuta non c'era nessuna imposta.",
    snoozed: "Di questo pacco taciamo fino a {day}. Questo non sposta nessun ultimo giorno per reclamare.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} giorno supererebbe l'ultimo giorno per reclamare, {day}. Perciò non l'abbiamo rimandato.",
      other:
        "{days} giorni supererebbero l'ultimo giorno per reclamare, {day}. Perciò non l'abbiamo rimandato.",
    },
    stopped: `Niente più promemoria per questo pacco. “${commands.resume}” li fa tornare.`,
    "stopped-last-day": "Non dimentichi: l'ultimo giorno per reclamare è {day}. Non glielo ricorderemo.",
    resumed: "I promemoria di questo pacco sono di nuovo attivi.",
    "stopped-everything": `Non scriviamo più nulla, a meno che Lei ci scriva. Ciò che inoltra Lei stesso riceve sempre risposta. “${commands["resume everything"]}” fa tornare i promemoria.`,
    "resumed-everything": "Tutti i promemoria sono di nuovo attivi.",
    renamed: "Questo pacco da ora si chiama “{name}”.",
    bought: "Annotato: comprato ({details}).",
    "bought-future": "Quel giorno non è ancora venuto: {day}. Non è stato annotato nulla.",
    deadline:
      "Annotato: la pagina dell'ordine mostra {day} come ultimo giorno. Conta più di tutto ciò che calcoliamo.",
    "deadline-past": "Annotato: {day}. Quel giorno è passato; guardi la pagina dell'ordine e provi comunque.",
    country: "Annotato, paese di destinazione: {country}.",
    "country-default": `Anche per i pacchi successivi partiamo da questo paese: {country}, salvo che le loro mail dicano altro. “${commands.country}” con un altro nome lo cambia.`,
    carrier: "Annotato: ora ce l'ha {carrier}.",
    number: "Annotato: il suo numero ora è {number}.",
    undone: "Annullato: {act}",
    "undone-setting": "Annullato: le Sue impostazioni sono come prima.",
    "nothing-to-undo": "Non c'è nulla da annullare.",
    "mails-all": "Riceve ogni promemoria che scade.",
    "mails-important": "Riceve solo ciò che chiede di agire.",
    "mails-deadlines": "Riceve solo i termini che scadono: per ritirare, per pagare, per reclamare.",
    "mails-none": "Non riceve promemoria. Ciò che inoltra Lei stesso riceve sempre risposta.",
    language:
      "Le nostre risposte vengono in questa lingua dove l'abbiamo, e altrimenti in inglese: {language}.",
    zone: "Il Suo fuso orario: {zone}. La mattina è la Sua mattina.",
    "quiet-hours": "Non scriviamo nulla di nostra iniziativa fra le {from}:00 e le {to}:00.",
    "quiet-hours-off": "Nessuna ora di silenzio più.",
    list: "Ciò che è in viaggio, prima il più urgente:",
    "list-empty": "Non conosciamo nessun Suo pacco aperto. Ne inoltri una mail.",
    choose: "“{line}” può riguardare più di un Suo pacco. Risponda con uno di questi:",
    "no-parcel":
      "Non conosciamo nessun pacco che “{line}” possa riguardare. Inoltri prima la mail che ne parla.",
    "unknown-parcel":
      "Non conosciamo nessun Suo pacco con questo dato: {about}. Inoltri prima una mail che ne parla.",
    conflict: "Ciò che ha scritto si contraddice, quindi non ne abbiamo fatto nulla. Che cosa vale?",
    "bad-value":
      "Di “{line}” abbiamo capito l'inizio, ma non il resto. Non è cambiato nulla. Si scrive così:",
    "not-understood": "Non abbiamo capito “{line}”. Non è cambiato nulla.",
    nearest: "Forse intende una di queste cose:",
    "pay-asked":
      "Le mail che ha inoltrato chiedono denaro. Paghi solo sulla pagina del corriere stesso: ne digiti l'indirizzo, inserisca il numero, e paghi ciò che vi compare. Guardi prima sulla ricevuta se il negozio ha già riscosso l'imposta.",
    "pay-asked-amount": "In una mail che ha inoltrato si chiedono {amount}.",
    "pay-rules":
      "Guardi prima sulla ricevuta se il negozio ha già riscosso l'imposta. Se no, paghi solo sulla pagina del corriere stesso: ne digiti l'indirizzo, inserisca il numero, e paghi ciò che vi compare, mai con un link in un messaggio.",
    "pay-done":
      "Ci ha detto che è pagato, quindi non paghi nulla due volte. Conservi la ricevuta; se qualcuno chiede di nuovo, senta prima il corriere, al suo indirizzo.",
    "pay-not-asked":
      "Nessuna mail che ha inoltrato chiede denaro. Se qualcuno lo fa, non paghi nulla con un link in un messaggio: digiti Lei stesso l'indirizzo del corriere e inserisca lì il numero.",
    "scam-rules":
      "Da una copia inoltrata nessuno può dire se una mail è autentica. Digiti Lei stesso l'indirizzo del corriere e inserisca lì il numero: ciò che quella pagina non mostra non è vero. Volere una piccola somma, in fretta e con un link, è il segno di truffa più comune.",
    "how-long": {
      by: "to",
      one: "Questo stato dura di solito da {from} a {to} giorno, e oggi è il giorno {day}.",
      other: "Questo stato dura di solito da {from} a {to} giorni, e oggi è il giorno {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "Secondo la nostra regola indicativa questo stato dura da {from} a {to} giorno, e oggi è il giorno {day}.",
      other:
        "Secondo la nostra regola indicativa questo stato dura da {from} a {to} giorni, e oggi è il giorno {day}.",
    },
    "how-long-unknown": "Nessuna mail e nessuna fonte di cui ci fidiamo dice quanto dura.",
    "how-long-promised": "La mail più recente lo promette entro {day}. Una promessa non è un ultimo giorno.",
    "how-long-pickup": "Aspetta di essere ritirato fino a {day}.",
    "how-long-yours": "Aspetta Lei: il tempo da solo non lo fa avanzare.",
    "how-long-arrived": "Per quanto sappiamo è arrivato, quindi non deve venire altro.",
    where: "{where}",
    draft: "Questo testo è pronto da copiare; i vuoti che non possiamo conoscere li riempia Lei.",
    "no-draft": "A questo punto del piano non c'è un testo per questo. Viene con il passo che ne ha bisogno.",
    address: `Le mail mandate a {address} vanno direttamente ai Suoi pacchi. Lo dia solo a un filtro della Sua casella: chi lo conosce può mandarci mail per Lei, ma mai leggere o cambiare nulla. “${commands["new address"]}” ne crea un altro.`,
    "new-address": "Il Suo nuovo indirizzo è {address}. Il vecchio da ora non vale più: cambi i Suoi filtri.",
    export: "In allegato c'è tutto ciò che conserviamo di Lei: tutto come JSON, gli eventi come CSV.",
    "forget-parcel": "Tutto ciò che sapevamo di questo pacco è cancellato, con le mail che ne parlano.",
    "forget-me-sure":
      "Si cancellerebbe tutto: i Suoi pacchi, le Sue mail, le impostazioni, l'indirizzo. Non si può annullare. Risponda entro una settimana:",
    "forget-me-done":
      "Tutto è cancellato. Per 60 giorni resta un'impronta (hash) di ogni mail, perché la stessa mail, se torna, non apra nulla. Questa è la nostra ultima mail, a meno che ci scriva di nuovo.",
    kept: "Non è stato cancellato né unito nulla.",
    "nothing-asked": `Non abbiamo domande aperte a cui “${commands.yes}” o “${commands.no}” risponderebbe.`,
    "join-asked": `Se {address} usa Parcelwise, lì è arrivata una domanda. Risponda da lì “${commands.yes}”, e i due indirizzi condividono un'unica lista di pacchi.`,
    "join-question": `{address} vuole condividere i Suoi pacchi: potrebbe leggerli, cambiarli e ricevere risposte su di essi. Se è Lei, risponda “${commands.yes}”. Se no, non faccia nulla.`,
    joined: `{address} ora appartiene al Suo account. “${commands["forget me"]}” da uno dei due indirizzi lo cancella.`,
    "join-has-parcels": `Questo indirizzo ha già pacchi suoi, e andrebbero persi. Scriva invece “${commands.join}” dall'altro indirizzo, o prima qui “${commands["forget me"]}”.`,
    "stalling-heard": "La promessa di un venditore non sposta nessun ultimo giorno.",
    "stalling-wait-longer":
      "{quote} - aspettare dà tempo al venditore e lo toglie a Lei. Aspetti, se vuole, ma apra la controversia nel giorno del Suo piano, qualunque cosa si prometta.",
    "stalling-cancel-dispute":
      "{quote} - non annulli e non chiuda una controversia prima che il denaro sia tornato: forse non si potrà riaprire.",
    "stalling-confirm-first":
      "{quote} - confermare la ricezione, o dare un buon voto, può chiudere la protezione. Lo faccia solo quando ha aperto il pacco e c'è tutto.",
    "stalling-pay-outside":
      "{quote} - il denaro pagato o restituito fuori dalla pagina dell'ordine non è protetto, e ciò che si dice lì conta poco in una controversia.",
    "stalling-partial-offer":
      "{quote} - una parte del prezzo, una volta accettata, di solito chiude tutta la richiesta. La accetti solo se Le basta.",
    "stalling-send-again":
      "{quote} - un secondo pacco non sposta l'ultimo giorno di questo ordine. Chieda subito il suo numero, e tenga la data.",
    "stalling-wait-fits": {
      by: "days",
      one: "Aspettare ancora {days} giorno vuol dire fino a {until}; l'ultimo giorno per reclamare è {day}.",
      other:
        "Aspettare ancora {days} giorni vuol dire fino a {until}; l'ultimo giorno per reclamare è {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Aspettare ancora {days} giorno vuol dire fino a {until}, e l'ultimo giorno per reclamare è {day}: non aspetti così a lungo.",
      other:
        "Aspettare ancora {days} giorni vuol dire fino a {until}, e l'ultimo giorno per reclamare è {day}: non aspetti così a lungo.",
    },
    "stalling-last-day": "L'ultimo giorno per reclamare resta {day}.",
    "stalling-reply": "Qui sotto c'è una risposta al venditore pronta da copiare.",
    "stalling-which": "Può riguardare più di un Suo pacco. Di quale parla il messaggio?",
    "stalling-none":
      "Abbiamo letto il messaggio, e non vi abbiamo trovato nessuna delle frasi con cui i venditori prendono tempo. Le date del piano restano come sono.",
    "tracker-read": "Abbiamo letto ciò che ha incollato, e l'abbiamo aggiunto a questo pacco.",
    "setup-intro": "Il Suo indirizzo per questo è {address}.",
    "setup-step": "{step}",
    "setup-source": "La pagina del servizio stesso su questo: {url}",
    "confirmation-link": "Per permetterlo, apra Lei stesso questa pagina: {link}",
    "confirmation-code": "Il codice di conferma è {code}.",
    "confirmation-only-you":
      "Lo faccia solo se ha appena impostato Lei stesso l'inoltro. Non abbiamo aperto nulla. La mail è stata verificata: è firmata dal Suo servizio di posta, e nomina il Suo indirizzo.",
    "confirmation-strange": `Qualcuno ha provato a inoltrare le sue mail al Suo indirizzo segreto. Non abbiamo trasmesso nulla e non c'è nulla da fare. Se non è stato Lei, “${commands["new address"]}” rende inutile il vecchio.`,
  },
  choice: {
    "yes-forget-me": "Sì, cancellare tutto",
    "no-keep": "No, tenere tutto",
    "snooze-shorter": "Aspettare fino a due giorni prima",
    "stop-anyway": "Nessun promemoria più",
    "yes-join": "Sì, sono io",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "Che cosa si può scrivere",
    list: "I Suoi pacchi",
    command: "{label}",
  },
  heading: { answers: "Risponda", parcels: "I Suoi pacchi", steps: "Passo per passo" },
  setup: {
    gmail: [
      "In Gmail al computer: la rotella, “Visualizza tutte le impostazioni”, la scheda “Inoltro e POP/IMAP”, “Aggiungi un indirizzo di inoltro”: {address}",
      "Gmail manda lì una conferma. Ne passiamo a Lei il link o il codice in pochi minuti; lo apra.",
      "Non inoltri tutto: lasci “Disattiva inoltro”, e crei invece un filtro. Casella di ricerca, i cursori, “Da”: i corrieri e i negozi che usa; “Crea filtro”; “Inoltralo a” il Suo indirizzo.",
    ],
    outlook: [
      "In Outlook sul web: la rotella, “Posta”, “Regole”, “Aggiungi nuova regola”.",
      "Condizione: “Da”, i corrieri e i negozi che usa. Azione: “Reindirizza a”, {address}. “Reindirizza” è meglio di “Inoltra”.",
      "Se la Sua azienda non permette di reindirizzare verso l'esterno, deve farlo l'amministratore; inoltrare a mano funziona sempre.",
    ],
    fastmail: [
      "In Fastmail: “Settings”, “Filters & Rules”, “Create rule”.",
      "“From” sono i corrieri e i negozi che usa; sotto “Then” scelga “Send a copy to” {address}, e salvi.",
    ],
    proton: [
      "In Proton Mail sul web: le impostazioni, tutte le impostazioni, risposta automatica e inoltro, creare una regola di inoltro (piani a pagamento).",
      "Inoltri a {address}, con una condizione per i corrieri e i negozi che usa. Proton chiede conferma all'indirizzo; se quella mail non Le arriva tramite noi, inoltri a mano.",
    ],
    icloud: [
      "Su icloud.com, Mail: la rotella, “Regole”, “Aggiungi una regola”.",
      "Se un messaggio è di un corriere o di un negozio: inoltrarlo a {address}. Una regola per ogni mittente.",
    ],
  },
};
