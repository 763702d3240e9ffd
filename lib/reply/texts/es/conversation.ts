import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** Spanish. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Anotado",
    answer: "Su pregunta",
    seller: "El mensaje del vendedor",
    list: "Sus paquetes",
    choose: "¿A qué paquete se refiere?",
    settings: "Anotado",
    "not-understood": "No lo entendimos",
    sure: "¿Está seguro?",
    forgotten: "Borrado",
    export: "Todo lo que tenemos de usted",
    address: "Su dirección de reenvío",
    setup: "Cómo reenviar automáticamente",
    confirmation: "Su servicio de correo le pide confirmar el reenvío",
  },
  word: {
    noted: "Anotado",
    answer: "Respuesta",
    list: "Resumen",
    choose: "Una pregunta",
    settings: "Ajustes",
    "not-understood": "No entendido",
    sure: "Por confirmar",
    forgotten: "Sus datos",
    export: "Sus datos",
    address: "Ajustes",
    setup: "Ajustes",
    confirmation: "Por confirmar",
    seller: "El vendedor escribe",
  },
  note: {
    delivered: "Anotado: ha llegado. No hay más pasos para este paquete, salvo que algo no esté bien.",
    "delivered-one":
      "Queda anotado solo para {about}. Otros paquetes del mismo pedido que siguen abiertos: {count}.",
    "not-received": "Anotado: no ha llegado, diga lo que diga el seguimiento.",
    broken: "Anotado: está dañado. Haga fotos del paquete, de su etiqueta y del daño antes de tirar nada.",
    "wrong-item": "Anotado: no es el artículo correcto. Haga fotos antes de devolver nada.",
    "part-missing": "Anotado: falta una pieza. Haga fotos de lo que hay, y de la caja.",
    same: "Anotado: el seguimiento no muestra nada nuevo.",
    moved:
      "Anotado: se ha movido. Reenvíe el correo que lo dice, o pegue lo que muestra el seguimiento, y el plan vuelve a ser exacto.",
    done: "Anotado como hecho: {step}.",
    "done-nothing": "No hay ningún paso abierto que pudiera estar hecho. Este es el plan tal como está.",
    "contacted-seller": "Anotado: hoy escribió al vendedor.",
    "contacted-carrier": "Anotado: hoy contactó con el transportista.",
    "sent-documents": "Anotado: los papeles están enviados.",
    paid: "Anotado: ha pagado. Guarde el recibo.",
    "paid-on": "Anotado: ha pagado ({details}).",
    disputed: "Anotado: la disputa está abierta. No la cierre antes de que llegue el dinero.",
    refunded: "Anotado: el dinero ha vuelto. Este paquete queda cerrado.",
    "not-mine": "Anotado: no es su paquete. No escribimos más sobre él.",
    "tax-on-receipt": "Anotado: el impuesto estaba en su recibo.",
    "no-tax-on-receipt": "Anotado: no había impuesto en su recibo.",
    snoozed: "Callamos sobre este paquete hasta el {day}. Eso no mueve ningún último día para reclamar.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} día pasaría del último día para reclamar, el {day}. Por eso no lo hemos aplazado.",
      other: "{days} días pasarían del último día para reclamar, el {day}. Por eso no lo hemos aplazado.",
    },
    stopped: `No más recordatorios de este paquete. «${commands.resume}» los hace volver.`,
    "stopped-last-day": "No lo olvide: el último día para reclamar es el {day}. No se lo recordaremos.",
    resumed: "Los recordatorios de este paquete vuelven a estar activos.",
    "stopped-everything": `No escribimos nada más, salvo que usted nos escriba. Lo que usted mismo reenvíe sigue teniendo respuesta. «${commands["resume everything"]}» hace volver los recordatorios.`,
    "resumed-everything": "Todos los recordatorios vuelven a estar activos.",
    renamed: "Este paquete se llama desde ahora «{name}».",
    bought: "Anotado: comprado ({details}).",
    "bought-future": "Ese día aún no ha llegado: {day}. No se anotó nada.",
    deadline:
      "Anotado: la página del pedido muestra {day} como último día. Vale más que todo lo que calculamos.",
    "deadline-past":
      "Anotado: {day}. Ese día ha pasado; mire la página del pedido e inténtelo de todos modos.",
    country: "Anotado, país de destino: {country}.",
    "country-default": `También para los paquetes siguientes partimos de este país: {country}, salvo que sus correos digan otra cosa. «${commands.country}» con otro nombre lo cambia.`,
    carrier: "Anotado: ahora lo tiene {carrier}.",
    number: "Anotado: su número es ahora {number}.",
    undone: "Deshecho: {act}",
    "undone-setting": "Deshecho: sus ajustes están como antes.",
    "nothing-to-undo": "No hay nada que pueda deshacerse.",
    "mails-all": "Recibe cada recordatorio que toque.",
    "mails-important": "Recibe solo lo que pide hacer algo.",
    "mails-deadlines": "Recibe solo los plazos que terminan: para recoger, para pagar, para reclamar.",
    "mails-none": "No recibe recordatorios. Lo que usted mismo reenvíe sigue teniendo respuesta.",
    language: "Nuestras respuestas llegan en este idioma donde lo tenemos, y si no en inglés: {language}.",
    zone: "Su zona horaria: {zone}. La mañana es su mañana.",
    "quiet-hours": "No escribimos nada por nuestra cuenta entre las {from}:00 y las {to}:00.",
    "quiet-hours-off": "Ya no hay horas de silencio.",
    list: "Lo que está en camino, lo más urgente primero:",
    "list-empty": "No conocemos ningún paquete suyo abierto. Reenvíe un correo sobre uno.",
    choose: "«{line}» podría referirse a varios de sus paquetes. Responda con uno de estos:",
    "no-parcel":
      "No conocemos ningún paquete al que «{line}» pudiera referirse. Reenvíe primero el correo sobre él.",
    "unknown-parcel":
      "No conocemos ningún paquete suyo con este dato: {about}. Reenvíe primero un correo sobre él.",
    conflict: "Lo que escribió se contradice, así que no hicimos nada de ello. ¿Qué es lo que vale?",
    "bad-value": "De «{line}» entendimos el principio, pero no el resto. No se cambió nada. Se escribe así:",
    "not-understood": "No entendimos «{line}». No se cambió nada.",
    nearest: "Quizá quiere decir una de estas cosas:",
    "pay-asked":
      "Los correos que reenvió piden dinero. Pague solo en la página del propio transportista: escriba usted mismo su dirección, ponga el número, y pague lo que se muestre allí. Mire antes en su recibo si la tienda ya cobró el impuesto.",
    "pay-asked-amount": "En un correo que reenvió se piden {amount}.",
    "pay-rules":
      "Mire antes en su recibo si la tienda ya cobró el impuesto. Si no, pague solo en la página del propio transportista: escriba usted mismo su dirección, ponga el número, y pague lo que se muestre allí, nunca por un enlace de un mensaje.",
    "pay-done":
      "Nos dijo que está pagado, así que no pague nada dos veces. Guarde el recibo; si alguien vuelve a pedirlo, pregunte antes al transportista, en su propia dirección.",
    "pay-not-asked":
      "Ningún correo que haya reenviado pide dinero. Si alguien lo pide, no pague nada por un enlace de un mensaje: escriba usted mismo la dirección del transportista y ponga allí el número.",
    "scam-rules":
      "Nadie puede decir, por una copia reenviada, que un correo es auténtico. Escriba usted mismo la dirección del transportista y ponga allí el número: lo que esa página no muestra no es verdad. Pedir una pequeña tasa, deprisa y por un enlace, es la señal de estafa más común.",
    "how-long": {
      by: "to",
      one: "Este estado suele durar de {from} a {to} día, y hoy es el día {day}.",
      other: "Este estado suele durar de {from} a {to} días, y hoy es el día {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "Según nuestra propia regla orientativa, este estado dura de {from} a {to} día, y hoy es el día {day}.",
      other:
        "Según nuestra propia regla orientativa, este estado dura de {from} a {to} días, y hoy es el día {day}.",
    },
    "how-long-unknown": "Ningún correo y ninguna fuente de la que nos fiemos dice cuánto dura esto.",
    "how-long-promised": "El correo más reciente lo promete para el {day}. Una promesa no es un último día.",
    "how-long-pickup": "Espera a que lo recoja hasta el {day}.",
    "how-long-yours": "Le espera a usted: el tiempo solo no lo hará avanzar.",
    "how-long-arrived": "Por lo que sabemos ha llegado, así que no tiene que venir nada más.",
    where: "{where}",
    draft: "Este texto está listo para copiar; los huecos que no podemos saber los rellena usted.",
    "no-draft": "No hay texto para eso en este punto del plan. Llega con el paso que lo necesita.",
    address: `Los correos enviados a {address} van directamente a sus paquetes. Dela solo a un filtro de su propio buzón: quien la conozca puede enviarnos correos por usted, pero nunca leer ni cambiar nada. «${commands["new address"]}» crea otra.`,
    "new-address":
      "Su nueva dirección es {address}. La antigua deja de valer desde ahora: cambie sus filtros.",
    export: "Adjunto va todo lo que guardamos de usted: todo como JSON, los sucesos como CSV.",
    "forget-parcel": "Todo lo que sabíamos de este paquete se ha borrado, con los correos sobre él.",
    "forget-me-sure":
      "Se borraría todo: sus paquetes, sus correos, sus ajustes, su dirección. No se puede deshacer. Responda en el plazo de una semana:",
    "forget-me-done":
      "Todo está borrado. Durante 60 días queda una huella (hash) de cada correo, para que el mismo correo, si vuelve, no abra nada. Este es nuestro último correo, salvo que vuelva a escribirnos.",
    kept: "No se borró ni se unió nada.",
    "nothing-asked": `No tenemos ninguna pregunta abierta que respondiera «${commands.yes}» o «${commands.no}».`,
    "join-asked": `Si {address} usa Parcelwise, allí ha llegado una pregunta. Respóndala desde allí con «${commands.yes}», y ambas direcciones comparten una lista de paquetes.`,
    "join-question": `{address} quiere compartir sus paquetes: podría leerlos, cambiarlos y recibir respuestas sobre ellos. Si es usted, responda «${commands.yes}». Si no, no haga nada.`,
    joined: `{address} pertenece ahora a su cuenta. «${commands["forget me"]}» desde cualquiera de las dos direcciones la borra.`,
    "join-has-parcels": `Esta dirección ya tiene paquetes propios, y se perderían. Escriba «${commands.join}» desde la otra dirección, o primero «${commands["forget me"]}» desde esta.`,
    "stalling-heard": "La promesa de un vendedor no mueve ningún último día.",
    "stalling-wait-longer":
      "{quote} - esperar da tiempo al vendedor y se lo quita a usted. Espere si quiere, pero abra la disputa el día que dice su plan, se prometa lo que se prometa.",
    "stalling-cancel-dispute":
      "{quote} - no cancele ni cierre una disputa antes de que haya vuelto el dinero: quizá no pueda abrirse de nuevo.",
    "stalling-confirm-first":
      "{quote} - confirmar la recepción, o una buena valoración, puede terminar la protección. Hágalo solo cuando haya abierto el paquete y esté todo.",
    "stalling-pay-outside":
      "{quote} - el dinero que se paga o se devuelve fuera de la página del pedido no tiene protección, y lo que se diga allí cuenta poco en una disputa.",
    "stalling-partial-offer":
      "{quote} - una parte del precio, una vez aceptada, suele zanjar toda la reclamación. Acéptela solo si le basta.",
    "stalling-send-again":
      "{quote} - un segundo paquete no mueve el último día de este pedido. Pida enseguida su número, y mantenga la fecha.",
    "stalling-wait-fits": {
      by: "days",
      one: "Esperar {days} día más significa hasta el {until}; el último día para reclamar es el {day}.",
      other: "Esperar {days} días más significa hasta el {until}; el último día para reclamar es el {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Esperar {days} día más significa hasta el {until}, y el último día para reclamar es el {day}: no espere tanto.",
      other:
        "Esperar {days} días más significa hasta el {until}, y el último día para reclamar es el {day}: no espere tanto.",
    },
    "stalling-last-day": "El último día para reclamar sigue siendo el {day}.",
    "stalling-reply": "Abajo hay una respuesta al vendedor lista para copiar.",
    "stalling-which": "Podría tratarse de varios de sus paquetes. ¿De cuál habla el mensaje?",
    "stalling-none":
      "Leímos el mensaje, y no encontramos ninguna de las frases con que los vendedores ganan tiempo. Las fechas del plan siguen como están.",
    "tracker-read": "Leímos lo que pegó, y lo añadimos a este paquete.",
    "setup-intro": "Su dirección para esto es {address}.",
    "setup-step": "{step}",
    "setup-source": "La página del propio servicio sobre esto: {url}",
    "confirmation-link": "Para permitirlo, abra usted mismo esta página: {link}",
    "confirmation-code": "El código de confirmación es {code}.",
    "confirmation-only-you":
      "Hágalo solo si usted mismo acaba de configurar el reenvío. No hemos abierto nada. El correo se comprobó: está firmado por su servicio de correo, y nombra su propia dirección.",
    "confirmation-strange": `Alguien intentó reenviar sus correos a su dirección secreta. No transmitimos nada y no hay nada que hacer. Si no fue usted, «${commands["new address"]}» deja inservible la antigua.`,
  },
  choice: {
    "yes-forget-me": "Sí, borrar todo",
    "no-keep": "No, conservar todo",
    "snooze-shorter": "Esperar hasta dos días antes",
    "stop-anyway": "Ningún recordatorio más",
    "yes-join": "Sí, soy yo",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "Qué se puede escribir",
    list: "Sus paquetes",
    command: "{label}",
  },
  heading: { answers: "Responda", parcels: "Sus paquetes", steps: "Paso a paso" },
  setup: {
    gmail: [
      "En Gmail en un ordenador: la rueda, «Ver todos los ajustes», la pestaña «Reenvío y correo POP/IMAP», «Añadir una dirección de reenvío»: {address}",
      "Gmail envía allí una confirmación. Le pasamos su enlace o su código en unos minutos; ábralo.",
      "No reenvíe todo: deje «Inhabilitar reenvío», y cree un filtro. Cuadro de búsqueda, los controles, «De»: los transportistas y tiendas que usa; «Crear filtro»; «Reenviarlo a» su dirección.",
    ],
    outlook: [
      "En Outlook en la web: la rueda, «Correo», «Reglas», «Agregar nueva regla».",
      "Condición: «De», los transportistas y tiendas que usa. Acción: «Redirigir a», {address}. «Redirigir» es mejor que «Reenviar».",
      "Si su empresa no permite redirigir hacia fuera, tiene que hacerlo su administrador; reenviar a mano funciona siempre.",
    ],
    fastmail: [
      "En Fastmail: «Settings», «Filters & Rules», «Create rule».",
      "«From» son los transportistas y tiendas que usa; en «Then», elija «Send a copy to» {address}, y guarde.",
    ],
    proton: [
      "En Proton Mail en la web: los ajustes, todos los ajustes, respuesta automática y reenvío, crear una regla de reenvío (planes de pago).",
      "Reenvíe a {address}, con una condición para los transportistas y tiendas que usa. Proton pide confirmación a la dirección; si ese correo no le llega a través de nosotros, reenvíe a mano.",
    ],
    icloud: [
      "En icloud.com, Mail: la rueda, «Reglas», «Añadir una regla».",
      "Si un mensaje es de un transportista o una tienda: reenviarlo a {address}. Una regla por cada remitente.",
    ],
  },
};
