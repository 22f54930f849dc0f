import type { Format } from '../../format/format.ts';
import type { ResultsMessages } from './manager-results-messages.ts';

/** Managers' results in Spanish. */
export const es = (format: Format): ResultsMessages => {
  const plural = (count: number, one: string, other: string) => format.plural(count, { one, other });
  const deals = (count: number) => plural(count, '# trato', '# tratos');
  const wins = (count: number) => plural(count, '# trato ganado', '# tratos ganados');
  const of = (count: number, n: number) => `${format.integer(count)} de ${format.integer(n)}`;
  return {
    title: 'Resultados de los responsables',
    clock: (period) => `Cerrados: ${period}`,
    pipeline: (name) => `«${name}»`,
    managers: (count) => plural(count, '# responsable', '# responsables'),
    attribution: {
      label: 'La venta se atribuye',
      names: {
        'owner-at-win': 'al responsable en la venta',
        'present-owner': 'al responsable actual',
        creator: 'a quien lo creó',
        'time-weighted': 'a todos por su tiempo',
        splits: 'a quien indique el CRM',
      },
    },
    creditedTo: (name) => `atribuidos ${name}`,
    finding: {
      noDeals: 'No se cerraron tratos en este período. Elija otro período o quite filtros.',
      noWins: (lost) => `No se ganaron tratos en este período; perdidos: ${format.integer(lost)}.`,
      noRevenue: (count) => `${wins(count)} en el período, sin ingresos.`,
      leader: (name) => `Mayor contribución: ${name},`,
      brought: (money, share) => `${money}${share ? `, ${share} de los ingresos del equipo` : ''}.`,
      chosen: (name) => `${name}:`,
      level: (money, count) => `El equipo: ${money}, ${wins(count)}.`,
      differs: (name, own, rest, adjusted) =>
        `${name} ganó el ${format.percent(own.share)} (${of(own.count, own.n)}), los demás el ${format.percent(rest.share)}${adjusted === null ? '' : `, ${adjusted} con la misma composición de embudos`}: diferencia confirmada.`,
      chance: 'Las diferencias en la tasa de éxito no superan el azar.',
      few: 'Aún hay muy pocos tratos cerrados para comparar tasas de éxito.',
      chanceOne: 'La tasa de éxito no muestra una diferencia confirmada con la del equipo.',
      fewOne: 'Aún hay muy pocos tratos cerrados para comparar la tasa con la del equipo.',
    },
    chartLabel: 'Ingresos por responsable',
    plotLabel: 'Tasa de éxito',
    plotLabelMixed: 'Tasa de éxito con la misma composición de embudos',
    plotAxis: 'Tratos cerrados',
    plan: 'plan',
    others: (count) => `Otros: ${format.integer(count)}`,
    table: {
      manager: 'Responsable',
      department: 'Departamento',
      revenue: 'Ingresos',
      change: 'Variación',
      share: '% del total',
      plan: 'Plan',
      attainment: 'Cumplido',
      deals: 'Ganados',
      credited: 'Atribuidos',
      average: 'Ticket promedio',
      median: 'Mediana',
      winRate: 'Tasa de éxito',
      interval: '95 %',
      shrunk: 'Suavizada',
      difference: 'Frente al resto',
      won: 'Ganados como responsable',
      lost: 'Perdidos',
      cycle: 'Ciclo',
      open: 'Abiertos',
      pipeline: 'Importe abierto',
      weighted: 'Previsto',
      currency: 'Moneda',
    },
    tableLabel: 'Resultados por responsable',
    departmentsLabel: 'Por departamento',
    currenciesLabel: 'Por moneda',
    team: 'Equipo',
    noManager: 'Sin responsable',
    noDepartment: 'Sin departamento',
    inactive: 'ya no está',
    isNew: 'nuevo',
    of,
    verdicts: {
      confirmed: 'confirmada',
      hypothesis: 'hipótesis',
      'not-confirmed': 'como el equipo',
      'not-enough-data': 'pocos datos',
    },
    verdictHints: {
      confirmed: 'diferencia confirmada con el resto',
      hypothesis: 'diferencia visible, pero pocos tratos',
      'not-confirmed': 'sin diferencia con el equipo',
      'not-enough-data': 'menos de diez tratos cerrados',
    },
    needed: (count) => `${plural(count, 'hace falta # trato cerrado más', 'hacen falta # tratos cerrados más')} para estar seguros`,
    restHas: (rest) => `los demás ${format.percent(rest.share)} (${of(rest.count, rest.n)})`,
    sameMix: (points) => `${points} con la misma composición de embudos`,
    alike: (p) =>
      p < 0.05
        ? 'Las tasas de éxito de los responsables sí difieren.'
        : 'En conjunto, las diferencias en la tasa de éxito no superan el azar.',
    previous: (text) => `antes: ${text}`,
    planHint: (target) => `plan ${target}`,
    planPart: 'el plan no cubre todo el período',
    openHint: (count, sum) => `${plural(count, '# trato abierto', '# tratos abiertos')} por ${sum}, según su probabilidad de ganarse`,
    concentration: {
      title: 'De qué dependen los ingresos',
      topDeal: (share) => `el mayor trato representa el ${share} de los ingresos`,
      equalManagers: (count) => `los ingresos se reparten como entre ${count} responsables iguales`,
      equalHint: '1 dividido entre el índice de Herfindahl–Hirschman',
    },
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    showFewer: 'Mostrar menos',
    sets: { credited: 'ganados', resolved: 'cerrados', open: 'abiertos', lost: 'perdidos', largest: 'El mayor trato' },
    notes: {
      'deals-without-manager': (count) => `${wins(count)} sin responsable`,
      'deals-without-amount': (count) => `${wins(count)} sin importe`,
      'wins-without-date': (count) => `${wins(count)} sin fecha de cierre, fuera de todo período`,
      'other-currencies': (count) => `${deals(count)} en otras monedas, fuera de porcentajes y plan`,
      'splits-normalised': (count) => `las partes de ${deals(count)} no sumaban el 100 % y se ajustaron`,
      'open-without-chance': (count) =>
        `${plural(count, '# trato abierto', '# tratos abiertos')} sin probabilidad conocida, fuera de «previsto»`,
      'plans-cover-part': (count) => `${plural(count, '# plan cubre', '# planes cubren')} solo una parte del período: sin porcentaje`,
      'plans-left-out': (count) =>
        `${plural(count, '# plan no se muestra', '# planes no se muestran')}: el informe está filtrado por tratos`,
    },
  };
};
