import type { Definitions } from '../../i18n/explained.ts';
import type { FunnelFigure } from './sales-funnel-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<FunnelFigure> => ({
  figures: {
    finding:
      'A etapa depois da qual mais negócios se perdem, pela etapa mais avançada que alcançaram. Um responsável é citado se nesse avanço a diferença para os demais está confirmada ou, na falta disso, se é uma hipótese. Com menos de dez negócios não se tiram conclusões.',
    bars: 'O comprimento da barra é o número de negócios que chegaram à etapa: os que avançaram, os perdidos (hachurado) e os abertos ou em outro funil (claro). Em “Movimentos” mostra as entradas; em “Agora”, os negócios abertos.',
    reached:
      'Negócios que estiveram nesta etapa ou em uma posterior. Voltar não desfaz isso; uma etapa pulada conta como percorrida e um negócio ganho percorreu todas. Assim: chegaram = avançaram + perdidos + abertos + em outro funil.',
    step: 'Dos negócios que alcançaram esta etapa, a proporção que alcançou a seguinte. Os abertos contam no total, por isso a parte de um período recente ainda é baixa.',
    interval: 'Intervalo de Wilson de 95% da proporção ao lado: quanto menos negócios, mais largo.',
    cumulative: 'De todos os negócios do relatório, a proporção que alcançou esta etapa.',
    lost: 'Negócios que agora estão perdidos e não passaram desta etapa.',
    lostFrom: 'Negócios perdidos diretamente desta etapa. Difere de “perdidos” quando um negócio havia voltado antes.',
    open: 'Negócios que agora estão abertos e não passaram desta etapa; em “Agora”, os que estão nela naquele momento.',
    moved: 'Negócios que agora estão em outro funil e neste não passaram desta etapa.',
    touched: 'Negócios que estiveram nesta mesma etapa; os outros que a alcançaram pularam.',
    time: 'Tempo até metade das passagens terminar, com seu intervalo de 95%. Os negócios que ainda não saíram são levados em conta (Kaplan–Meier); cada passagem conta à parte.',
    amount:
      'Valores dos negócios que alcançaram a etapa; em “Agora”, dos que estão nela. Negócios sem valor nada somam, e as moedas ficam lado a lado.',
    entries:
      'Entradas na etapa durante o período; um negócio que entrou duas vezes conta duas vezes. Não é conversão: cada etapa conta negócios diferentes.',
    deals: 'Negócios diferentes que entraram na etapa durante o período.',
    counts:
      'Quantos dos negócios do responsável que alcançaram a etapa alcançaram a seguinte; em “Ganhos entre os fechados”, quantos dos fechados foram ganhos. Um negócio fechado é de seu responsável no fechamento; um aberto, do atual.',
    share:
      'Dos negócios do responsável que alcançaram a etapa, a proporção que alcançou a seguinte; em “Ganhos entre os fechados”, a proporção ganha. As linhas são ordenadas pela proporção ajustada em direção à da equipe: quanto menos negócios, mais perto. Com menos de dez negócios só há quantidades.',
    difference:
      'A proporção do responsável menos a dos demais, sem ele. Ao passar o cursor sobre uma diferença indicada: com a mesma composição de origens e valores (Mantel–Haenszel).',
    verdict:
      'Confirmada: o intervalo da diferença (Newcombe) exclui o zero, o p exato de Fisher com correção de Holm é menor que 0,05 e a diferença é de ao menos 5 p.p. Hipótese: a diferença é igualmente grande, mas há poucos negócios. Poucos dados: menos de dez negócios em um dos lados.',
    beside:
      'De cada responsável escolhido: a proporção que avançou, as quantidades em que se baseia, a diferença para os demais em pontos percentuais e o veredito.',
    plot: 'Um ponto por responsável: à direita, mais negócios; acima, maior proporção. Entre as linhas internas cairiam por acaso 95% dos responsáveis igualmente bons; entre as externas, 99,8%.',
    growth:
      'Vendas a mais que o período teria se este avanço do responsável fosse como nos demais e os seguintes ficassem iguais. O dinheiro, pelo valor médio ganho; com menos de dez vendas, o da equipe. Só aparecem diferenças de 5 p.p. ou mais.',
    reasons: 'Negócios perdidos nesta etapa pelo motivo indicado agora, os seis mais frequentes.',
    winCohort: 'Ganhos até agora entre todos os que entraram no período; os abertos contam no total.',
    winResolved:
      'Ganhos entre os ganhos e perdidos dos que entraram no período; os abertos ficam fora. “Por valor”: o mesmo em dinheiro, na moeda da conta.',
    winClosed: 'Ganhos entre todos os negócios fechados no período, seja qual for a data de entrada.',
    wonAmount: 'Valores dos negócios ganhos do relatório; “antes” é o período anterior comparável.',
    cycle: 'Mediana do tempo da entrada no funil até a venda, dos negócios ganhos do relatório.',
    winWithin:
      'Chance de um negócio ser ganho em até 30 dias da entrada, levando em conta os ainda abertos e os perdidos antes (Aalen–Johansen).',
    velocity:
      'Negócios que entraram × proporção ganha dos concluídos × valor médio ganho ÷ mediana de dias até a venda, na moeda da conta: o que esse fluxo traz por dia.',
    perDay: 'Valor dos negócios ganhos no período, seja qual for a data de entrada, dividido por seus dias úteis decorridos.',
  },
  remarks: [
    '“Criados”: negócios que entraram pela primeira vez no funil no período. “Fechados”: fechados nele. “Movimentos”: feitos nele. “Agora”: onde os negócios estão.',
    'Uma etapa arquivada conta para a ativa abaixo dela. Com menos de dez negócios não se tiram conclusões.',
    'Se os responsáveis diferem entre si, quem indica é um teste qui-quadrado com todos.',
    'Valores em moedas diferentes nunca são somados.',
  ],
});
