import type { Format } from '../../format/format.ts';
import type { ReviewMessages } from './call-stats-reviews-messages.ts';

/** Reviews of calls in Portuguese. */
export const pt = (format: Format): ReviewMessages => {
  const calls = (count: number) => format.plural(count, { one: '# chamada', other: '# chamadas' });
  const reviews = (count: number) => format.plural(count, { one: '# avaliação', other: '# avaliações' });
  return {
    title: 'Avaliações de conversas',
    finding: {
      none: 'Nenhuma conversa deste período foi avaliada.',
      reviewed: (reviewed, all) =>
        `Avaliadas ${format.integer(reviewed)} de ${format.plural(all, { one: '# conversa', other: '# conversas' })}.`,
      weakest: (point, share, range) => `O critério mais fraco é “${point}”: ${share} (provavelmente ${range}).`,
      even: 'Nenhum critério é mais fraco que os outros além do acaso.',
      tooFew: 'Há poucas avaliações para julgar critérios isolados.',
    },
    columns: {
      manager: 'Pessoa',
      calls: 'Avaliadas',
      score: 'Nota',
      point: 'Critério',
      shared: 'Chamadas em comum',
      same: 'Coincidem',
      chance: 'Coincidiriam por acaso',
      kappa: 'Kappa',
      outcome: 'Como a conversa terminou',
    },
    team: 'Todos juntos',
    point: { greeting: 'Saudação', needs: 'Necessidades', offer: 'Oferta', objections: 'Objeções', 'next-step': 'Próximo passo' },
    range: (range, count) => `provavelmente ${range}, ${calls(count)}`,
    few: (count) => `${reviews(count)}: pouco para uma nota`,
    outcomes: 'Como as conversas terminaram',
    outcome: {
      'next-step': 'Próximo passo combinado',
      sale: 'Venda',
      callback: 'Ligar de novo',
      refusal: 'Recusa',
      'no-result': 'Sem resultado',
    },
    noOutcome: 'Não informado',
    agreement: (first, second) => `Concordância das notas: ${first} e ${second}`,
    overall: 'Todos os critérios',
    verdict: {
      agree: 'Avaliam do mesmo modo: com essas notas é possível comparar pessoas.',
      differ: 'Avaliam de modo diferente: combinem os critérios antes de comparar pessoas.',
      'not-confirmed': 'Ainda não está claro se avaliam do mesmo modo.',
      'not-enough-data': 'Têm poucas avaliações em comum para julgar a concordância.',
    },
    kappaRange: (low, high) => `${low} … ${high}`,
    reviewer: (id) => `avaliador ${id}`,
    notes: {
      'reviews-of-unknown-calls': (count) => `${reviews(count)} de chamadas que não estão nos dados`,
      'reviews-superseded': (count) => `${reviews(count)} com outra mais recente do mesmo avaliador, sem contar`,
      'reviews-without-manager': (count) => `${calls(count)} com avaliação e sem responsável: só nos totais`,
      'scores-off-scale': (count) => `${format.plural(count, { one: '# nota', other: '# notas' })} fora da escala, sem contar`,
      'points-not-in-checklist': (count) =>
        `${format.plural(count, { one: '# critério não está', other: '# critérios não estão' })} na lista: a escala vem da nota mais alta`,
    },
  };
};
