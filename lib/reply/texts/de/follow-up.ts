import type { FollowUpTexts } from "../follow-up-texts.ts";

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
    quiet:
      "Solange wir zu diesem Paket nichts von Ihnen hören, schreiben wir nur noch, wenn es abgeholt werden will, etwas zu bezahlen ist oder eine Frist zu Ende geht.",
    quietDays: "An diese Tage erinnern wir Sie nur, wenn Sie antworten oder eine neuere Mail weiterleiten.",
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
    silence: "Was zeigt die Sendungsverfolgung?",
    collect: "Haben Sie es abgeholt?",
    pay: "Ist es bezahlt?",
    papers: "Sind die Papiere verschickt?",
    dispute: "Haben Sie den Fall eröffnet?",
    refund: "Ist die Erstattung angekommen?",
    delivered: "Ist es da, und ist alles in Ordnung?",
    done: "Ist es erledigt, oder hat es sich geklärt?",
  },
  answer: {
    same: "Unverändert",
    moved: "Es hat sich bewegt",
    haveIt: "Ich habe es",
    paid: "Bezahlt",
    sent: "Verschickt",
    disputed: "Der Fall ist eröffnet",
    moneyBack: "Das Geld ist zurück",
    refundHere: "Ja, sie ist da",
    refundNotYet: "Noch nicht",
    allWell: "Alles in Ordnung",
    notHere: "Es ist nicht da",
    broken: "Es ist kaputt",
    wrongItem: "Es ist das Falsche",
    partMissing: "Ein Teil fehlt",
    done: "Erledigt",
  },
};
