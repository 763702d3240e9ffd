import type { FollowUpTexts } from "../follow-up-texts.ts";

/** Spanish. */
export const followUp: FollowUpTexts = {
  word: "Una fecha de su plan",
  heading: {
    digest: "Sus paquetes hoy",
    look: "Mire primero aquí",
    due: "Para hoy",
    answer: "Responda con un toque",
    next: "Lo que sigue",
  },
  sentence: {
    silence: "No hemos recibido ningún correo más reciente desde el {day}.",
    silenceUnknown: "No hemos recibido ningún correo más reciente sobre este paquete.",
    ifStill: "Si el seguimiento sigue mostrando lo mismo: {step}",
    confirmed: "Usted nos dijo que el seguimiento no muestra nada nuevo.",
    lastKnown: "Lo último que se sabe",
    digest: "Lo más urgente primero; más abajo está lo que toca con cada uno.",
    lookFirst:
      "Lo que ha pasado desde entonces no nos lo ha dicho ningún correo; quizá el seguimiento sepa más.",
    reminder: "Ya se lo recordamos; lo hacemos una vez más porque termina un plazo.",
    deliveredUntil: "Lo que no esté bien puede comunicarse hasta el {day}.",
    quiet:
      "Mientras no nos diga nada de este paquete, solo volveremos a escribir si hay que recogerlo, si hay algo que pagar o si se acerca el final de un plazo.",
    quietDays: "Solo le recordaremos estos días si responde o reenvía un correo más reciente.",
    farewell: "No escribimos más por nuestra cuenta sobre este paquete.",
    farewellWindow:
      "El último día para reclamar que conocemos era el {day}, según nuestro cálculo; vale más lo que diga la página del pedido.",
    farewellBack: "Reenvíe cualquier correo sobre él, o responda a este, y seguimos.",
  },
  title: {
    delivered: "¿Está ahí, y está entero?",
    farewell: "Archivamos este paquete",
  },
  several: {
    by: "count",
    one: "{count} paquete necesita hoy una mirada",
    other: "{count} paquetes necesitan hoy una mirada",
  },
  question: {
    silence: "¿Qué muestra el seguimiento?",
    collect: "¿Lo ha recogido?",
    pay: "¿Está pagado?",
    papers: "¿Se han enviado los papeles?",
    dispute: "¿La ha abierto?",
    refund: "¿Ha llegado el reembolso?",
    delivered: "¿Está ahí, y está entero?",
    done: "¿Está hecho, o resuelto?",
  },
  answer: {
    same: "Sin cambios",
    moved: "Se ha movido",
    haveIt: "Lo tengo",
    paid: "Pagado",
    sent: "Enviados",
    disputed: "He abierto la disputa",
    moneyBack: "El dinero ha vuelto",
    refundHere: "Sí, ha llegado",
    refundNotYet: "Todavía no",
    allWell: "Todo bien",
    notHere: "No está",
    broken: "Está roto",
    wrongItem: "No es el artículo correcto",
    partMissing: "Falta una pieza",
    done: "Hecho",
  },
};
