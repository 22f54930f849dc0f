import type { Format } from '../../format/format.ts';
import type { DealCardMessages } from './deal-card-messages.ts';

/** The card in Portuguese. */
export const pt = (format: Format): DealCardMessages => ({
  title: 'Como vai este negócio',
  finding: {
    usual: (time, median) => `Nesta etapa há ${time}: não mais que o normal (metade dos negócios leva até ${median}).`,
    slow: (time, median, p90) =>
      `Nesta etapa há ${time}: mais tempo que metade dos negócios (${median}), mas dentro do normal (até ${p90}).`,
    late: (time, _, p90) => `Nesta etapa há ${time}: mais tempo que nove em cada dez negócios (${p90}).`,
    'few-visits': (time, _, __, n) =>
      `Nesta etapa há ${time}: ainda não há com o que comparar, ${format.plural(n, { one: '# passagem terminada', other: '# passagens terminadas' })}.`,
    closed: 'O negócio está fechado.',
    'no-deal': 'Este negócio ainda não está nos dados carregados.',
  },
  stage: 'Etapa',
  inStage: 'Na etapa',
  median: 'Metade dos negócios: até',
  p90: 'Nove em cada dez: até',
  picture: (time, median, p90) => `Na etapa há ${time}; metade dos negócios leva até ${median}, nove em cada dez até ${p90}`,
  visits: (n) => format.plural(n, { one: 'com base em # passagem pela etapa', other: 'com base em # passagens pela etapa' }),
  manager: (name) => `Carga: ${name}`,
  noManager: 'Este negócio não tem responsável.',
  unnamed: (id) => `responsável ${id}`,
  open: 'Negócios abertos',
  ofLimit: (limit) => `(limite ${limit})`,
  over: 'acima do limite',
  tasks: 'Tarefas abertas',
  overdue: 'Atrasadas',
  goals: 'Metas',
  noGoals: 'Nenhuma meta está em curso hoje.',
  metrics: { 'revenue-won': 'Receita', 'deals-won': 'Negócios ganhos', 'deals-created': 'Negócios novos' },
  reached: (value, target) => `${value} de ${target}`,
  until: (date) => `até ${date}`,
  elapsed: (share) => `${share} do tempo de trabalho já passou`,
  table: { title: 'Todos os números em uma tabela', figure: 'Indicador', value: 'Valor' },
  notes: {
    'other-goals': (count) =>
      `${format.plural(count, { one: '# meta de outro indicador não aparece', other: '# metas de outros indicadores não aparecem' })} aqui`,
    'other-currencies': (count) =>
      `${format.plural(count, { one: '# negócio ganho', other: '# negócios ganhos' })} em outras moedas, sem contar na meta`,
  },
});
