import type { Format } from '../../format/format.ts';
import type { Definitions } from '../../i18n/explained.ts';
import type { CallFigure } from './call-stats-explained.ts';
import type { CallStatsReport } from './call-stats-schema.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (report: CallStatsReport, format: Format): Definitions<CallFigure> => {
  const { conversationMs, windowDays } = report;
  const seconds = format.integer(conversationMs / 1000);
  const days = format.plural(windowDays, { one: '# dia', other: '# dias' });
  return {
    figures: {
      finding:
        'A taxa de atendimento do horário comercial; a hora que é significativamente pior que as demais; quem atende significativamente menos que os demais; e depois de quantas chamadas perdidas não houve retorno.',
      calls: 'Chamadas do período que passam pelos filtros, por quando começaram. Os trechos de uma chamada de grupo são uma só chamada.',
      in: 'Chamadas de clientes, atendidas ou não. Ao lado, como terminaram aquelas em que não houve conversa. A que ninguém de um grupo atendeu conta uma vez para todos e para ninguém em particular.',
      answered:
        'Das chamadas de clientes em horário comercial, a proporção em que houve conversa, com o intervalo de Wilson de 95% ao passar o cursor; com menos de 10 só há quantidades. O horário comercial é o da pessoa em seu relógio; se não há, o da empresa; se também não, 9:00–18:00 em dias úteis. “Abaixo” e “acima” dos demais só aparecem se confirmados: intervalo de Newcombe, teste exato de Fisher, correção de Holm, a partir de 5 pontos.',
      out: 'Chamadas a clientes. Com resposta: aquelas em que houve conversa, entre as que se sabe.',
      conversations: `Chamadas nos dois sentidos com conversa de ${seconds} s ou mais.`,
      talk: 'Tempo de todas as conversas nos dois sentidos, somado por chamada, por curtas que sejam.',
      median: 'Metade das conversas é mais curta; noventa em cem são mais curtas que o número abaixo.',
      deals: `Das conversas com um contato conhecido que já têm ${days}, a proporção depois da qual se criou um negócio desse contato nesse prazo. Cada negócio é atribuído à última conversa anterior, salvo outra configuração. É “depois de uma chamada”, não “graças a ela”. As mais recentes ficam fora.`,
      lost: 'Episódios de chamadas perdidas que terminaram sem retorno ou só com tentativas, de quem perdeu a chamada.',
      heat: 'Uma célula tem a porcentagem e o número de chamadas daquela hora da semana; com menos de 10, só o número. Sua cor se aproxima mais da média quanto menos chamadas tem.',
      histogram: 'Conversas do período por duração; as de cor clara são curtas demais para contar como conversa.',
      episodes:
        'Chamadas perdidas de um cliente com no máximo 30 minutos entre si são um episódio. O que se seguiu é procurado nas 23 horas seguintes à primeira: retorno em 20 minutos, retorno mais tarde, o cliente conseguiu falar, tentativa sem sucesso, sem retorno. O cliente é reconhecido pelo número, seja como for escrito, senão pelo contato. A espera é a mediana dos retornos.',
      reviewed:
        'Chamadas do período que alguém ouviu e avaliou pela lista de critérios. De duas avaliações de uma chamada pelo mesmo avaliador conta a última; uma chamada avaliada por várias pessoas conta uma vez.',
      score:
        'Média das notas dos critérios, cada uma como parte de sua escala: a mais baixa é 0%, a mais alta 100%; de vários avaliadores, a média. Critérios que não se aplicavam não entram. Abaixo, o intervalo de Wilson de 95%, que nunca é estreito demais, seja qual for a escala; com menos de dez chamadas, só seu número.',
      point:
        'Nota média deste critério da lista como parte de sua escala, nas chamadas a que se aplicava, com o intervalo de Wilson de 95%.',
      shared: 'Chamadas que ambos os avaliadores avaliaram; para um critério, aquelas em que ambos lhe deram nota.',
      agreement:
        'Proporção de notas das chamadas em comum que coincidem; em escalas mais longas que sim ou não, uma diferença pequena conta em parte.',
      expected: 'Proporção de notas que coincidiria por acaso, pela frequência com que cada avaliador dá cada nota.',
      kappa:
        'Kappa de Cohen: 1 sempre a mesma nota, 0 não mais que por acaso, com pesos lineares em escalas longas. Sobre todos os critérios é a kappa agrupada, com intervalo de 95% por jackknife sobre as chamadas. Com menos de vinte chamadas em comum não é calculada, nem se ambos dão sempre a mesma nota.',
    },
    remarks: [
      'Atendida significa que houve conversa. Caixa postal, ocupado e desligado não são respostas. A atendida por um grupo é de quem atendeu primeiro. Chamadas das quais os registros não dizem se houve conversa ficam fora das taxas, e o rodapé as indica.',
      'Uma diferença é motivo para perguntar por quê, não uma nota.',
    ],
  };
};
