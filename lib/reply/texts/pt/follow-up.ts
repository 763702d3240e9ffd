import type { FollowUpTexts } from "../follow-up-texts.ts";

const moved = { label: "Avançou", reply: "moved" };
const haveIt = { label: "Já a tenho", reply: "arrived" };
const same = { label: "Nada de novo", reply: "same" };

/** Portuguese. */
export const followUp: FollowUpTexts = {
  word: "Uma data do plano",
  heading: {
    digest: "As suas encomendas hoje",
    look: "Veja primeiro aqui",
    due: "Para hoje",
    answer: "Responda com um toque",
    next: "O que se segue",
  },
  sentence: {
    silence: "Não recebemos nenhum mail mais recente desde {day}.",
    silenceUnknown: "Não recebemos nenhum mail mais recente sobre esta encomenda.",
    ifStill: "Se o rastreio ainda mostrar o mesmo: {step}",
    confirmed: "Disse-nos que o rastreio não mostra nada de novo.",
    lastKnown: "O que se sabe por último",
    digest: "A mais urgente primeiro; o que há a fazer por cada uma está mais abaixo.",
    lookFirst: "O que aconteceu desde então, nenhum mail nos disse; o rastreio sabe mais.",
    reminder: "Já o lembrámos; vem mais uma vez porque acaba um prazo.",
    deliveredUntil: "O que não estiver bem pode ser comunicado até {day}.",
    farewell: "Não escrevemos mais por nossa iniciativa sobre esta encomenda.",
    farewellWindow:
      "O último dia para reclamar que conhecemos era {day}, pelo nosso cálculo; conta mais o que a página do pedido diz.",
    farewellBack: "Encaminhe um mail sobre ela, ou responda a este, e continuamos.",
  },
  title: {
    delivered: "Está aí, e está inteira?",
    farewell: "Arrumamos esta encomenda",
  },
  several: {
    by: "count",
    one: "{count} encomenda precisa hoje de um olhar",
    other: "{count} encomendas precisam hoje de um olhar",
  },
  question: {
    silence: { text: "O que mostra o rastreio?", answers: [same, moved, haveIt] },
    collect: { text: "Já a levantou?", answers: [haveIt, moved] },
    pay: { text: "Está pago?", answers: [{ label: "Pago", reply: "paid" }, moved, haveIt] },
    papers: {
      text: "Os papéis foram enviados?",
      answers: [{ label: "Enviados", reply: "done" }, moved, haveIt],
    },
    dispute: {
      text: "Já a abriu?",
      answers: [
        { label: "Abri a disputa", reply: "disputed" },
        same,
        moved,
        haveIt,
        { label: "O dinheiro voltou", reply: "refunded" },
      ],
    },
    refund: {
      text: "O reembolso já chegou?",
      answers: [
        { label: "Sim, chegou", reply: "refunded" },
        { label: "Ainda não", reply: "same" },
      ],
    },
    delivered: {
      text: "Está aí, e está inteira?",
      answers: [
        { label: "Tudo bem", reply: "arrived" },
        { label: "Não está aqui", reply: "not received" },
        { label: "Está danificada", reply: "broken" },
        { label: "É o artigo errado", reply: "wrong item" },
        { label: "Falta uma peça", reply: "part missing" },
      ],
    },
    done: {
      text: "Está feito, ou resolvido?",
      answers: [{ label: "Feito", reply: "done" }, same, moved, haveIt],
    },
  },
};
