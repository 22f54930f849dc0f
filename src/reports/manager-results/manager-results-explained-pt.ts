import type { Definitions } from '../../i18n/explained.ts';
import type { ResultsFigure } from './manager-results-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<ResultsFigure> => ({
  figures: {
    finding:
      'Quem trouxe mais receita, se é uma só pessoa; senão, a da equipe. Depois, se as taxas de ganho diferem com certeza do resto: citam-se os de maior diferença confirmada.',
    bars: 'Receita de cada responsável na moeda principal, da maior para a menor; ┃ é o plano quando as metas cobrem o período todo. Depois de catorze, os outros ficam juntos.',
    plot: 'Um ponto por responsável com dez ou mais negócios fechados: à direita, mais negócios; acima, maior taxa de ganho, com a mesma mistura de funis se vários são contados. Entre as linhas internas cairiam por acaso 95% de responsáveis igualmente bons; entre as externas, 99,8%.',
    revenue:
      'Valores dos negócios ganhos no período e ainda ganhos, conforme atribuídos: as partes dos responsáveis somam o todo, até o centavo. As outras moedas ficam abaixo e nunca são somadas.',
    change: 'Receita frente ao período anterior comparável, com os mesmos dias úteis decorridos. “Novo” onde antes não havia.',
    share: 'Parte da receita da equipe na moeda principal.',
    plan: 'Receita como parte das metas de receita que ficam dentro do período; se não o cobrem todo, a própria meta. A meta de um trimestre não é somada às de seus meses.',
    deals: 'Negócios ganhos com uma parte deste responsável ou departamento, cada um inteiro.',
    credited: 'Negócios ganhos pelo tamanho da parte atribuída: meio negócio é 0,5.',
    average: 'Receita dividida pelos negócios ganhos que têm valor, somando partes de negócios.',
    median: 'Metade dos negócios ganhos com valor é menor. Negócios inteiros, não partes.',
    winRate:
      'Ganhos de todos os negócios fechados no período, ganhos e perdidos, pelo único responsável no fechamento, qualquer que seja a atribuição. Com menos de dez fechados só há quantidades. A ordem é pela taxa puxada para a da equipe: quanto menos negócios, mais perto.',
    interval: 'Intervalo de Wilson de 95% da taxa de ganho: quanto menos negócios, mais largo.',
    difference:
      'Taxa de ganho menos a do resto, sem os próprios negócios; com vários funis, com a mesma mistura deles (Mantel–Haenszel, teste de Cochran). Confirmada: o intervalo (Newcombe) exclui o zero, o p exato de Fisher após Holm é menor que 0,05 e a diferença é de ao menos 5 p.p. Hipótese: igualmente grande, mas com poucos negócios.',
    lost: 'Negócios perdidos no período, pelo responsável no fechamento.',
    cycle: 'Mediana do tempo da criação à venda dos negócios ganhos no período. Negócios inteiros.',
    open: 'Negócios abertos agora, pelo responsável atual, quando quer que tenham sido criados.',
    weighted:
      'Valores dos negócios abertos vezes a chance de ganhar a partir de sua etapa: de todos os fechados do funil que foram tão longe, a parte ganha. Com menos de dez negócios assim não há chance e o negócio fica fora.',
    concentration:
      'O maior negócio ganho como parte da receita, e entre quantos responsáveis iguais ela estaria distribuída com a mesma igualdade: 1 sobre a soma dos quadrados das partes (Herfindahl–Hirschman).',
  },
  remarks: [
    'Contam os negócios fechados no período que continuam fechados; o dia do fechamento é o começo da última permanência sem interrupção em ganho ou perdido.',
    'A quem a venda é atribuída, o leitor escolhe: ao responsável na venda; ao atual; a quem criou (ao primeiro responsável se não se sabe); a todos os responsáveis pelo tempo; às partes do CRM.',
    'O departamento é aquele a que o responsável pertencia no dia do fechamento. Quem saiu continua em seus períodos.',
    'Clientes que voltam são mais fáceis de ganhar, o que não é mérito nem culpa de ninguém: uma diferença que a mistura de funis explica não é nenhuma.',
  ],
});
