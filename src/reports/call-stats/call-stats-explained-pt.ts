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
        'A taxa de atendimento do horário útil; a hora que é com certeza pior que as demais; quem atende com certeza menos que os demais; e depois de quantas chamadas perdidas não houve retorno.',
      calls: 'Chamadas do período que passam pelos filtros, por quando começaram. As pernas de um grupo de chamada são uma só chamada.',
      in: 'Chamadas de clientes, atendidas ou não. Ao lado, como terminaram aquelas em que não se falou. A que ninguém de um grupo atendeu conta uma vez para todos e contra ninguém.',
      answered:
        'Das chamadas de clientes em horário útil, a parte em que se falou, com o intervalo de Wilson de 95% ao passar por cima; com menos de 10 só há quantidades. O horário útil é o da pessoa em seu relógio, senão o da empresa, senão 9:00–18:00 em dias úteis. “Abaixo” e “acima” dos demais só são ditos se confirmados: intervalo de Newcombe, teste exato de Fisher, correção de Holm, a partir de 5 pontos.',
      out: 'Chamadas a clientes. Alcançadas são aquelas em que se falou, das que se sabe.',
      conversations: `Chamadas nos dois sentidos com conversa de ${seconds} s ou mais.`,
      talk: 'Tempo de todas as conversas nos dois sentidos, somado sobre as chamadas, por curtas que sejam.',
      median: 'Metade das conversas é mais curta; noventa em cem são mais curtas que o número abaixo.',
      deals: `Das conversas com um contato conhecido que já têm ${days}, a parte depois da qual se criou um negócio desse contato nesse prazo. Cada negócio é atribuído à última conversa anterior, salvo outra configuração. É “depois de uma chamada”, não “graças a ela”. As mais recentes ficam fora.`,
      lost: 'Episódios de chamadas perdidas que terminaram sem retorno ou só com tentativas, de quem perdeu a chamada.',
      heat: 'Uma célula tem a porcentagem e o número de chamadas daquela hora da semana; com menos de 10, só o número. Sua cor é puxada para a média tanto mais quanto menos chamadas tem.',
      histogram: 'Conversas do período por duração; as claras são curtas demais para contar como conversa.',
      episodes:
        'Chamadas perdidas de um cliente com no máximo 30 minutos entre si são um episódio. O que se seguiu é procurado em 23 horas desde a primeira: retorno em 20 minutos, retorno mais tarde, o cliente conseguiu, tentou-se sem sucesso, sem retorno. O cliente é conhecido pelo número, como quer que esteja escrito, senão pelo contato. A espera é a mediana dos retornos.',
      reviewed:
        'Chamadas do período que alguém ouviu e pontuou pela lista. De duas avaliações de uma chamada pelo mesmo avaliador conta a última; uma chamada avaliada por várias pessoas conta uma vez.',
      score:
        'Média das notas dos pontos, cada uma como parte de sua escala: a mais baixa é 0%, a mais alta 100%; de vários avaliadores, a média. Pontos que não se aplicavam não entram. Abaixo, o intervalo de Wilson de 95%, que nunca é estreito demais, seja qual for a escala; com menos de dez chamadas, só seu número.',
      point:
        'Nota média deste ponto da lista como parte de sua escala, sobre as chamadas a que se aplicava, com o intervalo de Wilson de 95%.',
      shared: 'Chamadas que ambos os avaliadores pontuaram; para um ponto, aquelas em que ambos o pontuaram.',
      agreement:
        'Parte das notas das chamadas em comum que coincidem; em escalas mais longas que sim e não, uma diferença pequena conta em parte.',
      expected: 'Parte das notas que coincidiria por acaso, pela frequência com que cada avaliador dá cada nota.',
      kappa:
        'Kappa de Cohen: 1 sempre a mesma nota, 0 não mais que por acaso, com pesos lineares em escalas longas. Sobre todos os pontos é a kappa conjunta, com intervalo de 95% por jackknife sobre as chamadas. Com menos de vinte chamadas em comum não há, nem se ambos dão sempre uma só e mesma nota.',
    },
    remarks: [
      'Atendida significa que se falou. Caixa postal, ocupado e desligado não são respostas. A atendida por um grupo é de quem atendeu primeiro. Chamadas das quais os registros não dizem se se falou ficam fora das taxas, e o rodapé as conta.',
      'Uma diferença é motivo para perguntar por quê, não uma nota.',
    ],
  };
};
