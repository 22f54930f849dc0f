import type { Format } from '../../format/format.ts';
import type { Definitions } from '../../i18n/explained.ts';
import type { HoursFigure } from './work-hours-explained.ts';
import type { WorkHoursReport } from './work-hours-schema.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (report: WorkHoursReport, format: Format): Definitions<HoursFigure> => {
  const gap = format.duration(report.gapMinutes * 60_000);
  const cut = format.clock(report.dayCutMinute);
  const grace = format.duration(report.graceMinutes * 60_000);
  const group = format.integer(report.smallestGroup);
  return {
    figures: {
      finding:
        'Medianas dos dias inteiros de todas as pessoas mostradas com ao menos cinco rastros; de um só dia, o primeiro e o último rastro. Primeiro se cita um fuso duvidoso: mais de um quarto de seus rastros cai entre 0h e 5h, em pessoas sem horário noturno.',
      hours:
        'Primeiro e último rastro de trabalho no CRM: de um dia, ou como medianas de dias inteiros com ao menos cinco rastros; “±” é o desvio mediano em relação à mediana, em minutos. “Rastros não antes das 8:57” não quer dizer que alguém chegou às 8:57. As horas são circulares: entre 23:50 e 00:10 há vinte minutos.',
      active: `Soma dos trechos entre pausas; uma pausa é mais de ${gap} sem rastros, uma chamada dura o tempo de sua conversa e um rastro isolado não soma tempo. De vários dias, a mediana.`,
      days: 'Dias com rastros entre os dias úteis do calendário da pessoa; ao lado e em uma coluna própria, dias de folga com rastros.',
      plannedDays: 'Dias úteis do horário próprio da pessoa ou, se não há, do calendário da empresa, sem feriados nem ausências.',
      daysOff: 'Dias com rastros em que a pessoa não devia trabalhar.',
      daysTooFew: 'Dias com menos de cinco rastros: não mostram horas nem entram nas medianas.',
      laterFirst: `Dias cujo primeiro rastro veio mais de ${grace} depois do começo do horário, dos dias com horário e rastros suficientes.`,
      earlierLast: `Dias cujo último rastro veio mais de ${grace} antes do fim do horário, dos mesmos dias.`,
      traces:
        'Chamadas, tarefas, negócios, mensagens, e-mails e notas da pessoa. Uma chamada perdida de cliente não é rastro, nem o que robôs e clientes fazem. São um mínimo do trabalho: uma reunião, uma viagem ou uma conversa no próprio telefone não deixam nenhum.',
      lunch:
        'A pausa mais longa de ao menos 30 minutos com ao menos metade entre 11:30 e 15:00. Se não há, o almoço fica não determinado. De vários dias, seu começo e duração normais.',
      zone: 'O fuso horário da própria pessoa; o da empresa se não é indicado. Dias e horas são deste fuso.',
      usual:
        'Para cada meia hora, a proporção dos dias inteiros com rastros suficientes em que a pessoa esteve ativa; as linhas são as medianas dos primeiros e últimos rastros, a faixa é o horário.',
      name: 'De quem é o dia.',
      plan: 'O que o calendário diz do dia: útil, reduzido, folga, feriado ou ausência; e onde há poucos rastros.',
      sessions: `Trechos de rastros sem uma pausa de mais de ${gap}.`,
      breaks: 'Tempo entre o primeiro e o último rastro que não é de atividade.',
    },
    remarks: [
      `O dia começa às ${cut} do relógio da própria pessoa. O que continua sem pausa desde antes dessa hora fica no dia anterior: um turno da noite pertence inteiro ao dia em que começa. Mudanças de horário são levadas em conta: essa noite é uma hora mais curta ou mais longa.`,
      'O horário é o da pessoa ou, se não há, o horário comercial da empresa. Feriados, jornadas reduzidas e ausências vêm do calendário.',
      `Se só a equipe como um todo é mostrada, os números são de todos os dias de todas as pessoas; metade dos dias está na faixa abaixo. Só aparecem se há ao menos ${group} pessoas e o mesmo número de dias diferentes por trás e ninguém tem mais da metade dos dias.`,
    ],
  };
};
