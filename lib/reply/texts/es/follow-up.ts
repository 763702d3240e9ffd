import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Se ha movido", reply: "moved" };
const haveIt = { label: "Lo tengo", reply: "arrived" };
const same = { label: "Sin cambios", reply: "same" };

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
    lookFirst: "Lo que ha pasado desde entonces no nos lo ha dicho ningún correo; el seguimiento sabe más.",
    reminder: "Ya se lo recordamos; lo hacemos una vez más porque termina un plazo.",
    deliveredUntil: "Lo que no esté bien puede comunicarse hasta el {day}.",
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
    silence: { text: "¿Qué muestra el seguimiento?", answers: [same, moved, haveIt] },
    collect: { text: "¿Lo ha recogido?", answers: [haveIt, moved] },
    pay: { text: "¿Está pagado?", answers: [{ label: "Pagado", reply: "paid" }, moved, haveIt] },
    papers: {
      text: "¿Se han enviado los papeles?",
      answers: [{ label: "Enviados", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "¿La ha abierto?",
      answers: [
        { label: "He abierto la disputa", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "El dinero ha vuelto", reply: "refunded" },
      ],
    },
    refund: {
      text: "¿Ha llegado el reembolso?",
      answers: [
        { label: "Sí, ha llegado", reply: "refunded" },
        { label: "Todavía no", reply: "same" },
      ],
    },
    delivered: {
      text: "¿Está ahí, y está entero?",
      answers: [
        { label: "Todo bien", reply: "arrived" },
        { label: "No está", reply: "not received" },
        { label: "Está roto", reply: "broken" },
        { label: "No es el artículo correcto", reply: "wrong item" },
        { label: "Falta una pieza", reply: "part missing" },
      ],
    },
    done: {
      text: "¿Está hecho, o resuelto?",
      answers: [{ label: "Hecho", reply: "done" }, same, moved, haveIt],
    },
  },
};
