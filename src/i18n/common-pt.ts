import type { Format } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in Portuguese. */
export const pt = (format: Format): CommonMessages => ({
  loading: (rows, share, leftMs) =>
    rows === null
      ? 'Carregando dados…'
      : `Carregando dados: ${format.integer(rows)} registros${share === null ? '' : `, ${format.percent(share)}`}${leftMs === null ? '' : `, tempo restante: ${format.duration(leftMs)}`}`,
  refreshing: 'Atualizando',
  partial: 'Nem todos os dados foram carregados: os números ainda vão mudar.',
  partialFinding: 'As conclusões virão quando tudo estiver carregado.',
  unreachable: 'A fonte de dados não responde.',
  stale: 'Exibindo os números anteriores.',
  retry: 'Tentar de novo',
  details: 'Detalhes para o administrador',
  finding: 'Conclusão',
  howCounted: 'Como é calculado',
  menu: 'Ações',
  table: 'Todos os números em uma tabela',
  asOf: (when) => `em ${when}`,
  chartHint: 'As setas percorrem as linhas; Enter mostra os detalhes',
  untitled: (id) => `Negócio ${id}`,
  trust: {
    label: (percent) => `Confiança nos dados ${percent}`,
    few: (trusted, open) =>
      `Confiança nos dados: ${format.integer(trusted)} de ${format.plural(open, { one: '# negócio', other: '# negócios' })}`,
    low: 'baixa',
  },
  dataNote: (note) => ptDataNote(note, format),
});

function ptDataNote({ code, count, kind }: DataNote, format: Format): string {
  const texts: Record<DataNote['code'], string> = {
    partial: `só uma parte dos dados foi carregada: ${format.plural(count, { one: '# registro', other: '# registros' })}`,
    'rows-rejected': `${format.plural(count, { one: '# linha não pôde ser lida', other: '# linhas não puderam ser lidas' })} (${kind ?? ''})`,
    'values-assumed': `${kind ?? ''} vazio em ${format.plural(count, { one: '# registro', other: '# registros' })}, preenchido conforme a configuração`,
    'deals-without-history': `${format.plural(count, { one: '# negócio não tem', other: '# negócios não têm' })} nenhuma mudança de etapa`,
    'no-history': 'os dados não trazem o histórico de etapas',
    'no-calendar': 'sem calendário: sábado e domingo são folga',
    'unknown-managers': `${format.plural(count, { one: '# responsável conhecido', other: '# responsáveis conhecidos' })} só pelo número`,
    'dates-suspicious': `data de criação estranha em ${format.plural(count, { one: '# negócio', other: '# negócios' })}`,
    'history-cleaned': `${format.plural(count, { one: '# movimento', other: '# movimentos' })} para a mesma etapa, sem contar`,
    'unfinished-period': 'o período ainda está em curso',
    'hours-not-filtered': 'a escolha de horas não afeta este relatório',
    viewer: `carregado com as permissões de ${kind ?? ''}`,
  };
  return texts[code];
}
