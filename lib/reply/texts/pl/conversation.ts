import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** Polish. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Zanotowane",
    answer: "Odpowiedź na pytanie",
    seller: "Wiadomość od sprzedawcy",
    list: "Państwa paczki",
    choose: "O którą paczkę chodzi?",
    settings: "Zanotowane",
    "not-understood": "Tego nie zrozumieliśmy",
    sure: "Czy na pewno?",
    forgotten: "Usunięte",
    export: "Wszystko, co o Państwu mamy",
    address: "Państwa adres do przekazywania",
    setup: "Jak włączyć automatyczne przekazywanie",
    confirmation: "Dostawca poczty prosi o potwierdzenie przekazywania",
  },
  word: {
    noted: "Zanotowane",
    answer: "Odpowiedź",
    list: "Przegląd",
    choose: "Jedno pytanie",
    settings: "Ustawienia",
    "not-understood": "Nie zrozumieliśmy",
    sure: "Prosimy potwierdzić",
    forgotten: "Państwa dane",
    export: "Państwa dane",
    address: "Ustawienia",
    setup: "Ustawienia",
    confirmation: "Prosimy potwierdzić",
    seller: "Pisze sprzedawca",
  },
  note: {
    delivered:
      "Zanotowane: paczka dotarła. Dla tej paczki nie ma już żadnych kroków, chyba że coś jest z nią nie w porządku.",
    "delivered-one":
      "Zanotowaliśmy to tylko dla tej paczki: {about}. Pozostałe otwarte paczki z tego samego zamówienia: {count}.",
    "not-received": "Zanotowane: paczka nie dotarła, cokolwiek pokazuje śledzenie przesyłki.",
    broken:
      "Zanotowane: jest uszkodzona. Prosimy sfotografować paczkę, etykietę i uszkodzenie, zanim cokolwiek zostanie wyrzucone.",
    "wrong-item":
      "Zanotowane: to niewłaściwy produkt. Prosimy zrobić zdjęcia, zanim cokolwiek zostanie odesłane.",
    "part-missing": "Zanotowane: brakuje części. Prosimy sfotografować to, co jest, oraz opakowanie.",
    same: "Zanotowane: śledzenie przesyłki nie pokazuje nic nowego.",
    moved:
      "Zanotowane: paczka ruszyła. Prosimy przekazać wiadomość na ten temat albo wkleić to, co pokazuje śledzenie, a plan znów będzie dokładny.",
    done: "Zanotowane jako wykonane: {step}.",
    "done-nothing": "Nie ma otwartego kroku, który można by wykonać. Oto obecny plan.",
    "contacted-seller": "Zanotowane: dziś napisano do sprzedawcy.",
    "contacted-carrier": "Zanotowane: dziś skontaktowano się z przewoźnikiem.",
    "sent-documents": "Zanotowane: dokumenty są wysłane.",
    paid: "Zanotowane: zapłacono. Prosimy zachować potwierdzenie.",
    "paid-on": "Zanotowane: zapłacono ({details}).",
    disputed: "Zanotowane: spór jest otwarty. Prosimy nie zamykać sporu, dopóki pieniądze nie wrócą.",
    refunded: "Zanotowane: pieniądze wróciły. Sprawa tej paczki jest zamknięta.",
    "not-mine": "Zanotowane: to nie Państwa paczka. O tej paczce nie będziemy więcej pisać.",
    "tax-on-receipt": "Zanotowane: podatek był na dowodzie zakupu.",
    "no-tax-on-receipt": "Zanotowane: na dowodzie zakupu nie było podatku.",
    snoozed: "Do {date} nie piszemy o tej paczce. Ostatniego dnia ochrony kupującego to nie przesuwa.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} dzień to za długo: minąłby ostatni dzień ochrony kupującego ({day}), więc niczego nie odłożyliśmy.",
      few: "{days} dni to za długo: minąłby ostatni dzień ochrony kupującego ({day}), więc niczego nie odłożyliśmy.",
      many: "{days} dni to za długo: minąłby ostatni dzień ochrony kupującego ({day}), więc niczego nie odłożyliśmy.",
      other:
        "{days} dnia to za długo: minąłby ostatni dzień ochrony kupującego ({day}), więc niczego nie odłożyliśmy.",
    },
    stopped: `Koniec przypomnień o tej paczce. Przypomnienia przywraca „${commands.resume}”.`,
    "stopped-last-day":
      "Prosimy pamiętać: ostatni dzień ochrony kupującego to {day}. Nie będziemy o nim przypominać.",
    resumed: "Przypomnienia o tej paczce są znowu włączone.",
    "stopped-everything": `Nie będziemy już pisać z własnej inicjatywy. Na to, co zostanie nam przekazane, nadal odpowiadamy. Przypomnienia przywraca „${commands["resume everything"]}”.`,
    "resumed-everything": "Wszystkie przypomnienia są znowu włączone.",
    renamed: "Ta paczka nazywa się odtąd „{name}”.",
    bought: "Zanotowane: kupiono ({details}).",
    "bought-future": "Ten dzień jeszcze nie nadszedł: {day}. Niczego nie zanotowaliśmy.",
    deadline:
      "Zanotowane: ostatni dzień według strony zamówienia to {day}. Data ze strony zamówienia jest ważniejsza niż wszystko, co sami obliczamy.",
    "deadline-past":
      "Zanotowane: {day}. Ten dzień już minął; prosimy zajrzeć na stronę zamówienia i mimo to spróbować.",
    country: "Zanotowane, kraj docelowy: {country}.",
    "country-default": `Także dla późniejszych paczek przyjmujemy ten kraj docelowy: {country}, chyba że wiadomości o nich mówią co innego. „${commands.country}” z inną nazwą to zmienia.`,
    carrier: "Zanotowane, obecny przewoźnik: {carrier}.",
    number: "Zanotowane, obecny numer: {number}.",
    undone: "Cofnięte: {act}",
    "undone-setting": "Cofnięte: ustawienia są takie jak przedtem.",
    "nothing-to-undo": "Nie ma niczego, co można by cofnąć.",
    "mails-all": "Będą przychodzić wszystkie przypomnienia z planu.",
    "mails-important": "Będzie przychodzić tylko to, co wymaga działania.",
    "mails-deadlines": "Będą przychodzić tylko kończące się terminy: odbioru, zapłaty, zgłoszenia.",
    "mails-none": "Przypomnienia nie będą przychodzić. Na to, co zostanie nam przekazane, nadal odpowiadamy.",
    language:
      "Nasze odpowiedzi będą w tym języku, jeśli go mamy, a w przeciwnym razie po angielsku: {language}.",
    zone: "Strefa czasowa: {zone}. Poranek to poranek w tej strefie.",
    "quiet-hours": "Między {from}:00 a {to}:00 nie piszemy nic z własnej inicjatywy.",
    "quiet-hours-off": "Nie ma już godzin ciszy.",
    list: "Co jest w drodze, najpilniejsze najpierw:",
    "list-empty": "Nie znamy żadnej Państwa otwartej paczki. Prosimy przekazać wiadomość o paczce.",
    choose: "„{line}” może dotyczyć kilku paczek. Prosimy odpisać jedno z poniższych:",
    "no-parcel":
      "Nie znamy paczki, której mogłoby dotyczyć „{line}”. Prosimy najpierw przekazać wiadomość o niej.",
    "unknown-parcel":
      "Nie znamy żadnej Państwa paczki z tą informacją: {about}. Prosimy najpierw przekazać wiadomość o niej.",
    conflict: "Te informacje wykluczają się nawzajem, więc żadnej nie zapisaliśmy. Która jest właściwa?",
    "bad-value":
      "Z „{line}” zrozumieliśmy początek, ale nie resztę. Niczego nie zmieniono. Można to napisać tak:",
    "not-understood": "Nie zrozumieliśmy: „{line}”. Niczego nie zmieniono.",
    nearest: "Może chodzi o jedno z poniższych:",
    "pay-asked":
      "W przekazanych wiadomościach ktoś żąda pieniędzy. Prosimy płacić tylko na własnej stronie przewoźnika: samodzielnie wpisać jej adres, podać numer i zapłacić to, co ona pokazuje. Najpierw prosimy sprawdzić na dowodzie zakupu, czy sklep nie pobrał już podatku.",
    "pay-asked-amount": "Kwota żądana w przekazanej wiadomości: {amount}.",
    "pay-rules":
      "Najpierw prosimy sprawdzić na dowodzie zakupu, czy sklep nie pobrał już podatku. Jeśli nie, prosimy płacić tylko na własnej stronie przewoźnika: samodzielnie wpisać jej adres, podać numer i zapłacić to, co ona pokazuje, nigdy przez link w wiadomości.",
    "pay-done":
      "Wiemy od Państwa, że opłata jest zapłacona, więc nie należy płacić drugi raz. Prosimy zachować potwierdzenie; jeśli ktoś znów zażąda pieniędzy, najpierw prosimy zapytać przewoźnika, pod jego własnym adresem.",
    "pay-not-asked":
      "W żadnej przekazanej wiadomości nikt nie żąda pieniędzy. Gdyby ktoś to zrobił, prosimy nie płacić przez link w wiadomości, tylko samodzielnie wpisać adres strony przewoźnika i podać na niej numer.",
    "scam-rules":
      "Z przekazanej kopii nikt nie pozna, czy wiadomość jest prawdziwa. Prosimy samodzielnie wpisać adres strony przewoźnika i podać na niej numer: czego ta strona nie pokazuje, to nieprawda. Mała opłata, szybko i przez link, to najczęstsza oznaka oszustwa.",
    "how-long": {
      by: "to",
      one: "Ten status trwa zwykle od {from} do {to} dnia, a dziś jest dzień {day}.",
      few: "Ten status trwa zwykle od {from} do {to} dni, a dziś jest dzień {day}.",
      many: "Ten status trwa zwykle od {from} do {to} dni, a dziś jest dzień {day}.",
      other: "Ten status trwa zwykle od {from} do {to} dnia, a dziś jest dzień {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "Według naszej własnej praktycznej reguły ten status trwa od {from} do {to} dnia, a dziś jest dzień {day}.",
      few: "Według naszej własnej praktycznej reguły ten status trwa od {from} do {to} dni, a dziś jest dzień {day}.",
      many: "Według naszej własnej praktycznej reguły ten status trwa od {from} do {to} dni, a dziś jest dzień {day}.",
      other:
        "Według naszej własnej praktycznej reguły ten status trwa od {from} do {to} dnia, a dziś jest dzień {day}.",
    },
    "how-long-unknown": "Żadna wiadomość i żadne źródło, któremu ufamy, nie mówi, jak długo to trwa.",
    "how-long-promised":
      "Najnowsza wiadomość obiecuje doręczenie do {date}. Obietnica nie przesuwa ostatniego dnia ochrony kupującego.",
    "how-long-pickup": "Paczka czeka na odbiór do {date}.",
    "how-long-yours": "Paczka czeka na Państwa ruch: sama dalej nie pojedzie.",
    "how-long-arrived": "O ile nam wiadomo, paczka dotarła, więc nic więcej nie nastąpi.",
    where: "{where}",
    draft: "Tekst jest gotowy do skopiowania; luki, których nie możemy znać, prosimy uzupełnić.",
    "no-draft": "W tym miejscu planu nie ma na to tekstu. Pojawi się razem z krokiem, który go wymaga.",
    address: `Wiadomości wysłane na {address} trafiają prosto do Państwa paczek. Prosimy podawać ten adres tylko w filtrze własnej skrzynki: kto go zna, może przysyłać nam wiadomości w Państwa imieniu, ale nigdy niczego nie odczyta ani nie zmieni. „${commands["new address"]}” tworzy nowy.`,
    "new-address": "Nowy adres to {address}. Stary przestał właśnie działać: prosimy zmienić filtry.",
    export: "W załączniku jest wszystko, co o Państwu przechowujemy: całość jako JSON, zdarzenia jako CSV.",
    "forget-parcel": "Wszystko, co wiedzieliśmy o tej paczce, jest usunięte, razem z wiadomościami o niej.",
    "forget-me-sure":
      "Usunięte zostałoby wszystko: paczki, wiadomości, ustawienia, adres. Nie da się tego cofnąć. Prosimy odpisać w ciągu tygodnia:",
    "forget-me-done":
      "Wszystko jest usunięte. Przez 60 dni pozostaje skrót (hash) każdej wiadomości, aby ta sama wiadomość, gdyby przyszła jeszcze raz, niczego nie otwierała. To nasza ostatnia wiadomość, chyba że znów do nas Państwo napiszą.",
    kept: "Niczego nie usunięto ani nie połączono.",
    "nothing-asked": `Nie mamy otwartego pytania, na które odpowiedzią byłoby „${commands.yes}” lub „${commands.no}”.`,
    "join-asked": `Jeśli {address} korzysta z Parcelwise, wysłaliśmy tam pytanie. Po odpowiedzi „${commands.yes}” z tamtego adresu oba adresy będą miały wspólną listę paczek.`,
    "join-question": `{address} chce mieć wspólny dostęp do Państwa paczek: ten adres mógłby je czytać, zmieniać i dostawać odpowiedzi o nich. Jeśli to Państwa adres, prosimy odpisać „${commands.yes}”. Jeśli nie, nie trzeba nic robić.`,
    joined: `{address} należy teraz do Państwa konta. „${commands["forget me"]}” z dowolnego z tych adresów je usuwa.`,
    "join-has-parcels": `Ten adres ma już własne paczki i zostałyby one utracone. Prosimy zamiast tego napisać „${commands.join}” z drugiego adresu albo najpierw „${commands["forget me"]}” tutaj.`,
    "stalling-heard": "Obietnica sprzedawcy nie przesuwa żadnego ostatniego dnia.",
    "stalling-wait-longer":
      "„{quote}” - Czekanie daje czas sprzedawcy, a zabiera go kupującemu. Można poczekać, ale spór należy otworzyć w dniu z planu, cokolwiek zostanie obiecane.",
    "stalling-cancel-dispute":
      "„{quote}” - Prosimy nie wycofywać ani nie zamykać sporu, dopóki pieniądze nie wrócą: być może nie da się go otworzyć ponownie.",
    "stalling-confirm-first":
      "„{quote}” - Potwierdzenie odbioru albo dobra ocena może zakończyć ochronę. Prosimy zrobić to dopiero po otwarciu paczki, gdy wszystko w niej jest.",
    "stalling-pay-outside":
      "„{quote}” - Pieniądze wpłacone lub zwrócone poza stroną zamówienia nie są chronione, a to, co tam napisano, niewiele znaczy w sporze.",
    "stalling-partial-offer":
      "„{quote}” - Przyjęcie części ceny zwykle zamyka całe roszczenie. Warto ją przyjąć tylko wtedy, gdy to wystarcza.",
    "stalling-send-again":
      "„{quote}” - Druga paczka nie przesuwa ostatniego dnia dla tego zamówienia. Warto od razu poprosić o jej numer i pilnować dotychczasowego dnia.",
    "stalling-wait-fits": {
      by: "days",
      one: "Po {days} dniu czekania będzie {until}; ostatni dzień ochrony kupującego to {day}.",
      few: "Po {days} dniach czekania będzie {until}; ostatni dzień ochrony kupującego to {day}.",
      many: "Po {days} dniach czekania będzie {until}; ostatni dzień ochrony kupującego to {day}.",
      other: "Po {days} dnia czekania będzie {until}; ostatni dzień ochrony kupującego to {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Po {days} dniu czekania będzie {until}, a ostatni dzień ochrony kupującego to {day}: prosimy tak długo nie czekać.",
      few: "Po {days} dniach czekania będzie {until}, a ostatni dzień ochrony kupującego to {day}: prosimy tak długo nie czekać.",
      many: "Po {days} dniach czekania będzie {until}, a ostatni dzień ochrony kupującego to {day}: prosimy tak długo nie czekać.",
      other:
        "Po {days} dnia czekania będzie {until}, a ostatni dzień ochrony kupującego to {day}: prosimy tak długo nie czekać.",
    },
    "stalling-last-day": "Ostatni dzień ochrony kupującego pozostaje bez zmian: {day}.",
    "stalling-reply": "Odpowiedź dla sprzedawcy jest gotowa do skopiowania poniżej.",
    "stalling-which": "Może chodzić o kilka paczek. Której dotyczy ta wiadomość?",
    "stalling-none":
      "Przeczytaliśmy wiadomość i nie znaleźliśmy żadnego ze zwrotów, którymi sprzedawcy grają na czas. Terminy planu pozostają bez zmian.",
    "tracker-read": "Odczytaliśmy wklejony tekst i dodaliśmy go do tej paczki.",
    "setup-intro": "Adres do tego celu to {address}.",
    "setup-step": "{step}",
    "setup-source": "Strona samego dostawcy na ten temat: {url}",
    "confirmation-link": "Aby się zgodzić, prosimy samodzielnie otworzyć tę stronę: {link}",
    "confirmation-code": "Kod potwierdzający to {code}.",
    "confirmation-only-you":
      "Prosimy to zrobić tylko wtedy, gdy przekazywanie zostało przed chwilą ustawione przez Państwa. Niczego nie otwieraliśmy. Wiadomość została sprawdzona: podpisał ją Państwa dostawca poczty i wymienia ona Państwa własny adres.",
    "confirmation-strange": `Ktoś próbował przekazywać swoje wiadomości na Państwa tajny adres. Niczego nie przekazaliśmy dalej i nie trzeba nic robić. Jeśli to nie Państwo, „${commands["new address"]}” sprawi, że stary adres będzie bezużyteczny.`,
  },
  choice: {
    "yes-forget-me": "Tak, usunąć wszystko",
    "no-keep": "Nie, zachować wszystko",
    "snooze-shorter": "Poczekać do dwóch dni przed terminem",
    "stop-anyway": "Żadnych przypomnień",
    "yes-join": "Tak, to mój adres",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "Co można napisać",
    list: "Państwa paczki",
    command: "{label}",
  },
  heading: { answers: "Prosimy odpisać", parcels: "Państwa paczki", steps: "Krok po kroku" },
  setup: {
    gmail: [
      "W Gmailu na komputerze: koło zębate, „Zobacz wszystkie ustawienia”, karta „Przekazywanie i POP/IMAP”, „Dodaj adres do przekazywania”: {address}",
      "Gmail wyśle tam potwierdzenie. W ciągu kilku minut prześlemy Państwu link lub kod z niego; prosimy go otworzyć.",
      "Prosimy nie przekazywać wszystkiego: zostawić „Wyłącz przekazywanie” i zamiast tego utworzyć filtr. Pole wyszukiwania, suwaki, „Od”: używani przewoźnicy i sklepy; „Utwórz filtr”; „Przekaż dalej do” i Państwa adres.",
    ],
    outlook: [
      "W Outlooku w przeglądarce: koło zębate, „Poczta”, „Reguły”, „Dodaj nową regułę”.",
      "Warunek: „Od”, używani przewoźnicy i sklepy. Akcja: „Przekieruj do”, {address}. „Przekieruj” jest lepsze niż „Prześlij dalej”.",
      "Skrzynka firmowa (Microsoft 365) nie wysyła niczego na zewnątrz bez zgody administratora. Ręczne przekazywanie działa zawsze.",
    ],
    fastmail: [
      "W Fastmail: „Settings”, „Filters & Rules”, „Create rule”.",
      "Warunek: „From”, używani przewoźnicy i sklepy; „Continue”. Akcja: „Send a copy to”, {address}; „Save”. Tego, co Fastmail uzna za spam, nie przekazuje.",
    ],
    proton: [
      "W Proton Mail w przeglądarce: „Ustawienia”, „Wszystkie ustawienia”, automatyczna odpowiedź i przekazywanie, dodanie reguły przekazywania (tylko płatne plany).",
      "Przekazywanie na {address}, z warunkiem dla używanych przewoźników i sklepów. Proton prosi ten adres o potwierdzenie; jeśli ta wiadomość nie dotrze przez nas do Państwa, prosimy przekazywać ręcznie.",
    ],
    icloud: [
      "Na icloud.com/mail: nad listą skrzynek „Ustawienia”, potem „Reguły”, i dodać nową.",
      "Wiadomość: od przewoźnika lub sklepu. Działanie: przekaż dalej do {address}; dodać. Jedna reguła dla każdego nadawcy. Może zacząć działać dopiero po 15 minutach.",
    ],
  },
};
