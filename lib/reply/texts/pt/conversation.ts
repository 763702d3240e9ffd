import type { ConversationTexts } from "../conversation-texts.ts";
import { commands } from "./commands.ts";

/** Portuguese. */
export const conversation: ConversationTexts = {
  title: {
    noted: "Anotado",
    answer: "A sua pergunta",
    seller: "A mensagem do vendedor",
    list: "As suas encomendas",
    choose: "De que encomenda se trata?",
    settings: "Anotado",
    "not-understood": "Não compreendemos",
    sure: "Tem a certeza?",
    forgotten: "Apagado",
    export: "Tudo o que temos sobre si",
    address: "O seu endereço de reencaminhamento",
    setup: "Como encaminhar automaticamente",
    confirmation: "O serviço de correio pede para confirmar o reencaminhamento",
  },
  word: {
    noted: "Anotado",
    answer: "Resposta",
    list: "Resumo",
    choose: "Uma pergunta",
    settings: "Definições",
    "not-understood": "Não compreendido",
    sure: "A confirmar",
    forgotten: "Os seus dados",
    export: "Os seus dados",
    address: "Definições",
    setup: "Definições",
    confirmation: "A confirmar",
    seller: "O vendedor escreve",
  },
  note: {
    delivered: "Anotado: chegou. Não há mais passos para esta encomenda, a não ser que algo não esteja bem.",
    "delivered-one":
      "Fica anotado só para {about}. Outras encomendas do mesmo pedido ainda abertas: {count}.",
    "not-received": "Anotado: não chegou, diga o rastreio o que disser.",
    broken:
      "Anotado: está danificada. Fotografe a encomenda, a etiqueta e o dano antes de deitar fora alguma coisa.",
    "wrong-item": "Anotado: é o artigo errado. Tire fotos antes de devolver alguma coisa.",
    "part-missing": "Anotado: falta uma peça. Tire fotos do que está lá, e da caixa.",
    same: "Anotado: o rastreio não mostra nada de novo.",
    moved:
      "Anotado: avançou. Encaminhe o mail que o diz, ou cole o que o rastreio mostra, e o plano volta a ser exato.",
    done: "Anotado como feito: {step}.",
    "done-nothing": "Não há nenhum passo aberto que pudesse estar feito. Este é o plano tal como está.",
    "contacted-seller": "Anotado: escreveu hoje ao vendedor.",
    "contacted-carrier": "Anotado: contactou hoje a transportadora.",
    "sent-documents": "Anotado: os papéis estão enviados.",
    paid: "Anotado: pagou. Guarde o recibo.",
    "paid-on": "Anotado: pagou ({details}).",
    disputed: "Anotado: a disputa está aberta. Não a feche antes de o dinheiro chegar.",
    refunded: "Anotado: o dinheiro voltou. Esta encomenda está fechada.",
    "not-mine": "Anotado: não é a sua encomenda. Não escrevemos mais sobre ela.",
    "tax-on-receipt": "Anotado: o imposto estava no recibo.",
    "no-tax-on-receipt": "Anotado: não havia imposto no recibo.",
    snoozed: "Calamo-nos sobre esta encomenda até {day}. Isso não muda nenhum último dia para reclamar.",
    "snooze-past-last-day": {
      by: "days",
      one: "{days} dia passaria do último dia para reclamar, {day}. Por isso não o adiámos.",
      other: "{days} dias passariam do último dia para reclamar, {day}. Por isso não o adiámos.",
    },
    stopped: `Sem mais lembretes desta encomenda. “${commands.resume}” fá-los voltar.`,
    "stopped-last-day": "Não se esqueça: o último dia para reclamar é {day}. Não o lembraremos.",
    resumed: "Os lembretes desta encomenda estão outra vez ativos.",
    "stopped-everything": `Não escrevemos mais nada, a não ser que nos escreva. O que encaminhar continua a ter resposta. “${commands["resume everything"]}” faz voltar os lembretes.`,
    "resumed-everything": "Todos os lembretes estão outra vez ativos.",
    renamed: "Esta encomenda chama-se a partir de agora “{name}”.",
    bought: "Anotado: comprado ({details}).",
    "bought-future": "Esse dia ainda não chegou: {day}. Nada foi anotado.",
    deadline:
      "Anotado: a página do pedido mostra {day} como último dia. Conta mais do que tudo o que calculamos.",
    "deadline-past": "Anotado: {day}. Esse dia passou; veja a página do pedido e tente à mesma.",
    country: "Anotado, país de destino: {country}.",
    "country-default": `Também nas encomendas seguintes partimos deste país: {country}, a não ser que os mails digam outra coisa. “${commands.country}” com outro nome muda-o.`,
    carrier: "Anotado: agora tem-na {carrier}.",
    number: "Anotado: o número é agora {number}.",
    undone: "Desfeito: {act}",
    "undone-setting": "Desfeito: as definições estão como antes.",
    "nothing-to-undo": "Não há nada que se possa desfazer.",
    "mails-all": "Recebe todos os lembretes.",
    "mails-important": "Recebe só o que exige ação.",
    "mails-deadlines": "Recebe só os prazos que acabam: para levantar, para pagar, para reclamar.",
    "mails-none": "Não recebe lembretes. O que encaminhar continua a ter resposta.",
    language: "As nossas respostas vêm nesta língua onde a temos, e senão em inglês: {language}.",
    zone: "O seu fuso horário: {zone}. A manhã é a sua manhã.",
    "quiet-hours": "Não escrevemos nada por nossa iniciativa entre as {from}:00 e as {to}:00.",
    "quiet-hours-off": "Já não há horas de silêncio.",
    list: "O que vai a caminho, o mais urgente primeiro:",
    "list-empty": "Não conhecemos nenhuma encomenda sua em aberto. Encaminhe um mail sobre uma.",
    choose: "“{line}” pode referir-se a várias das suas encomendas. Responda com uma destas:",
    "no-parcel":
      "Não conhecemos nenhuma encomenda a que “{line}” se possa referir. Encaminhe primeiro o mail sobre ela.",
    "unknown-parcel":
      "Não conhecemos nenhuma encomenda sua com este dado: {about}. Encaminhe primeiro um mail sobre ela.",
    conflict: "O que escreveu contradiz-se, por isso não fizemos nada. O que vale?",
    "bad-value":
      "De “{line}” compreendemos o princípio, mas não o resto. Nada foi alterado. Escreve-se assim:",
    "not-understood": "Não compreendemos “{line}”. Nada foi alterado.",
    nearest: "Talvez queira dizer uma destas coisas:",
    "pay-asked":
      "Os mails que encaminhou pedem dinheiro. Pague só na página da própria transportadora: escreva o endereço, ponha o número, e pague o que lá aparece. Veja primeiro no recibo se a loja já cobrou o imposto.",
    "pay-asked-amount": "Num mail que encaminhou pede-se {amount}.",
    "pay-rules":
      "Veja primeiro no recibo se a loja já cobrou o imposto. Se não, pague só na página da própria transportadora: escreva o endereço, ponha o número, e pague o que lá aparece, nunca por uma ligação numa mensagem.",
    "pay-done":
      "Disse-nos que está pago, por isso não pague nada duas vezes. Guarde o recibo; se alguém pedir outra vez, pergunte primeiro à transportadora, no endereço dela.",
    "pay-not-asked":
      "Nenhum mail que encaminhou pede dinheiro. Se alguém o fizer, não pague nada por uma ligação numa mensagem: escreva o endereço da transportadora e ponha lá o número.",
    "scam-rules":
      "Ninguém consegue dizer, por uma cópia encaminhada, se um mail é autêntico. Escreva o endereço da transportadora e ponha lá o número: o que essa página não mostra não é verdade. Querer uma pequena taxa, depressa e por uma ligação, é o sinal de fraude mais comum.",
    "how-long": {
      by: "to",
      one: "Este estado costuma durar de {from} a {to} dia, e hoje é o dia {day}.",
      other: "Este estado costuma durar de {from} a {to} dias, e hoje é o dia {day}.",
    },
    "how-long-thumb": {
      by: "to",
      one: "Pela nossa própria regra aproximada, este estado dura de {from} a {to} dia, e hoje é o dia {day}.",
      other:
        "Pela nossa própria regra aproximada, este estado dura de {from} a {to} dias, e hoje é o dia {day}.",
    },
    "how-long-unknown": "Nenhum mail e nenhuma fonte em que confiemos diz quanto isto dura.",
    "how-long-promised": "O mail mais recente promete-a até {day}. Uma promessa não é um último dia.",
    "how-long-pickup": "Espera para ser levantada até {day}.",
    "how-long-yours": "Espera por si: o tempo sozinho não a faz avançar.",
    "how-long-arrived": "Pelo que sabemos chegou, por isso não vem mais nada.",
    where: "{where}",
    draft: "Este texto está pronto a copiar; os espaços que não podemos saber preenche-os quem o envia.",
    "no-draft": "Neste ponto do plano não há texto para isso. Vem com o passo que precisa dele.",
    address: `Os mails enviados para {address} vão diretamente para as suas encomendas. Dê-o só a um filtro da sua própria caixa: quem o conhece pode enviar-nos mails por si, mas nunca ler nem mudar nada. “${commands["new address"]}” cria outro.`,
    "new-address": "O novo endereço é {address}. O antigo deixa de valer a partir de agora: mude os filtros.",
    export: "Em anexo está tudo o que guardamos sobre si: tudo como JSON, os acontecimentos como CSV.",
    "forget-parcel": "Tudo o que sabíamos desta encomenda foi apagado, com os mails sobre ela.",
    "forget-me-sure":
      "Seria apagado tudo: as encomendas, os mails, as definições, o endereço. Não se pode desfazer. Responda dentro de uma semana:",
    "forget-me-done":
      "Está tudo apagado. Durante 60 dias fica uma impressão (hash) de cada mail, para que o mesmo mail, se voltar, não abra nada. Este é o nosso último mail, a não ser que nos volte a escrever.",
    kept: "Nada foi apagado nem juntado.",
    "nothing-asked": `Não temos nenhuma pergunta em aberto a que “${commands.yes}” ou “${commands.no}” respondesse.`,
    "join-asked": `Se {address} usa o Parcelwise, foi para lá uma pergunta. Responda de lá “${commands.yes}”, e os dois endereços partilham uma lista de encomendas.`,
    "join-question": `{address} quer partilhar as suas encomendas: poderia lê-las, mudá-las e receber respostas sobre elas. Se for um endereço seu, responda “${commands.yes}”. Se não, não faça nada.`,
    joined: `{address} pertence agora à sua conta. “${commands["forget me"]}” de qualquer dos dois endereços apaga-a.`,
    "join-has-parcels": `Este endereço já tem encomendas próprias, e perder-se-iam. Escreva antes “${commands.join}” do outro endereço, ou primeiro aqui “${commands["forget me"]}”.`,
    "stalling-heard": "A promessa de um vendedor não muda nenhum último dia.",
    "stalling-wait-longer":
      "{quote} - esperar dá tempo ao vendedor e tira-o ao comprador. Espere se quiser, mas abra a disputa no dia do plano, prometa-se o que se prometer.",
    "stalling-cancel-dispute":
      "{quote} - não cancele nem feche uma disputa antes de o dinheiro voltar: pode não ser possível abri-la outra vez.",
    "stalling-confirm-first":
      "{quote} - confirmar a receção, ou uma boa avaliação, pode terminar a proteção. Faça-o só depois de abrir a encomenda e estar lá tudo.",
    "stalling-pay-outside":
      "{quote} - dinheiro pago ou devolvido fora da página do pedido não tem proteção, e o que lá se diz conta pouco numa disputa.",
    "stalling-partial-offer":
      "{quote} - uma parte do preço, uma vez aceite, costuma encerrar toda a reclamação. Aceite-a só se for suficiente.",
    "stalling-send-again":
      "{quote} - uma segunda encomenda não muda o último dia deste pedido. Peça já o número dela, e mantenha a data.",
    "stalling-wait-fits": {
      by: "days",
      one: "Esperar mais {days} dia significa até {until}; o último dia para reclamar é {day}.",
      other: "Esperar mais {days} dias significa até {until}; o último dia para reclamar é {day}.",
    },
    "stalling-wait-too-long": {
      by: "days",
      one: "Esperar mais {days} dia significa até {until}, e o último dia para reclamar é {day}: não espere tanto.",
      other:
        "Esperar mais {days} dias significa até {until}, e o último dia para reclamar é {day}: não espere tanto.",
    },
    "stalling-last-day": "O último dia para reclamar continua a ser {day}.",
    "stalling-reply": "Abaixo está uma resposta ao vendedor pronta a copiar.",
    "stalling-which": "Podem ser várias das suas encomendas. De qual fala a mensagem?",
    "stalling-none":
      "Lemos a mensagem, e não encontrámos nenhuma das frases com que os vendedores ganham tempo. As datas do plano ficam como estão.",
    "tracker-read": "Lemos o que colou, e juntámo-lo a esta encomenda.",
    "setup-intro": "O seu endereço para isto é {address}.",
    "setup-step": "{step}",
    "setup-source": "A página do próprio serviço sobre isto: {url}",
    "confirmation-link": "Para o permitir, abra diretamente esta página: {link}",
    "confirmation-code": "O código de confirmação é {code}.",
    "confirmation-only-you":
      "Faça-o só se acabou de configurar o reencaminhamento. Não abrimos nada. O mail foi verificado: está assinado pelo serviço de correio, e nomeia o seu próprio endereço.",
    "confirmation-strange": `Alguém tentou reencaminhar mails para o seu endereço secreto. Não passámos nada e não há nada a fazer. Se não foi um pedido seu, “${commands["new address"]}” torna o antigo inútil.`,
  },
  choice: {
    "yes-forget-me": "Sim, apagar tudo",
    "no-keep": "Não, guardar tudo",
    "snooze-shorter": "Esperar até dois dias antes",
    "stop-anyway": "Mais nenhum lembrete",
    "yes-join": "Sim, o endereço é meu",
    "this-one": "{about}",
    "status-of": "{about}",
    help: "O que se pode escrever",
    list: "As suas encomendas",
    command: "{label}",
  },
  heading: { answers: "Responda", parcels: "As suas encomendas", steps: "Passo a passo" },
  setup: {
    gmail: [
      "No Gmail, no computador: a roda, “Ver todas as definições”, o separador “Reencaminhamento e POP/IMAP”, “Adicionar um endereço de reencaminhamento”: {address}",
      "O Gmail envia para lá uma confirmação. Passamos a ligação ou o código em poucos minutos; abra-o.",
      "Não reencaminhe tudo: deixe “Desativar reencaminhamento”, e crie antes um filtro. Caixa de pesquisa, os controlos, “De”: as transportadoras e lojas que usa; “Criar filtro”; “Reencaminhar para” o seu endereço.",
    ],
    outlook: [
      "No Outlook na Web: a roda, “Correio”, “Regras”, “Adicionar nova regra”.",
      "Condição: “De”, as transportadoras e lojas que usa. Ação: “Redirecionar para”, {address}. “Redirecionar” é melhor do que “Reencaminhar”.",
      "Se a empresa não permite redirecionar para fora, tem de o fazer o administrador; encaminhar à mão funciona sempre.",
    ],
    fastmail: [
      "No Fastmail: “Settings”, “Filters & Rules”, “Create rule”.",
      "“From” são as transportadoras e lojas que usa; em “Then”, escolha “Send a copy to” {address}, e guarde.",
    ],
    proton: [
      "No Proton Mail na Web: as definições, todas as definições, resposta automática e reencaminhamento, criar uma regra de reencaminhamento (planos pagos).",
      "Reencaminhe para {address}, com uma condição para as transportadoras e lojas que usa. O Proton pede ao endereço que confirme; se esse mail não chegar através de nós, encaminhe à mão.",
    ],
    icloud: [
      "Em icloud.com, Mail: a roda, “Regras”, “Adicionar regra”.",
      "Se uma mensagem for de uma transportadora ou loja: reencaminhá-la para {address}. Uma regra por remetente.",
    ],
  },
};
