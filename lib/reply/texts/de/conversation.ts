import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** German. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Notiert",
    answer: "Ihre Frage",
    seller: "Was der Verkäufer schreibt",
    list: "Ihre Pakete",
    choose: "Welches Paket meinen Sie?",
    settings: "Notiert",
    "not-understood": "Das haben wir nicht verstanden",
    sure: "Sind Sie sicher?",
    forgotten: "Gelöscht",
    export: "Alles, was wir über Sie haben",
    address: "Ihre Weiterleitungsadresse",
    setup: "So leiten Sie von selbst weiter",
    confirmation: "Ihr Maildienst bittet Sie, die Weiterleitung zu bestätigen",
  },
  word: {
    noted: "Notiert",
    answer: "Antwort",
    seller: "Der Verkäufer schreibt",
    list: "Übersicht",
    choose: "Eine Rückfrage",
    settings: "Einstellungen",
    "not-understood": "Nicht verstanden",
    sure: "Bitte bestätigen",
    forgotten: "Ihre Daten",
    export: "Ihre Daten",
    address: "Einstellungen",
    setup: "Einstellungen",
    confirmation: "Bitte bestätigen",
  },
  note: {
    delivered:
      "Notiert: Es ist angekommen. Zu diesem Paket gibt es keine Schritte mehr, außer etwas stimmt nicht damit.",
    "delivered-one":
      "Das ist nur für {about} notiert. Andere Pakete derselben Bestellung, die noch offen sind: {count}.",
    "not-received": "Notiert: Es ist nicht angekommen, was auch immer die Sendungsverfolgung sagt.",
    broken:
      "Notiert: Es ist beschädigt. Fotografieren Sie das Paket, das Etikett und den Schaden, bevor Sie etwas wegwerfen.",
    "wrong-item": "Notiert: Es ist der falsche Artikel. Machen Sie Fotos, bevor Sie etwas zurückschicken.",
    "part-missing": "Notiert: Ein Teil fehlt. Machen Sie Fotos von dem, was da ist, und von der Verpackung.",
    same: "Notiert: Die Sendungsverfolgung zeigt nichts Neues.",
    moved:
      "Notiert: Es hat sich bewegt. Leiten Sie die Mail dazu weiter, oder kopieren Sie in eine Antwort, was die Sendungsverfolgung zeigt; dann wird der Plan wieder genau.",
    done: "Als erledigt notiert: {step}.",
    "done-nothing": "Es ist kein Schritt offen, der erledigt sein könnte. So steht der Plan.",
    "contacted-seller": "Notiert: Sie haben heute dem Verkäufer geschrieben.",
    "contacted-carrier": "Notiert: Sie haben sich heute an den Zusteller gewandt.",
    "sent-documents": "Notiert: Die Papiere sind verschickt.",
    paid: "Notiert: Sie haben bezahlt. Heben Sie den Beleg auf.",
    "paid-on": "Notiert: Sie haben bezahlt ({details}).",
    disputed: "Notiert: Der Fall ist eröffnet. Schließen Sie ihn nicht, bevor das Geld da ist.",
    refunded: "Notiert: Das Geld ist zurück. Dieses Paket ist abgeschlossen.",
    "not-mine": "Notiert: Es ist nicht Ihr Paket. Wir schreiben nichts mehr dazu.",
    "tax-on-receipt": "Notiert: Die Steuer stand auf Ihrem Beleg.",
    "no-tax-on-receipt": "Notiert: Auf Ihrem Beleg stand keine Steuer.",
    snoozed:
      "Zu diesem Paket schreiben wir bis {day} nichts. Ein letzter Tag für den Käuferschutz verschiebt sich dadurch nicht.",
    "snooze-past-last-day": {
      by: "days",
      one: "Mit einem Tag wäre der letzte Tag für den Käuferschutz vorbei, {day}. Deshalb haben wir es nicht verschoben.",
      other:
        "Mit {days} Tagen wäre der letzte Tag für den Käuferschutz vorbei, {day}. Deshalb haben wir es nicht verschoben.",
    },
    stopped: `Keine Erinnerungen mehr zu diesem Paket. Mit „${commands.resume}“ kommen sie wieder.`,
    "stopped-last-day":
      "Denken Sie selbst daran: Der letzte Tag für den Käuferschutz ist {day}. Wir erinnern Sie nicht mehr daran.",
    resumed: "Die Erinnerungen zu diesem Paket sind wieder an.",
    "stopped-everything": `Wir schreiben nichts mehr, außer Sie schreiben uns. Was Sie selbst weiterleiten, wird weiter beantwortet. Mit „${commands["resume everything"]}“ kommen die Erinnerungen wieder.`,
    "resumed-everything": "Alle Erinnerungen sind wieder an.",
    renamed: "Dieses Paket heißt ab jetzt „{name}“.",
    bought: "Notiert: gekauft ({details}).",
    "bought-future": "Dieser Tag ist noch nicht gekommen: {day}. Es wurde nichts notiert.",
    deadline:
      "Notiert: Die Bestellseite zeigt {day} als letzten Tag. Das zählt mehr als alles, was wir ausrechnen.",
    "deadline-past":
      "Notiert: {day}. Dieser Tag ist vorbei; sehen Sie auf die Bestellseite, und versuchen Sie es trotzdem.",
    country: "Notiert, das Zielland: {country}.",
    "country-default": `Auch für spätere Pakete gehen wir von diesem Zielland aus: {country}, außer ihre Mails sagen etwas anderes. „${commands.country}“ mit einem anderen Namen ändert das.`,
    carrier: "Notiert: Jetzt hat es {carrier}.",
    number: "Notiert: Die Nummer ist jetzt {number}.",
    undone: "Zurückgenommen: {act}",
    "undone-setting": "Zurückgenommen: Ihre Einstellungen sind wieder wie vorher.",
    "nothing-to-undo": "Es gibt nichts, was man zurücknehmen könnte.",
    "mails-all": "Sie bekommen jede Erinnerung, die ansteht.",
    "mails-important": "Sie bekommen nur, worauf Sie etwas tun müssen.",
    "mails-deadlines": "Sie bekommen nur Fristen, die enden: zum Abholen, zum Zahlen, für den Käuferschutz.",
    "mails-none": "Sie bekommen keine Erinnerungen. Was Sie selbst weiterleiten, wird weiter beantwortet.",
    language:
      "Unsere Antworten kommen in dieser Sprache, wo wir sie haben, und sonst auf Englisch: {language}.",
    zone: "Ihre Zeitzone: {zone}. Ein Morgen ist Ihr Morgen.",
    "quiet-hours": "Zwischen {from} und {to} Uhr schreiben wir von uns aus nichts.",
    "quiet-hours-off": "Keine Ruhezeit mehr.",
    list: "Was unterwegs ist, das Dringendste zuerst:",
    "list-empty": "Wir kennen kein offenes Paket von Ihnen. Leiten Sie eine Mail zu einem weiter.",
    choose: "„{line}“ könnte für mehrere Ihrer Pakete gemeint sein. Antworten Sie mit einem davon:",
    "no-parcel":
      "Wir kennen kein Paket, auf das sich „{line}“ beziehen könnte. Leiten Sie zuerst die Mail dazu weiter.",
    "unknown-parcel":
      "Wir kennen kein Paket von Ihnen mit der Angabe {about}. Leiten Sie zuerst eine Mail dazu weiter.",
    conflict:
      "Was Sie geschrieben haben, passt nicht zusammen, deshalb haben wir nichts davon getan. Was gilt?",
    "bad-value":
      "Von „{line}“ haben wir den Anfang verstanden, aber nicht den Rest. Es wurde nichts geändert. So geht es:",
    "not-understood": "Wir haben „{line}“ nicht verstanden. Es wurde nichts geändert.",
    nearest: "Vielleicht meinen Sie eines davon:",
    "pay-asked":
      "In den Mails, die Sie weitergeleitet haben, wird Geld verlangt. Zahlen Sie nur auf der eigenen Seite des Zustellers: Tippen Sie die Adresse selbst ein, geben Sie die Nummer ein, und zahlen Sie, was dort steht. Sehen Sie zuerst auf Ihrem Beleg nach, ob der Shop die Steuer schon verlangt hat.",
    "pay-asked-amount": "In einer Mail, die Sie weitergeleitet haben, werden {amount} verlangt.",
    "pay-rules":
      "Sehen Sie zuerst auf Ihrem Beleg nach, ob der Shop die Steuer schon verlangt hat. Wenn nicht, zahlen Sie nur auf der eigenen Seite des Zustellers: Tippen Sie die Adresse selbst ein, geben Sie die Nummer ein, und zahlen Sie, was dort steht, nie über einen Link in einer Nachricht.",
    "pay-done":
      "Sie haben uns gesagt, dass es bezahlt ist, also zahlen Sie nichts doppelt. Heben Sie den Beleg auf; wird noch einmal Geld verlangt, fragen Sie zuerst den Zusteller, unter seiner eigenen Adresse.",
    "pay-not-asked":
      "In keiner Mail, die Sie weitergeleitet haben, wird Geld verlangt. Wenn es jemand tut, zahlen Sie nichts über einen Link in einer Nachricht: Tippen Sie die Adresse des Zustellers selbst ein, und geben Sie dort die Nummer ein.",
    "scam-rules":
      "An einer weitergeleiteten Kopie kann niemand sehen, ob eine Mail echt ist. Tippen Sie die Adresse des Zustellers selbst ein, und geben Sie dort die Nummer ein: Was diese Seite nicht zeigt, stimmt nicht. Eine kleine Gebühr, schnell und über einen Link, ist das häufigste Zeichen für Betrug.",
    "how-long": {
      by: "to",
      one: "Dieser Status dauert meist höchstens einen Tag, und heute ist Tag {day}.",
      other: "Dieser Status dauert meist {from} bis {to} Tage, und heute ist Tag {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "Nach unserer eigenen Faustregel dauert dieser Status höchstens einen Tag, und heute ist Tag {day}.",
      other:
        "Nach unserer eigenen Faustregel dauert dieser Status {from} bis {to} Tage, und heute ist Tag {day}.",
    },
    "how-long-unknown": "Keine Mail und keine Quelle, der wir trauen, sagt, wie lange das dauert.",
    "how-long-promised":
      "Die neueste Mail verspricht es bis {day}. Ein Versprechen ist kein letzter Tag für den Käuferschutz.",
    "how-long-pickup": "Es liegt zum Abholen bereit, bis {day}.",
    "how-long-yours": "Es wartet auf Sie: Von selbst geht es nicht weiter.",
    "how-long-arrived": "Nach allem, was wir wissen, ist es angekommen; es kommt also nichts mehr.",
    where: "{where}",
    draft: "Dieser Text ist zum Kopieren fertig; die Lücken, die wir nicht kennen können, füllen Sie aus.",
    "no-draft":
      "Dafür gibt es an dieser Stelle des Plans keinen Text. Er kommt mit dem Schritt, der ihn braucht.",
    address: `Mails an {address} gehen direkt zu Ihren Paketen. Geben Sie diese Adresse nur einem Filter Ihres eigenen Postfachs: Wer sie kennt, kann uns Mails für Sie schicken, aber nie etwas lesen oder ändern. „${commands["new address"]}“ macht eine neue.`,
    "new-address":
      "Ihre neue Adresse ist {address}. Die alte gilt ab jetzt nicht mehr: Ändern Sie Ihre Filter.",
    export: "Im Anhang ist alles, was wir über Sie aufheben: alles als JSON, die Meldungen als CSV.",
    "forget-parcel": "Alles, was wir zu diesem Paket wussten, ist gelöscht, mit den Mails dazu.",
    "forget-me-sure":
      "Es würde alles gelöscht: Ihre Pakete, Ihre Mails, Ihre Einstellungen, Ihre Adresse. Das lässt sich nicht zurücknehmen. Antworten Sie binnen einer Woche:",
    "forget-me-done":
      "Es ist alles gelöscht. 60 Tage lang bleibt von jeder Mail ein Hashwert, damit dieselbe Mail, wenn sie noch einmal kommt, nichts eröffnet. Das ist unsere letzte Mail, außer Sie schreiben uns wieder.",
    kept: "Es wurde nichts gelöscht und nichts verbunden.",
    "nothing-asked": `Wir haben keine offene Frage an Sie, auf die „${commands.yes}“ oder „${commands.no}“ eine Antwort wäre.`,
    "join-asked": `Wenn {address} Parcelwise benutzt, ist eine Frage dorthin gegangen. Antworten Sie von dort mit „${commands.yes}“, dann haben beide Adressen eine gemeinsame Liste von Paketen.`,
    "join-question": `{address} möchte Ihre Pakete teilen: Diese Adresse könnte sie lesen, ändern und Antworten dazu bekommen. Wenn Sie das selbst sind, antworten Sie mit „${commands.yes}“. Wenn nicht, tun Sie nichts.`,
    joined: `{address} gehört jetzt zu Ihrem Konto. „${commands["forget me"]}“ von einer der beiden Adressen löscht es.`,
    "join-has-parcels": `Zu dieser Adresse gibt es schon eigene Pakete, und sie gingen verloren. Schreiben Sie stattdessen „${commands.join}“ von der anderen Adresse, oder zuerst hier „${commands["forget me"]}“.`,
    "stalling-heard": "Was ein Verkäufer verspricht, verschiebt keinen letzten Tag.",
    "stalling-wait-longer":
      "{quote} - Warten gibt dem Verkäufer Zeit und nimmt sie Ihnen. Warten Sie, wenn Sie möchten, aber eröffnen Sie den Fall an dem Tag, der im Plan steht, was auch immer versprochen wird.",
    "stalling-cancel-dispute":
      "{quote} - Ziehen Sie keinen Fall zurück, und schließen Sie keinen, bevor das Geld da ist: Vielleicht lässt er sich nicht wieder öffnen.",
    "stalling-confirm-first":
      "{quote} - Den Erhalt zu bestätigen oder gut zu bewerten kann den Schutz beenden. Tun Sie es erst, wenn Sie das Paket geöffnet haben und alles da ist.",
    "stalling-pay-outside":
      "{quote} - Geld, das außerhalb der Bestellseite gezahlt oder erstattet wird, ist nicht geschützt, und was dort gesagt wird, zählt im Streitfall wenig.",
    "stalling-partial-offer":
      "{quote} - Ein Teil des Preises, einmal angenommen, erledigt meist den ganzen Anspruch. Nehmen Sie ihn nur an, wenn er Ihnen genügt.",
    "stalling-send-again":
      "{quote} - Ein zweites Paket verschiebt den letzten Tag dieser Bestellung nicht. Verlangen Sie sofort die Nummer, und behalten Sie den Tag bei.",
    "stalling-wait-fits": {
      by: "days",
      one: "Einen Tag länger zu warten heißt bis {until}; der letzte Tag für den Käuferschutz ist {day}.",
      other: "{days} Tage länger zu warten heißt bis {until}; der letzte Tag für den Käuferschutz ist {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Einen Tag länger zu warten heißt bis {until}, und der letzte Tag für den Käuferschutz ist {day}: Warten Sie nicht so lange.",
      other:
        "{days} Tage länger zu warten heißt bis {until}, und der letzte Tag für den Käuferschutz ist {day}: Warten Sie nicht so lange.",
    },
    "stalling-last-day": "Der letzte Tag für den Käuferschutz bleibt {day}.",
    "stalling-reply": "Eine Antwort an den Verkäufer steht unten zum Kopieren.",
    "stalling-which": "Gemeint sein könnten mehrere Ihrer Pakete. Um welches geht es in der Nachricht?",
    "stalling-none":
      "Wir haben die Nachricht gelesen und keine der Wendungen gefunden, mit denen Verkäufer auf Zeit spielen. Die Tage des Plans bleiben, wie sie sind.",
    "tracker-read": "Wir haben gelesen, was Sie kopiert haben, und es zu diesem Paket hinzugefügt.",
    "setup-intro": "Ihre Adresse dafür ist {address}.",
    "setup-step": "{step}",
    "setup-source": "Die Seite des Dienstes dazu: {url}",
    "confirmation-link": "Wenn Sie es erlauben wollen, öffnen Sie selbst diese Seite: {link}",
    "confirmation-code": "Der Bestätigungscode ist {code}.",
    "confirmation-only-you":
      "Tun Sie das nur, wenn Sie die Weiterleitung gerade selbst eingerichtet haben. Wir haben nichts geöffnet. Die Mail wurde geprüft: Ihr Maildienst hat sie signiert, und sie nennt Ihre eigene Adresse.",
    "confirmation-strange": `Jemand hat versucht, Mails an Ihre geheime Adresse weiterzuleiten. Wir haben nichts weitergegeben, und es ist nichts zu tun. Wenn Sie das nicht waren, macht „${commands["new address"]}“ die alte nutzlos.`,
  },
  choice: {
    "yes-forget-me": "Ja, alles löschen",
    "no-keep": "Nein, alles behalten",
    "snooze-shorter": "Bis zwei Tage davor warten",
    "stop-anyway": "Gar keine Erinnerungen mehr",
    "yes-join": "Ja, das bin ich",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "Was Sie schreiben können",
    list: "Ihre Pakete",
    command: "{label}",
  },
  heading: { answers: "Antworten Sie mit", parcels: "Ihre Pakete", steps: "Schritt für Schritt" },
  setup: {
    gmail: [
      "In Gmail am Computer: das Zahnrad, „Alle Einstellungen aufrufen“, der Reiter „Weiterleitung und POP/IMAP“, „Weiterleitungsadresse hinzufügen“: {address}",
      "Gmail schickt eine Bestätigung dorthin. Wir geben ihren Link oder Code binnen Minuten an Sie weiter; öffnen Sie ihn.",
      "Leiten Sie nicht alles weiter: Lassen Sie „Weiterleitung deaktivieren“ stehen, und erstellen Sie stattdessen einen Filter. Suchfeld, Schieberegler, „Von“: die Zusteller und Shops, die Sie nutzen; „Filter erstellen“; „Weiterleiten an“ Ihre Adresse.",
    ],
    outlook: [
      "In Outlook im Web: das Zahnrad, „E-Mail“, „Regeln“, „Neue Regel hinzufügen“.",
      "Bedingung: „Von“, die Zusteller und Shops, die Sie nutzen. Aktion: „Umleiten an“, {address}. „Umleiten“ ist besser als „Weiterleiten“.",
      "Wenn Ihr Unternehmen das Umleiten nach außen nicht erlaubt, muss die Verwaltung es freigeben; von Hand weiterleiten geht immer.",
    ],
    fastmail: [
      "In Fastmail: „Settings“, „Filters & Rules“, „Create rule“.",
      "„From“ sind die Zusteller und Shops, die Sie nutzen; unter „Then“ wählen Sie „Send a copy to“ {address}, und speichern Sie.",
    ],
    proton: [
      "In Proton Mail im Web: „Einstellungen“, „Alle Einstellungen“, automatische Antwort und Weiterleitung, Weiterleitungsregel erstellen (bezahlte Tarife).",
      "Leiten Sie an {address} weiter, mit einer Bedingung für die Zusteller und Shops, die Sie nutzen. Proton bittet die Adresse um Bestätigung; wenn diese Mail nicht durch uns zu Ihnen kommt, leiten Sie von Hand weiter.",
    ],
    icloud: [
      "Auf icloud.com, Mail: das Zahnrad, „Regeln“, „Regel hinzufügen“.",
      "Wenn eine Nachricht von einem Zusteller oder Shop ist: weiterleiten an {address}. Eine Regel für jeden Absender.",
    ],
  },
};
