/** Words of the clients in one language, as the clients write them. */
export interface ClientWords {
  readonly locale: string;
  /** Between day and time in a long date. */
  readonly at: string;
  readonly colon: ":" | " :";
  readonly prefix: string;
  readonly outlook: readonly [from: string, sent: string, to: string, subject: string];
  readonly apple: readonly [begin: string, from: string, subject: string, date: string, to: string];
  readonly thunderbird: readonly [separator: string, subject: string, date: string, from: string, to: string];
  readonly yahoo: readonly [separator: string, from: string, to: string, sent: string, subject: string];
  /** From label of Gmail, which leaves its other labels in English. */
  readonly gmailFrom: string;
  readonly samsung: readonly [separator: string, from: string, date: string, to: string, subject: string];
}

/** Words of the clients by language. */
export const clientWords: Readonly<Record<string, ClientWords>> = {
  en: {
    locale: "en-GB",
    at: " at ",
    colon: ":",
    prefix: "FW",
    outlook: ["From", "Sent", "To", "Subject"],
    apple: ["Begin forwarded message:", "From", "Subject", "Date", "To"],
    thunderbird: ["Forwarded Message", "Subject", "Date", "From", "To"],
    yahoo: ["Forwarded message", "From", "To", "Sent", "Subject"],
    gmailFrom: "From",
    samsung: ["Original message", "From", "Date", "To", "Subject"],
  },
  de: {
    locale: "de-DE",
    at: " um ",
    colon: ":",
    prefix: "WG",
    outlook: ["Von", "Gesendet", "An", "Betreff"],
    apple: ["Anfang der weitergeleiteten Nachricht:", "Von", "Betreff", "Datum", "An"],
    thunderbird: ["Weitergeleitete Nachricht", "Betreff", "Datum", "Von", "An"],
    yahoo: ["Weitergeleitete Nachricht", "Von", "An", "Gesendet", "Betreff"],
    gmailFrom: "Von",
    samsung: ["Ursprüngliche Nachricht", "Von", "Datum", "An", "Betreff"],
  },
  fr: {
    locale: "fr-FR",
    at: " à ",
    colon: " :",
    prefix: "TR",
    outlook: ["De", "Envoyé", "À", "Objet"],
    apple: ["Début du message réexpédié :", "De", "Objet", "Date", "À"],
    thunderbird: ["Message transféré", "Sujet", "Date", "De", "Pour"],
    yahoo: ["Message transmis", "De", "À", "Envoyé", "Objet"],
    gmailFrom: "De",
    samsung: ["Message d'origine", "De", "Date", "À", "Objet"],
  },
  es: {
    locale: "es-ES",
    at: " a las ",
    colon: ":",
    prefix: "RV",
    outlook: ["De", "Enviado", "Para", "Asunto"],
    apple: ["Inicio del mensaje reenviado:", "De", "Asunto", "Fecha", "Para"],
    thunderbird: ["Mensaje reenviado", "Asunto", "Fecha", "De", "Para"],
    yahoo: ["Mensaje reenviado", "De", "Para", "Enviado", "Asunto"],
    gmailFrom: "De",
    samsung: ["Mensaje original", "De", "Fecha", "Para", "Asunto"],
  },
  it: {
    locale: "it-IT",
    at: " alle ore ",
    colon: ":",
    prefix: "I",
    outlook: ["Da", "Inviato", "A", "Oggetto"],
    apple: ["Inizio messaggio inoltrato:", "Da", "Oggetto", "Data", "A"],
    thunderbird: ["Messaggio Inoltrato", "Oggetto", "Data", "Mittente", "A"],
    yahoo: ["Messaggio inoltrato", "Da", "A", "Inviato", "Oggetto"],
    gmailFrom: "Da",
    samsung: ["Messaggio originale", "Da", "Data", "A", "Oggetto"],
  },
  ru: {
    locale: "ru-RU",
    at: ", ",
    colon: ":",
    prefix: "FW",
    outlook: ["От", "Отправлено", "Кому", "Тема"],
    apple: ["Начало переадресованного сообщения:", "От", "Тема", "Дата", "Кому"],
    thunderbird: ["Перенаправленное сообщение", "Тема", "Дата", "От", "Кому"],
    yahoo: ["Пересылаемое сообщение", "От", "Кому", "Отправлено", "Тема"],
    gmailFrom: "От",
    samsung: ["Исходное сообщение", "От", "Дата", "Кому", "Тема"],
  },
  zh: {
    locale: "zh-CN",
    at: " ",
    colon: ":",
    prefix: "转发",
    outlook: ["发件人", "发送时间", "收件人", "主题"],
    apple: ["下面是被转发的邮件：", "发件人", "主题", "日期", "收件人"],
    thunderbird: ["转发的邮件", "主题", "日期", "发件人", "收件人"],
    yahoo: ["转发邮件", "发件人", "收件人", "发送时间", "主题"],
    gmailFrom: "发件人",
    samsung: ["原始邮件", "发件人", "日期", "收件人", "主题"],
  },
  ko: {
    locale: "ko-KR",
    at: " ",
    colon: ":",
    prefix: "FW",
    outlook: ["보낸 사람", "보낸 날짜", "받는 사람", "제목"],
    apple: ["전달된 메시지:", "보낸 사람", "제목", "날짜", "받는 사람"],
    thunderbird: ["전달된 메시지", "제목", "날짜", "보낸 사람", "받는 사람"],
    yahoo: ["전달된 메시지", "보낸 사람", "받는 사람", "보낸 날짜", "제목"],
    gmailFrom: "보낸사람",
    samsung: ["원본 메시지", "보낸 사람", "날짜", "받는 사람", "제목"],
  },
  nl: {
    locale: "nl-NL",
    at: " om ",
    colon: ":",
    prefix: "FW",
    outlook: ["Van", "Verzonden", "Aan", "Onderwerp"],
    apple: ["Begin doorgestuurd bericht:", "Van", "Onderwerp", "Datum", "Aan"],
    thunderbird: ["Doorgestuurd bericht", "Onderwerp", "Datum", "Van", "Aan"],
    yahoo: ["Doorgestuurd bericht", "Van", "Aan", "Verzonden", "Onderwerp"],
    gmailFrom: "Van",
    samsung: ["Oorspronkelijk bericht", "Van", "Datum", "Aan", "Onderwerp"],
  },
  pl: {
    locale: "pl-PL",
    at: " o ",
    colon: ":",
    prefix: "PD",
    outlook: ["Od", "Wysłano", "Do", "Temat"],
    apple: ["Początek przekazywanej wiadomości:", "Od", "Temat", "Data", "Do"],
    thunderbird: ["Treść przekazanej wiadomości", "Temat", "Data", "Nadawca", "Adresat"],
    yahoo: ["Przekazana wiadomość", "Od", "Do", "Wysłano", "Temat"],
    gmailFrom: "Od",
    samsung: ["Oryginalna wiadomość", "Od", "Data", "Do", "Temat"],
  },
  pt: {
    locale: "pt-BR",
    at: " às ",
    colon: ":",
    prefix: "ENC",
    outlook: ["De", "Enviado", "Para", "Assunto"],
    apple: ["Início da mensagem encaminhada:", "De", "Assunto", "Data", "Para"],
    thunderbird: ["Mensagem encaminhada", "Assunto", "Data", "De", "Para"],
    yahoo: ["Mensagem encaminhada", "De", "Para", "Enviado", "Assunto"],
    gmailFrom: "De",
    samsung: ["Mensagem original", "De", "Data", "Para", "Assunto"],
  },
  ja: {
    locale: "ja-JP",
    at: " ",
    colon: ":",
    prefix: "FW",
    outlook: ["差出人", "送信日時", "宛先", "件名"],
    apple: ["転送されたメッセージ:", "差出人", "件名", "日付", "宛先"],
    thunderbird: ["Forwarded Message", "件名", "日付", "差出人", "宛先"],
    yahoo: ["転送メッセージ", "差出人", "宛先", "送信日時", "件名"],
    gmailFrom: "From",
    samsung: ["元のメッセージ", "差出人", "日付", "宛先", "件名"],
  },
};

/** The languages in which every client of the whole world is written; the others are those of a country's own clients. */
export const worldLanguages = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "ja"] as const;
