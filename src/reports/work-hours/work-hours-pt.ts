import type { Format } from '../../format/format.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';

/** The report on working hours in Portuguese. */
export const pt = (format: Format): WorkHoursMessages => {
  const count = (n: number, one: string, other: string) => format.plural(n, { one: `# ${one}`, other: `# ${other}` });
  const acts = (n: number) => count(n, 'ação', 'ações');
  const calls = (n: number) => count(n, 'chamada', 'chamadas');
  const days = (n: number) => count(n, 'dia', 'dias');
  const people = (n: number) => count(n, 'pessoa', 'pessoas');
  return {
    title: 'Horas de trabalho',
    people,
    visibility: { 'aggregate-only': 'só a equipe como um todo', hidden: 'desligado' },
    finding: {
      nothing: 'Neste período não há rastros de trabalho no CRM: escolha outro período ou outros filtros.',
      tooFew: 'Há poucos dias inteiros com ao menos cinco rastros para descrever um dia normal.',
      hidden: 'Este relatório está desligado: as horas de trabalho não são calculadas nem mostradas.',
      tooMuch: 'Só a equipe como um todo pode ser mostrada, mas os dados da página trazem pessoas: o relatório não aparece.',
      withheld: (why, smallest) =>
        why === 'few-people'
          ? `Aqui só aparece a equipe como um todo, e só se por trás dos números houver ao menos ${people(smallest)} e ninguém tiver mais da metade dos dias. Agora não é assim.`
          : `Aqui só aparece a equipe como um todo, e só se por trás dos números houver ao menos ${count(smallest, 'dia diferente', 'dias diferentes')}. Agora há menos.`,
      usual: (first, last, active) => `Os rastros no CRM costumam ir das ${first} às ${last}, com ${active} de atividade`,
      behind: (n, all) => ` (medianas de ${days(n)} de ${people(all)}). `,
      lunch: (n, all, from, length) =>
        `O almoço aparece em ${format.integer(n)} de ${days(all)}: costuma começar às ${from} e durar ${length}.`,
      day: (seen, all, first, last) =>
        `${format.integer(seen)} de ${people(all)} com rastros no CRM: não antes das ${first}, o último às ${last}. `,
      zone: {
        unknown: (names) => `${names}: fuso horário desconhecido, vale o da empresa. `,
        night: (names) => `Verifique o fuso horário: ${names} — mais de um quarto dos rastros neste fuso cai entre 0h e 5h. `,
      },
    },
    andMore: (n) => `mais ${format.integer(n)}`,
    lowerBound: 'os rastros no CRM são só o mínimo do trabalho: reuniões, viagens e trabalho fora do CRM não são vistos aqui',
    rules: (cut, gap) => `o dia começa às ${cut}, uma pausa é mais de ${gap} sem rastros`,
    usualDay: 'Dia normal',
    usualOf: (name, first, last, active, n) =>
      `${name}: rastros no CRM normalmente das ${first} às ${last}, ${active} de atividade, dias com rastros ${n}`,
    noUsual: 'poucos rastros',
    daysOf: (n, planned) => `${n} de ${planned}`,
    daysOff: (n) => `+${count(n, 'folga', 'folgas')}`,
    lunchAt: (from, length) => `Almoço a partir das ${from}, ${length}`,
    noLunch: 'não determinado',
    dayOf: (name, when, first, last, active, n) => `${name}, ${when}: rastros no CRM das ${first} às ${last}, ${active} de atividade, ${n}`,
    dayWithout: (name, when) => `${name}, ${when}: sem rastros no CRM`,
    notBefore: (first) => `Rastros no CRM não antes das ${first}`,
    noTraces: 'sem rastros',
    tooFew: 'poucos rastros',
    isRunning: 'em curso',
    plan: { work: 'dia útil', short: 'jornada reduzida', off: 'folga', holiday: 'feriado', leave: 'ausente' },
    checkZone: 'verifique o fuso horário',
    traces: (n) => count(n, 'rastro', 'rastros'),
    unfold: (name) => `${name}: dias`,
    showAll: (n) => `Mostrar todos (${format.integer(n)})`,
    legend: {
      session: 'rastros sem pausa',
      call: 'chamada',
      event: 'outra ação',
      lunch: 'almoço',
      schedule: 'pelo horário',
      off: 'feriado ou ausência',
      share: 'mais alto, mais dias',
      median: 'medianas dos primeiros e últimos rastros',
    },
    figures: { first: 'Primeiros rastros', last: 'Últimos rastros', active: 'Atividade por dia', lunch: 'Almoço' },
    fewHidden: 'As meias horas com poucas pessoas não aparecem.',
    half: (low, high) => `metade dos dias: ${low}–${high}`,
    ofDays: (n, all) => `em ${format.integer(n)} de ${days(all)}`,
    columns: {
      hours: 'Primeiro – último',
      manager: 'Pessoa',
      zone: 'Fuso horário',
      first: 'Primeiros rastros',
      last: 'Últimos rastros',
      spread: '± min',
      active: 'Atividade',
      lunch: 'Início do almoço',
      lunchLength: 'Almoço',
      days: 'Dias com rastros',
      planned: 'Dias úteis',
      daysOff: 'Em folgas',
      tooFew: 'Dias com poucos rastros',
      traces: 'Rastros',
      laterFirst: 'Dias com primeiros rastros após o início do horário',
      earlierLast: 'Dias com últimos rastros antes do fim do horário',
      day: 'Dia',
      plan: 'Pelo horário',
      sessions: 'Trechos',
      breaks: 'Pausas',
      halfHour: 'Hora',
      share: '% dos dias',
    },
    tables: { people: 'Horas de trabalho por pessoa', days: 'Dias', usual: 'Dia normal por meias horas' },
    notes: {
      'acts-without-person': (n) => `${acts(n)} de robôs e clientes, sem contar como rastros`,
      'calls-without-manager': (n) => `chamadas sem pessoa, fora do relatório: ${format.integer(n)}`,
      'missed-calls': (n) => `${calls(n)} de clientes sem conversa, fora dos rastros`,
      'overlapping-calls': (n) => `chamadas simultâneas a outra da mesma pessoa: ${format.integer(n)}, o tempo comum conta uma vez`,
      'calls-without-length': (n) => `chamadas sem duração contam como um instante: ${format.integer(n)}`,
      'calls-too-long': (n) => `chamadas de mais de 12 horas contam como um instante: ${format.integer(n)}`,
      'future-acts': (n) => `ações depois do fim dos dados, sem contar: ${format.integer(n)}`,
      'long-sessions': (n) =>
        `${count(n, 'vez', 'vezes')} houve rastros sem pausa por mais de 16 horas: talvez um programa trabalhe com o nome de uma pessoa`,
      'days-too-few': (n) => `dias com menos de cinco rastros não mostram horas: ${format.integer(n)}`,
      'zones-unknown': (n) => `fuso horário de ${people(n)} desconhecido: vale o da empresa`,
      'people-without-zone': (n) => `sem fuso horário informado para ${people(n)}: vale o da empresa`,
      'people-in-other-zones': (n) => `os dias de ${people(n)} estão em fuso próprio`,
      'events-repeated': (n) =>
        `${format.plural(n, { one: '# evento que repete', other: '# eventos que repetem' })} outros registros, sem contar duas vezes`,
      'pipeline-not-filtered': () => 'a escolha do funil não afeta este relatório',
      'deals-not-filtered': () => 'a escolha de negócios (por origem, etiqueta, etapa ou motivo de perda) não afeta este relatório',
      'people-not-filtered': () => 'a escolha de pessoas não se aplica: aparece a equipe como um todo',
      'no-calls': () => 'os dados não trazem chamadas',
      'no-events': () => 'os dados não trazem eventos: mensagens, e-mails e notas não são vistos',
    },
  };
};
