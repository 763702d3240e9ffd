import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** Dutch. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Genoteerd",
    answer: "Uw vraag",
    seller: "Het bericht van de verkoper",
    list: "Uw pakketten",
    choose: "Welk pakket bedoelt u?",
    settings: "Genoteerd",
    "not-understood": "Dat hebben we niet begrepen",
    sure: "Weet u het zeker?",
    forgotten: "Verwijderd",
    export: "Alles wat we van u hebben",
    address: "Uw doorstuuradres",
    setup: "Hoe u automatisch doorstuurt",
    confirmation: "Uw maildienst vraagt u het doorsturen te bevestigen",
  },
  word: {
    noted: "Genoteerd",
    answer: "Antwoord",
    list: "Overzicht",
    choose: "Eén vraag",
    settings: "Instellingen",
    "not-understood": "Niet begrepen",
    sure: "Graag bevestigen",
    forgotten: "Uw gegevens",
    export: "Uw gegevens",
    address: "Instellingen",
    setup: "Instellingen",
    confirmation: "Graag bevestigen",
    seller: "De verkoper schrijft",
  },
  note: {
    delivered: "Genoteerd: het is aangekomen. Geen stappen meer voor dit pakket, tenzij er iets mee is.",
    "delivered-one":
      "Dat is alleen genoteerd voor {about}. Andere pakketten van dezelfde bestelling die nog open zijn: {count}.",
    "not-received": "Genoteerd: het is niet aangekomen, wat de tracking ook zegt.",
    broken:
      "Genoteerd: het is beschadigd. Maak foto's van het pakket, het label en de schade voordat u iets weggooit.",
    "wrong-item": "Genoteerd: het is het verkeerde artikel. Maak foto's voordat u iets terugstuurt.",
    "part-missing": "Genoteerd: er ontbreekt een onderdeel. Maak foto's van wat er is, en van de doos.",
    same: "Genoteerd: de tracking toont niets nieuws.",
    moved:
      "Genoteerd: het is bewogen. Stuur de mail erover door, of plak wat de tracking toont, en het plan wordt weer precies.",
    done: "Genoteerd als gedaan: {step}.",
    "done-nothing": "Er staat geen stap open die gedaan kan zijn. Dit is het plan zoals het is.",
    "contacted-seller": "Genoteerd: u hebt vandaag de verkoper geschreven.",
    "contacted-carrier": "Genoteerd: u hebt vandaag contact gehad met de vervoerder.",
    "sent-documents": "Genoteerd: de papieren zijn gestuurd.",
    paid: "Genoteerd: u hebt betaald. Bewaar het bewijs.",
    "paid-on": "Genoteerd: u hebt betaald ({details}).",
    disputed: "Genoteerd: het geschil is geopend. Sluit het niet voordat het geld er is.",
    refunded: "Genoteerd: het geld is terug. Dit pakket is afgesloten.",
    "not-mine": "Genoteerd: het is niet uw pakket. We schrijven er niets meer over.",
    "tax-on-receipt": "Genoteerd: op uw bon stond belasting.",
    "no-tax-on-receipt": "Genoteerd: op uw bon stond geen belasting.",
    snoozed: "We zwijgen over dit pakket tot {day}. Een laatste dag om te claimen verschuift daardoor niet.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} dag zou voorbij de laatste dag om te claimen gaan, {day}. Daarom hebben we het niet uitgesteld.",
      other:
        "{days} dagen zouden voorbij de laatste dag om te claimen gaan, {day}. Daarom hebben we het niet uitgesteld.",
    },
    stopped: `Geen herinneringen meer voor dit pakket. “${commands.resume}” brengt ze terug.`,
    "stopped-last-day":
      "Vergeet het niet: de laatste dag om te claimen is {day}. We herinneren u er niet aan.",
    resumed: "De herinneringen voor dit pakket staan weer aan.",
    "stopped-everything": `We schrijven niets meer, tenzij u ons schrijft. Wat u zelf doorstuurt, krijgt nog steeds antwoord. “${commands["resume everything"]}” brengt de herinneringen terug.`,
    "resumed-everything": "Alle herinneringen staan weer aan.",
    renamed: "Dit pakket heet vanaf nu “{name}”.",
    bought: "Genoteerd: gekocht ({details}).",
    "bought-future": "Die dag is nog niet gekomen: {day}. Er is niets genoteerd.",
    deadline:
      "Genoteerd: de bestelpagina toont {day} als laatste dag. Dat telt meer dan alles wat we uitrekenen.",
    "deadline-past": "Genoteerd: {day}. Die dag is voorbij; kijk op de bestelpagina en probeer het toch.",
    country: "Genoteerd, land van bestemming: {country}.",
    "country-default": `Ook bij latere pakketten gaan we uit van dit land: {country}, tenzij hun mails iets anders zeggen. “${commands.country}” met een andere naam wijzigt het.`,
    carrier: "Genoteerd: {carrier} heeft het nu.",
    number: "Genoteerd: het nummer is nu {number}.",
    undone: "Teruggedraaid: {act}",
    "undone-setting": "Teruggedraaid: uw instellingen zijn weer zoals ze waren.",
    "nothing-to-undo": "Er is niets dat teruggedraaid kan worden.",
    "mails-all": "U krijgt elke herinnering die aan de beurt is.",
    "mails-important": "U krijgt alleen waar iets aan te doen is.",
    "mails-deadlines": "U krijgt alleen termijnen die aflopen: om af te halen, te betalen, te claimen.",
    "mails-none": "U krijgt geen herinneringen. Wat u zelf doorstuurt, krijgt nog steeds antwoord.",
    language: "Onze antwoorden komen in deze taal waar we die hebben, en anders in het Engels: {language}.",
    zone: "Uw tijdzone: {zone}. Een ochtend is uw ochtend.",
    "quiet-hours": "Tussen {from}:00 en {to}:00 schrijven we uit onszelf niets.",
    "quiet-hours-off": "Geen stille uren meer.",
    list: "Wat onderweg is, het dringendste eerst:",
    "list-empty": "We kennen geen open pakket van u. Stuur er een mail over door.",
    choose: "“{line}” kan op meer dan één van uw pakketten slaan. Antwoord met een van deze:",
    "no-parcel": "We kennen geen pakket waar “{line}” op kan slaan. Stuur eerst de mail erover door.",
    "unknown-parcel":
      "We kennen geen pakket van u met dit gegeven: {about}. Stuur er eerst een mail over door.",
    conflict: "Wat u schreef gaat niet samen, dus we hebben er niets van gedaan. Wat geldt er?",
    "bad-value": "Van “{line}” begrepen we het begin, maar de rest niet. Er is niets veranderd. Zo gaat het:",
    "not-understood": "We hebben “{line}” niet begrepen. Er is niets veranderd.",
    nearest: "Misschien bedoelt u een van deze:",
    "pay-asked":
      "De mails die u doorstuurde vragen om geld. Betaal alleen op de eigen pagina van de vervoerder: typ zelf het adres, voer het nummer in, en betaal wat daar staat. Kijk eerst op uw bon of de winkel de belasting al heeft geïnd.",
    "pay-asked-amount": "In een mail die u doorstuurde wordt {amount} gevraagd.",
    "pay-rules":
      "Kijk eerst op uw bon of de winkel de belasting al heeft geïnd. Zo niet, betaal dan alleen op de eigen pagina van de vervoerder: typ zelf het adres, voer het nummer in, en betaal wat daar staat, nooit via een link in een bericht.",
    "pay-done":
      "U zei ons dat het betaald is, dus betaal niets twee keer. Bewaar het bewijs; vraagt iemand opnieuw, vraag het dan eerst de vervoerder, op zijn eigen adres.",
    "pay-not-asked":
      "Geen mail die u doorstuurde vraagt om geld. Doet iemand dat toch, betaal dan niets via een link in een bericht: typ zelf het adres van de vervoerder en voer daar het nummer in.",
    "scam-rules":
      "Aan een doorgestuurde kopie kan niemand zien of een mail echt is. Typ zelf het adres van de vervoerder en voer daar het nummer in: wat die pagina niet toont, is niet waar. Snel een klein bedrag willen, via een link, is het gewoonste teken van oplichting.",
    "how-long": {
      by: "to",
      one: "Deze status duurt meestal {from} tot {to} dag, en dit is dag {day}.",
      other: "Deze status duurt meestal {from} tot {to} dagen, en dit is dag {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "Naar onze eigen vuistregel duurt deze status {from} tot {to} dag, en dit is dag {day}.",
      other: "Naar onze eigen vuistregel duurt deze status {from} tot {to} dagen, en dit is dag {day}.",
    },
    "how-long-unknown": "Geen mail en geen bron die we vertrouwen zegt hoe lang dit duurt.",
    "how-long-promised": "De nieuwste mail belooft het uiterlijk {day}. Een belofte is geen laatste dag.",
    "how-long-pickup": "Het ligt klaar om afgehaald te worden tot {day}.",
    "how-long-yours": "Het wacht op u: tijd alleen brengt het niet verder.",
    "how-long-arrived": "Voor zover we weten is het aangekomen, dus er komt niets meer.",
    where: "{where}",
    draft: "Deze tekst is klaar om te kopiëren; de lege plekken die wij niet kunnen weten vult u in.",
    "no-draft":
      "Daarvoor is er op dit punt van het plan geen tekst. Die komt met de stap die hem nodig heeft.",
    address: `Mails naar {address} gaan rechtstreeks naar uw pakketten. Geef het alleen aan een filter van uw eigen postvak: wie het kent, kan ons mails voor u sturen, maar nooit iets lezen of wijzigen. “${commands["new address"]}” maakt een ander.`,
    "new-address": "Uw nieuwe adres is {address}. Het oude geldt vanaf nu niet meer: pas uw filters aan.",
    export: "Bijgevoegd is alles wat we van u bewaren: alles als JSON, de gebeurtenissen als CSV.",
    "forget-parcel": "Alles wat we van dit pakket wisten is verwijderd, met de mails erover.",
    "forget-me-sure":
      "Alles zou worden verwijderd: uw pakketten, uw mails, uw instellingen, uw adres. Dat is niet terug te draaien. Antwoord binnen een week:",
    "forget-me-done":
      "Alles is verwijderd. Wat 60 dagen blijft is een hash van elke mail, zodat dezelfde mail niets opent als die nog eens komt. Dit is onze laatste mail, tenzij u ons weer schrijft.",
    kept: "Er is niets verwijderd of gekoppeld.",
    "nothing-asked": `We hebben geen open vraag aan u waarop “${commands.yes}” of “${commands.no}” antwoord zou geven.`,
    "join-asked": `Gebruikt {address} Parcelwise, dan is daar een vraag heen gegaan. Antwoord van daar met “${commands.yes}”, en beide adressen delen één lijst met pakketten.`,
    "join-question": `{address} wil uw pakketten delen: dat adres zou ze kunnen lezen, wijzigen en er antwoorden over krijgen. Bent u dat, antwoord dan met “${commands.yes}”. Zo niet, doe dan niets.`,
    joined: `{address} hoort nu bij uw account. “${commands["forget me"]}” van een van beide adressen verwijdert het.`,
    "join-has-parcels": `Dit adres heeft al eigen pakketten, en die zouden verloren gaan. Schrijf liever “${commands.join}” vanaf het andere adres, of hier eerst “${commands["forget me"]}”.`,
    "stalling-heard": "Een belofte van een verkoper verschuift geen laatste dag.",
    "stalling-wait-longer":
      "{quote} - wachten geeft de verkoper tijd en neemt die van u. Wacht als u wilt, maar open het geschil op de dag in uw plan, wat er ook wordt beloofd.",
    "stalling-cancel-dispute":
      "{quote} - annuleer of sluit geen geschil voordat het geld terug is: misschien kan het niet opnieuw worden geopend.",
    "stalling-confirm-first":
      "{quote} - de ontvangst bevestigen, of een goede beoordeling, kan de bescherming beëindigen. Doe het pas als u het pakket hebt geopend en alles er is.",
    "stalling-pay-outside":
      "{quote} - geld dat buiten de bestelpagina om wordt betaald of terugbetaald heeft geen bescherming, en wat daar wordt gezegd telt weinig in een geschil.",
    "stalling-partial-offer":
      "{quote} - een deel van de prijs, eenmaal aanvaard, doet meestal de hele claim af. Aanvaard het alleen als het u genoeg is.",
    "stalling-send-again":
      "{quote} - een tweede pakket verschuift de laatste dag van deze bestelling niet. Vraag meteen om het nummer ervan, en houd de datum aan.",
    "stalling-wait-fits": {
      by: "days",
      one: "Nog {days} dag wachten betekent tot {until}; de laatste dag om te claimen is {day}.",
      other: "Nog {days} dagen wachten betekent tot {until}; de laatste dag om te claimen is {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Nog {days} dag wachten betekent tot {until}, en de laatste dag om te claimen is {day}: wacht niet zo lang.",
      other:
        "Nog {days} dagen wachten betekent tot {until}, en de laatste dag om te claimen is {day}: wacht niet zo lang.",
    },
    "stalling-last-day": "De laatste dag om te claimen blijft {day}.",
    "stalling-reply": "Een antwoord aan de verkoper staat hieronder klaar om te kopiëren.",
    "stalling-which": "Het kan om meer dan één van uw pakketten gaan. Over welk gaat het bericht?",
    "stalling-none":
      "We lazen het bericht, en vonden geen van de zinnen waarmee verkopers tijd rekken. De dagen van het plan blijven zoals ze zijn.",
    "tracker-read": "We lazen wat u plakte, en voegden het aan dit pakket toe.",
    "setup-intro": "Uw adres hiervoor is {address}.",
    "setup-step": "{step}",
    "setup-source": "De eigen pagina van de dienst hierover: {url}",
    "confirmation-link": "Om het toe te staan, opent u zelf deze pagina: {link}",
    "confirmation-code": "De bevestigingscode is {code}.",
    "confirmation-only-you":
      "Doe dit alleen als u het doorsturen zojuist zelf hebt ingesteld. We hebben niets geopend. De mail is gecontroleerd: hij is ondertekend door uw maildienst, en noemt uw eigen adres.",
    "confirmation-strange": `Iemand probeerde zijn mails naar uw geheime adres door te sturen. We hebben niets doorgegeven en er is niets te doen. Was u het niet, dan maakt “${commands["new address"]}” het oude nutteloos.`,
  },
  choice: {
    "yes-forget-me": "Ja, alles verwijderen",
    "no-keep": "Nee, alles bewaren",
    "snooze-shorter": "Wachten tot twee dagen ervoor",
    "stop-anyway": "Helemaal geen herinneringen meer",
    "yes-join": "Ja, dat ben ik",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "Wat u kunt schrijven",
    list: "Uw pakketten",
    command: "{label}",
  },
  heading: { answers: "Antwoord met", parcels: "Uw pakketten", steps: "Stap voor stap" },
  setup: {
    gmail: [
      "In Gmail op een computer: het tandwiel, “Alle instellingen bekijken”, het tabblad “Doorsturen en POP/IMAP”, “Een doorstuuradres toevoegen”: {address}",
      "Gmail stuurt daar een bevestiging heen. We geven de link of code binnen enkele minuten aan u door; open die.",
      "Stuur niet alles door: laat “Doorsturen uitschakelen” staan, en maak in plaats daarvan een filter. Zoekveld, de schuifjes, “Van”: de vervoerders en winkels die u gebruikt; “Filter maken”; “Doorsturen naar” uw adres.",
    ],
    outlook: [
      "In Outlook op het web: het tandwiel, “E-mail”, “Regels”, “Nieuwe regel toevoegen”.",
      "Voorwaarde: “Van”, de vervoerders en winkels die u gebruikt. Actie: “Omleiden naar”, {address}. “Omleiden” is beter dan “Doorsturen”.",
      "Staat uw bedrijf omleiden naar buiten niet toe, dan moet de beheerder dat doen; met de hand doorsturen werkt altijd.",
    ],
    fastmail: [
      "In Fastmail: “Settings”, “Filters & Rules”, “Create rule”.",
      "“From” zijn de vervoerders en winkels die u gebruikt; kies onder “Then” “Send a copy to” {address}, en sla op.",
    ],
    proton: [
      "In Proton Mail op het web: de instellingen, alle instellingen, automatisch antwoord en doorsturen, een doorstuurregel maken (betaalde abonnementen).",
      "Stuur door naar {address}, met een voorwaarde voor de vervoerders en winkels die u gebruikt. Proton vraagt het adres om bevestiging; bereikt die mail u niet via ons, stuur dan met de hand door.",
    ],
    icloud: [
      "Op icloud.com, Mail: het tandwiel, “Regels”, “Voeg een regel toe”.",
      "Komt een bericht van een vervoerder of winkel: doorsturen naar {address}. Eén regel voor elke afzender.",
    ],
  },
};
