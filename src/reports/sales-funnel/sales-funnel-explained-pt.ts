import type { Definitions } from '../../i18n/explained.ts';
import type { FunnelFigure } from './sales-funnel-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<FunnelFigure> => ({
  figures: {
    finding:
      'A etapa depois da qual mais negócios se perdem, pela etapa mais distante que alcançaram. Um responsável é citado se nesse passo a diferença para o resto está confirmada ou, se não há tal, se é uma hipótese. Com menos de dez negócios nada se conclui.',
    bars: 'A barra tem o comprimento de quantos negócios alcançaram a etapa: os que seguiram, os perdidos (hachurado), os abertos (claro) e os que foram para outro funil. Por movimentos mostra as entradas; em “Agora”, os negócios abertos.',
    reached:
      'Negócios que estiveram nesta etapa ou em uma posterior. Voltar não desfaz isso, uma etapa pulada conta como vencida e um negócio ganho venceu todas. Assim: alcançaram = seguiram + perdidos + abertos + em outro funil.',
    step: 'Dos negócios que alcançaram esta etapa, a parte que alcançou a seguinte. Os abertos contam no total, por isso a parte de um período recente ainda é baixa.',
    interval: 'Intervalo de Wilson de 95% da proporção ao lado: quanto menos negócios, mais largo.',
    cumulative: 'De todos os negócios do relatório, a parte que alcançou esta etapa.',
    lost: 'Negócios que agora estão perdidos e não passaram desta etapa.',
    lostFrom: 'Negócios perdidos diretamente desta etapa. Difere de “perdidos” onde um negócio havia voltado antes.',
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
      'Quantos dos negócios do responsável que alcançaram a etapa alcançaram a seguinte; em “Ganhos entre fechados”, quantos dos fechados foram ganhos. Um negócio é de seu responsável no fechamento; um aberto, do atual.',
    share:
      'Dos negócios do responsável que alcançaram a etapa, a parte que alcançou a seguinte; em “Ganhos entre fechados”, a parte ganha. As linhas são ordenadas pela proporção puxada para a da equipe: quanto menos negócios, mais perto. Com menos de dez negócios só há quantidades.',
    difference:
      'A proporção do responsável menos a do resto, sem ele. Ao passar por cima de uma diferença visível: com a mesma mistura de origens e valores (Mantel–Haenszel).',
    verdict:
      'Confirmada: o intervalo da diferença (Newcombe) exclui o zero, o p exato de Fisher após Holm é menor que 0,05 e a diferença é de ao menos 5 p.p. Hipótese: a diferença é igualmente grande, mas há poucos negócios. Poucos dados: menos de dez negócios em um dos lados.',
    beside:
      'De cada responsável escolhido: a parte que seguiu, as quantidades em que se baseia, a diferença para o resto em pontos percentuais e o veredito.',
    plot: 'Um ponto por responsável: à direita, mais negócios; acima, maior proporção. Entre as linhas internas cairiam por acaso 95% de responsáveis igualmente bons; entre as externas, 99,8%.',
    growth:
      'Vendas a mais que o período teria se este passo do responsável fosse como no resto e os seguintes ficassem iguais. O dinheiro, pelo valor médio ganho; com menos de dez vendas, o da equipe. Só se dizem diferenças de 5 p.p. ou mais.',
    reasons: 'Negócios perdidos nesta etapa pelo motivo indicado agora, os seis mais frequentes.',
    winCohort: 'Ganhos até agora de todos os que entraram no período; os abertos contam no total.',
    winResolved:
      'Ganhos entre os ganhos e perdidos dos que entraram no período; os abertos ficam fora. “Por valor”: o mesmo em dinheiro, na moeda da conta.',
    winClosed: 'Ganhos de todos os negócios fechados no período, quando quer que tenham entrado.',
    wonAmount: 'Valores dos negócios ganhos do relatório; “antes” é o período anterior comparável.',
    cycle: 'Mediana do tempo da entrada no funil até a venda, dos negócios ganhos do relatório.',
    winWithin:
      'Chance de um negócio ser ganho em 30 dias da entrada, levando em conta os ainda abertos e os perdidos antes (Aalen–Johansen).',
    velocity:
      'Negócios que entraram × parte ganha dos decididos × valor médio ganho ÷ mediana de dias até a venda, na moeda da conta: o que tal entrada traz por dia.',
    perDay: 'Valor dos negócios ganhos no período, quando quer que tenham entrado, dividido por seus dias úteis decorridos.',
  },
  remarks: [
    '“Criados”: negócios que entraram pela primeira vez no funil no período. “Fechados”: fechados nele. “Movimentos”: feitos nele. “Agora”: onde os negócios estão.',
    'Uma etapa arquivada conta para a viva abaixo dela. Com menos de dez negócios nada se conclui.',
    'Se os responsáveis diferem de todo é dito por um teste qui-quadrado sobre todos.',
    'Valores em moedas diferentes nunca são somados.',
  ],
});
