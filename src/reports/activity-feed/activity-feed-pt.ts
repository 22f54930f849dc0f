import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './activity-feed-messages.ts';

/** The feed in Portuguese. */
export const pt = (format: Format): OwnMessages => {
  const form = (one: string, other: string) => (count: number) => format.plural(count, { one, other });
  const acts = form('# evento', '# eventos');
  return {
    title: 'Eventos da equipe',
    acts,
    finding: {
      nothing: 'Nada aconteceu aqui: escolha outro período ou outros filtros.',
      day: (day, told, people) => `${day}: ${told}.${people > 0 ? ` ${form('# pessoa trabalhou', '# pessoas trabalharam')(people)}.` : ''}`,
    },
    digest: (day) => `Quem fez o quê · ${day}`,
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    author: { client: 'Cliente', robot: 'Robô' },
    columns: {
      at: 'Quando',
      who: 'Quem',
      what: 'O quê',
      object: 'Objeto',
      before: 'Antes',
      after: 'Depois',
      count: 'Eventos',
      key: 'ID do evento',
      first: 'Primeiro',
      last: 'Último',
    },
    filters: {
      title: 'Filtros',
      who: 'Quem',
      everybody: 'Todos',
      people: 'Só a equipe',
      clients: 'Clientes',
      robots: 'Robôs',
      kind: 'Evento',
      allKinds: 'Todos os eventos',
      object: 'Objeto',
      allObjects: 'Todos os objetos',
      day: 'Dia',
      allDays: 'Todos os dias',
      search: 'Buscar nos eventos',
      clear: 'Limpar filtros',
      only: (name) => `Só: ${name}`,
    },
    types: { deal: 'Negócio', contact: 'Contato', company: 'Empresa', task: 'Tarefa', call: 'Chamada', manager: 'Usuário' },
    noObject: 'Sem objeto',
    objects: form('# objeto', '# objetos'),
    missing: 'não está nos dados',
    tasks: { call: 'chamada', meeting: 'reunião', mail: 'e-mail' },
    today: 'Hoje',
    yesterday: 'Ontem',
    unread: form('# evento novo', '# eventos novos'),
    isNew: 'novo',
    unfold: (count) => `Mostrar ${acts(count)}`,
    fold: 'Recolher',
    moreActs: (count) => `mais ${format.integer(count)}`,
    onlySome: (shown, total) => `Estas são as últimas ${format.integer(shown)} de ${form('# linha', '# linhas')(total)}.`,
    notFound: 'Este evento não está aqui: escolha outro período ou outros filtros.',
    failed: 'Não foi possível carregar uma parte dos eventos.',
    saving: 'Preparando o arquivo…',
    hint: 'As setas percorrem os eventos; Enter abre',
    notes: {
      'future-acts': (count) => `${acts(count)} depois deste momento, fora da lista`,
      'unknown-kinds': (count) =>
        `${form('# evento de tipo desconhecido, mostrado', '# eventos de tipos desconhecidos, mostrados')(count)} com seu nome`,
      'missing-objects': (count) => `${acts(count)} sobre algo que não está nos dados`,
      'acts-without-deal': (count) => `${acts(count)} sem negócio, fora desta seleção`,
      'events-repeated': (count) =>
        `${form('# evento que repete outros registros, mostrado', '# eventos que repetem outros registros, mostrados')(count)} uma vez`,
      'pipeline-not-filtered': () => 'a escolha do funil não afeta os eventos',
      'no-calls': () => 'os dados não trazem chamadas',
      'no-events': () => 'os dados não trazem eventos: mensagens, e-mails e notas não são vistos',
    },
  };
};
