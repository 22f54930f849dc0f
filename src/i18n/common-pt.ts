import type { Format } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in Portuguese. */
export const pt = (format: Format): CommonMessages => ({
  loading: (rows, share, leftMs) =>
    rows === null
      ? 'Carregando dados…'
      : `Carregando dados: ${format.integer(rows)} registros${share === null ? '' : `, ${format.percent(share)}`}${leftMs === null ? '' : `, faltam ${format.duration(leftMs)}`}`,
  refreshing: 'Atualizando',
  partial: 'Nem todos os dados foram carregados: os números ainda vão mudar.',
  partialFinding: 'As conclusões virão quando tudo estiver carregado.',
  noSource: 'Nenhum dado está conectado.',
  noSourceDetail: 'Coloque o relatório dentro de <sales-data>, informe uma URL em endpoint ou entregue um relatório pronto em data.',
  errors: {
    malformed: 'Os dados vieram em um formato inesperado e não podem ser mostrados.',
    unauthorised: 'Entre de novo: a fonte de dados não reconheceu você.',
    unpaid: 'O CRM não está pago. Renove a assinatura e os relatórios serão carregados.',
    forbidden: 'Você não tem acesso a estes dados.',
    blocked: 'O CRM recusa este endereço: houve solicitações demais. Tente mais tarde ou pergunte ao administrador.',
    unreachable: 'A fonte de dados não responde.',
    limited: 'Solicitações demais. Tente um pouco mais tarde.',
    scope: 'O relatório está configurado de forma errada.',
  },
  stale: 'São mostrados os números anteriores.',
  retry: 'Tentar de novo',
  clearStore: 'Carregar os dados de novo',
  details: 'Detalhes para o administrador',
  moreIssues: (count) => `e mais ${format.integer(count)}`,
  menu: 'Ações',
  exportCsv: 'Baixar tabela (CSV)',
  exportXlsx: 'Baixar planilha (XLSX)',
  exportPng: 'Baixar imagem (PNG)',
  print: 'Imprimir ou PDF',
  file: {
    about: 'Sobre',
    report: 'Relatório',
    period: 'Período',
    asOf: 'Dados de',
    timeZone: 'Fuso horário',
    finding: 'Conclusão',
    notes: 'Notas',
    filters: 'Filtros',
    noFilters: 'nenhum',
    empty: 'O relatório não tem linhas: não há nada para salvar.',
    notReady: 'O relatório ainda não foi carregado: não há nada para salvar.',
    more: (count) => `${format.plural(count, { one: 'mais # linha', other: 'mais # linhas' })}; todas estão no arquivo XLSX ou CSV`,
  },
  howCounted: 'Como é calculado',
  close: 'Fechar',
  table: 'Todos os números em tabela',
  asOf: (when) => `em ${when}`,
  chartHint: 'As setas percorrem as linhas; Enter mostra os detalhes',
  drillDown: {
    columns: {
      deal: 'Negócio',
      stage: 'Etapa',
      manager: 'Responsável',
      amount: 'Valor',
      created: 'Criado',
      closed: 'Fechado',
      reason: 'Motivo da perda',
      task: 'Tarefa',
      due: 'Prazo',
      done: 'Feita',
      marks: 'O que corrigir',
    },
    total: {
      deals: (count) => format.plural(count, { one: '# negócio', other: '# negócios' }),
      tasks: (count) => format.plural(count, { one: '# tarefa', other: '# tarefas' }),
    },
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} de ${format.integer(total)}`,
    previous: 'Anterior',
    next: 'Próxima',
    empty: 'Não há registros por trás deste número.',
    untitled: (id) => `Negócio ${id}`,
    filterBy: (names) => `Só ${names} em todos os relatórios`,
    filterNoMore: (names) => `Não só ${names} em todos os relatórios`,
    filterHint: 'Mais rápido: clique com Ctrl ou ⌘, ou Ctrl + Enter',
  },
  trust: {
    label: (percent) => `Confiança nos dados ${percent}`,
    few: (trusted, open) => `Confiança nos dados: ${format.integer(trusted)} de ${format.integer(open)} negócios`,
    low: 'baixa',
    explain: (trusted, open, range) =>
      `${format.integer(trusted)} de ${format.plural(open, { one: '# negócio aberto', other: '# negócios abertos' })} sem falhas graves${range ? ` (provavelmente ${range})` : ''}, neste momento.`,
    worst: (rule, count) =>
      `Mais frequente: ${rule}, ${format.plural(count, { one: '# negócio', other: '# negócios' })}. O relatório “Qualidade dos dados” mostra todas as falhas.`,
    unchecked: (rules) => `Sem dados para verificar: ${rules}.`,
  },
  rules: {
    'no-task': 'sem tarefa',
    'tasks-overdue': 'todas as tarefas atrasadas',
    stale: 'mais tempo na etapa do que o normal',
    'owner-inactive': 'ninguém ativo é responsável',
    'close-date-past': 'o fechamento previsto já passou',
    'no-amount': 'sem valor',
    'no-contact': 'sem contato',
    'lost-without-reason': 'perdido sem motivo',
    'won-without-amount': 'ganho sem valor',
    'skipped-stage': 'pulou uma etapa',
    'moved-back': 'voltou atrás',
    'closed-before-created': 'fechado antes de ser criado',
    'quick-moves': 'três movimentos em um minuto',
    duplicate: 'duplicado por contato',
    'future-dated': 'registros do futuro',
  },
  dataNote: (note) => ptDataNote(note, format),
});

function ptDataNote({ code, count, kind }: DataNote, format: Format): string {
  const texts: Record<DataNote['code'], string> = {
    partial: `só uma parte dos dados foi carregada: ${format.plural(count, { one: '# registro', other: '# registros' })}`,
    'rows-rejected': `${format.plural(count, { one: '# linha', other: '# linhas' })} sem leitura possível (${kind ?? ''})`,
    'values-assumed': `${kind ?? ''} vazio em ${format.plural(count, { one: '# registro', other: '# registros' })}, preenchido conforme a configuração`,
    'deals-without-history': `${format.plural(count, { one: '# negócio não tem', other: '# negócios não têm' })} nenhuma mudança de etapa`,
    'no-history': 'os dados não trazem o histórico de etapas',
    'no-calendar': 'sem calendário: sábado e domingo são folga',
    'unknown-managers': `${format.plural(count, { one: '# responsável conhecido', other: '# responsáveis conhecidos' })} só pelo número`,
    'dates-suspicious': `data de criação estranha em ${format.plural(count, { one: '# negócio', other: '# negócios' })}`,
    'history-cleaned': `${format.plural(count, { one: '# passagem', other: '# passagens' })} para a mesma etapa, sem contar`,
    'unfinished-period': 'o período ainda está em curso',
    'hours-not-filtered': 'a escolha de horas não afeta este relatório',
    viewer: `carregado com os direitos de ${kind ?? ''}`,
  };
  return texts[code];
}
