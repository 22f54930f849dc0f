import type { Format } from '../format/format.ts';
import type { LaterMessages } from './later-messages.ts';
import { pt as rules } from './rule-names-pt.ts';

export const pt = (format: Format): LaterMessages => ({
  errors: {
    malformed: 'Os dados vieram em um formato inesperado e não podem ser mostrados.',
    unauthorised: 'Faça login de novo: a fonte de dados não reconheceu você.',
    unpaid: 'O CRM não está pago. Renove a assinatura e os relatórios serão carregados.',
    forbidden: 'Você não tem acesso a estes dados.',
    blocked: 'O CRM recusa este endereço: houve solicitações demais. Tente mais tarde ou fale com o administrador.',
    limited: 'Solicitações demais. Tente um pouco mais tarde.',
    scope: 'O relatório está mal configurado.',
  },
  moreIssues: (count) => `e mais ${format.integer(count)}`,
  noSource: 'Nenhum dado está conectado.',
  noSourceDetail: 'Coloque o relatório dentro de <sales-data>, informe uma URL em endpoint ou passe um relatório pronto em data.',
  clearStore: 'Carregar os dados de novo',
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
    notes: 'Notas',
    filters: 'Filtros',
    noFilters: 'nenhum',
    empty: 'O relatório não tem linhas: não há nada para salvar.',
    notReady: 'O relatório ainda não foi carregado: não há nada para salvar.',
    more: (count) => `${format.plural(count, { one: 'mais # linha', other: 'mais # linhas' })}; todas estão no arquivo XLSX ou CSV`,
  },
  close: 'Fechar',
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
      done: 'Concluída',
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
    filterBy: (names) => `Só ${names} em todos os relatórios`,
    filterNoMore: (names) => `Não só ${names} em todos os relatórios`,
    filterHint: 'Mais rápido: clique com Ctrl ou ⌘, ou Ctrl + Enter',
  },
  trustText: {
    explain: (trusted, open, range) =>
      `${format.integer(trusted)} de ${format.plural(open, { one: '# negócio aberto', other: '# negócios abertos' })} sem falhas graves${range ? ` (provavelmente ${range})` : ''}, neste momento.`,
    worst: (rule, count) =>
      `Mais frequente: ${rule}, ${format.plural(count, { one: '# negócio', other: '# negócios' })}. O relatório “Qualidade dos dados” mostra todas as falhas.`,
    unchecked: (rules) => `Sem dados para verificar: ${rules}.`,
  },
  rules,
});
