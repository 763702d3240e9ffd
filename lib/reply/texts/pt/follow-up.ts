import type { FollowUpTexts } from "../follow-up-texts.ts";

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
    lookFirst: "O que aconteceu desde então, nenhum mail nos disse; talvez o rastreio saiba mais.",
    reminder: "Já o lembrámos; vem mais uma vez porque acaba um prazo.",
    deliveredUntil: "O que não estiver bem pode ser comunicado até {day}.",
    quiet:
      "Enquanto não nos disser nada sobre esta encomenda, só voltamos a escrever se for preciso levantá-la, se houver algo a pagar ou se um prazo estiver a acabar.",
    quietDays: "Só lhe lembraremos estes dias se responder ou encaminhar um mail mais recente.",
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
    silence: "O que mostra o rastreio?",
    collect: "Já a levantou?",
    pay: "Está pago?",
    papers: "Os papéis foram enviados?",
    dispute: "Já a abriu?",
    refund: "O reembolso já chegou?",
    delivered: "Está aí, e está inteira?",
    done: "Está feito, ou resolvido?",
  },
  answer: {
    same: "Nada de novo",
    moved: "Avançou",
    haveIt: "Já a tenho",
    paid: "Pago",
    sent: "Enviados",
    disputed: "Abri a disputa",
    moneyBack: "O dinheiro voltou",
    refundHere: "Sim, chegou",
    refundNotYet: "Ainda não",
    allWell: "Tudo bem",
    notHere: "Não está aqui",
    broken: "Está danificada",
    wrongItem: "É o artigo errado",
    partMissing: "Falta uma peça",
    done: "Feito",
  },
};
