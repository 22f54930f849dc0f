import type { Format } from '../../format/format.ts';
import type { SignalsMessages } from './early-signals-messages.ts';

/** Early signals in Portuguese. */
export const pt = (format: Format): SignalsMessages => {
  const weeks = (count: number) => format.plural(count, { one: '# semana', other: '# semanas' });
  return {
    title: 'Sinais precoces',
    pipeline: (name) => `funil “${name}”`,
    weeks,
    measures: {
      'new-deals': 'Negócios novos',
      'first-calls': 'Negócios novos com chamada em um dia útil',
      'first-reply': 'Primeira resposta em 4 horas úteis',
      conversations: 'Conversas',
      moves: 'Avanços no funil',
      'tasks-done': 'Tarefas concluídas',
      'late-tasks': 'Tarefas fora do prazo',
    },
    stage: (stage, pipeline) => `Avanço a partir de “${stage}” (${pipeline})`,
    perDay: (value) => `${value} por dia`,
    states: {
      confirmed: 'confirmado',
      watch: 'vale conferir',
      usual: 'normal',
      'too-short': 'poucas semanas',
      'too-few': 'poucos casos',
      'no-data': 'sem dados',
    },
    rules: {
      limit: 'uma semana fora dos limites normais',
      run: 'oito semanas seguidas piores que o normal',
      'three-of-four': 'três semanas de quatro claramente piores',
      cusum: 'acumulou-se um desvio (CUSUM)',
      ewma: 'a média suavizada se deslocou (EWMA)',
    },
    finding: {
      confirmed: (what, change, since, others) =>
        `${what}: ${change} desde ${since}, mudança confirmada.${others > 0 ? ` E mais ${format.plural(others, { one: '# sinal', other: '# sinais' })}.` : ''}`,
      watch: (what) => `Nenhuma mudança está confirmada. Vale conferir: ${what}.`,
      quiet: (count) =>
        `Nada alarmante: ${format.plural(count, { one: '# série está', other: '# séries estão' })} dentro dos limites normais.`,
      tooShort: 'O histórico é curto demais para distinguir uma mudança do acaso: é preciso ter mais de doze semanas completas.',
      noData: 'Não há nada a monitorar nos dados: é preciso ter negócios com seu histórico de etapas, tarefas ou chamadas.',
    },
    from: (before, since) => `antes ${before}, agora ${since}`,
    interval: (low, high) => `com 95% de confiança: de ${low} a ${high}`,
    since: (date) => `desde ${date}`,
    effect: {
      proven: (count) => `a receita costuma mudar após ${weeks(count)}`,
      unproven: 'sem ligação comprovada com a receita',
    },
    who: {
      most: (name, change) => `Sobretudo: ${name} (${change}).`,
      worse: (worse, compared) => `Piora significativa em ${format.integer(worse)} de ${format.integer(compared)}.`,
      nobody: 'Isoladamente, a mudança não está comprovada em ninguém.',
    },
    records: (count) => `Mostrar registros: ${count}`,
    why: 'Por que não é acaso',
    refrozen: 'o nível normal foi renovado após uma mudança duradoura',
    sparkline: (what, count) => `${what}: ${weeks(count)}, limites normais e começo da mudança`,
    seasons: {
      alike: 'igual há um ano: parece sazonal',
      other: 'nada parecido há um ano',
      unknown: 'sazonalidade não verificada: faltam essas semanas de um ano atrás',
    },
    snooze: {
      action: 'Adiar',
      time: 'Por quanto tempo',
      reason: 'Por quê',
      save: 'Adiar',
      note: 'Volta antes se piorar claramente.',
      back: 'Reativar',
      list: 'Sinais adiados',
      until: (date) => `adiado até ${date}`,
      untilChange: 'até mudar',
      worse: (size, reason) => `Foi adiado (“${reason}”) e voltou: piorou; na época era ${size}.`,
    },
    table: {
      title: 'Tudo o que é monitorado',
      series: 'Série',
      state: 'Status',
      usual: 'Normal',
      last: 'Última semana',
      change: 'Mudança',
    },
    notes: {
      'short-weeks': (count) => `${weeks(count)} com menos de três dias úteis, sem avaliação`,
      'calls-not-filtered': () => 'as conversas são de todos os funis',
      'other-currencies': (count) => `negócios ganhos em outras moedas: ${format.integer(count)}, fora da série de receita`,
      'no-calls': () => 'os dados não trazem chamadas',
      'no-tasks': () => 'os dados não trazem tarefas',
    },
  };
};
