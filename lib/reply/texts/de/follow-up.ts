import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Es hat sich bewegt", reply: "moved" };
const haveIt = { label: "Ich habe es", reply: "arrived" };
const same = { label: "Unverändert", reply: "same" };

/** German. */
export const followUp: FollowUpTexts = {
  word: "Ein Tag Ihres Plans",
  heading: {
    digest: "Ihre Pakete heute",
    look: "Sehen Sie zuerst hier nach",
    due: "Heute dran",
    answer: "Antworten Sie mit einem Fingertipp",
    next: "Wie es weitergeht",
  },
  sentence: {
    silence: "Seit dem {day} hat uns keine neuere Mail erreicht.",
    silenceUnknown: "Zu diesem Paket hat uns keine neuere Mail erreicht.",
    ifStill: "Wenn die Sendungsverfolgung noch dasselbe zeigt: {Step}",
    confirmed: "Sie haben uns gesagt, dass die Sendungsverfolgung nichts Neues zeigt.",
    lastKnown: "Zuletzt bekannt",
    digest: "Das Dringendste zuerst; was bei jedem ansteht, steht unten.",
    lookFirst:
      "Was seitdem geschehen ist, hat uns keine Mail gesagt; die Sendungsverfolgung weiß vielleicht mehr.",
    reminder: "Daran haben wir Sie schon erinnert; wir tun es noch einmal, weil eine Frist endet.",
    deliveredUntil: "Was daran nicht stimmt, lässt sich bis {day} melden.",
    farewell: "Zu diesem Paket schreiben wir von uns aus nicht mehr.",
    farewellWindow:
      "Der letzte Tag für den Käuferschutz, den wir kennen, war {day}, nach unserer Rechnung; was auf der Bestellseite steht, zählt mehr.",
    farewellBack: "Leiten Sie eine Mail dazu weiter, oder antworten Sie auf diese, dann machen wir weiter.",
  },
  title: {
    delivered: "Ist es da, und ist alles in Ordnung?",
    farewell: "Wir legen dieses Paket zu den Akten",
  },
  several: {
    by: "count",
    one: "Bei einem Paket steht heute etwas an",
    other: "Bei {count} Paketen steht heute etwas an",
  },
  question: {
    silence: { text: "Was zeigt die Sendungsverfolgung?", answers: [same, moved, haveIt] },
    collect: { text: "Haben Sie es abgeholt?", answers: [haveIt, moved] },
    pay: {
      text: "Ist es bezahlt?",
      answers: [{ label: "Bezahlt", reply: "paid" }, moved, haveIt],
    },
    papers: {
      text: "Sind die Papiere verschickt?",
      answers: [{ label: "Verschickt", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "Haben Sie den Fall eröffnet?",
      answers: [
        { label: "Der Fall ist eröffnet", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "Das Geld ist zurück", reply: "refunded" },
      ],
    },
    refund: {
      text: "Ist die Erstattung angekommen?",
      answers: [
        { label: "Ja, sie ist da", reply: "refunded" },
        { label: "Noch nicht", reply: "same" },
      ],
    },
    delivered: {
      text: "Ist es da, und ist alles in Ordnung?",
      answers: [
        { label: "Alles in Ordnung", reply: "arrived" },
        { label: "Es ist nicht da", reply: "not received" },
        { label: "Es ist kaputt", reply: "broken" },
        { label: "Es ist das Falsche", reply: "wrong item" },
        { label: "Ein Teil fehlt", reply: "part missing" },
      ],
    },
    done: {
      text: "Ist es erledigt, oder hat es sich geklärt?",
      answers: [{ label: "Erledigt", reply: "done" }, same, moved, haveIt],
    },
  },
};
