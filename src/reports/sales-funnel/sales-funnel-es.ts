import type { Format } from '../../format/format.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';

type Share = { count: number; n: number; share: number; low: number; high: number };

/** The funnel in Spanish. */
export const es = (format: Format): FunnelMessages => {
  const deals = (count: number) => format.plural(count, { one: '# trato', other: '# tratos' });
  const of = (count: number, n: number) => `${format.integer(count)} de ${format.integer(n)}`;
  const range = (share: Share) => format.percentRange(share.low, share.high);
  return {
    title: 'Embudo de ventas',
    modes: { cohort: 'Creados', closed: 'Cerrados', events: 'Movimientos', snapshot: 'Ahora' },
    modeLabel: 'Qué tratos cuentan',
    clock: {
      cohort: (period) => `Entraron en el embudo: ${period}`,
      closed: (period) => `Cerrados: ${period}`,
      events: (period) => `Movimientos: ${period}`,
      snapshot: (date) => `Abiertos a ${date}`,
    },
    pipeline: (name) => `«${name}»`,
    managers: (count) => format.plural(count, { one: '# responsable', other: '# responsables' }),
    finding: {
      largestLoss: (stage) => `La mayoría de los tratos se pierde después de «${stage}»:`,
      wentOn: (share) => `siguió el ${format.percent(share.share)} (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name}: ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', diferencia confirmada con el resto.' : `, pero hay pocos datos: ${range(share).replace('–', ' a ')}.`}`,
      selected: (name, next, share) =>
        `${name}: «${next}» para el ${format.percent(share.share)} de los clientes (${of(share.count, share.n)}, ${range(share)}).`,
      behind: (name, next, own, rest) =>
        `Retraso confirmado: ${name}, paso a «${next}» — ${format.percent(own.share)} (${of(own.count, own.n)}), ${format.percent(rest.share)} en el resto.`,
      noLosses: 'Aún no se ha perdido ningún trato.',
      fewDeals: (count) => `Solo ${deals(count)}: demasiado pocos para concluir algo, así que solo cantidades.`,
      noDeals: 'No hay tratos en este período. Elija otro período u otro embudo.',
      noHistory: (won, lost, open) =>
        `Los datos no contienen el historial de etapas, así que no hay embudo. Cerrados en el período: ${format.integer(won)} ganados, ${format.integer(lost)} perdidos; ${format.integer(open)} abiertos ahora.`,
      events: (count) =>
        `${format.plural(count, { one: '# trato se movió', other: '# tratos se movieron' })} en el período. Son movimientos, no conversión: cada etapa cuenta tratos distintos.`,
      snapshot: (count) => `${deals(count)} en curso.`,
    },
    lost: (count) => `${format.integer(count)} perdidos`,
    open: (count) => `${format.integer(count)} en curso`,
    reached: (count) => `${format.integer(count)} llegaron`,
    chartLabel: 'Cuántos tratos alcanzaron cada etapa',
    table: {
      stage: 'Etapa',
      reached: 'Llegaron',
      step: 'Siguieron',
      interval: '95 %',
      cumulative: 'Del total',
      lost: 'Perdidos',
      lostFrom: 'Perdidos desde aquí',
      open: 'Abiertos',
      moved: 'En otro embudo',
      time: 'Tiempo, mediana',
      amount: 'Importe',
      entries: 'Entradas',
      deals: 'Tratos',
      touched: 'Estuvieron aquí',
    },
    comparison: {
      step: (next) => `Paso a «${next}»`,
      win: 'Ganados entre cerrados',
      sideBySide: 'Paso a la etapa: proporción, diferencia con el resto',
      columns: {
        manager: 'Responsable',
        deals: 'Tratos',
        share: 'Proporción',
        interval: '95 %',
        difference: 'Frente al resto',
        verdict: 'Diferencia',
      },
      of,
      team: 'Equipo',
      verdicts: {
        confirmed: 'confirmada',
        hypothesis: 'hipótesis',
        'not-confirmed': 'sin confirmar',
        'not-enough-data': 'pocos datos',
      },
      alike: (p) => (p < 0.05 ? 'Los responsables sí difieren.' : 'En conjunto, no más diferencia que por azar.'),
      likeWithLike: (points) => `teniendo en cuenta fuente e importe ${points}`,
      more: (count) => `${format.integer(count)} más`,
    },
    growth: {
      title: 'Puntos de crecimiento',
      wins: (point, money) =>
        `+${format.number(point.extraWins)}\u00a0${Math.round(point.extraWins * 10) === 10 ? 'trato' : 'tratos'}${money ? ` (≈\u00a0${money})` : ''}`,
      condition: (name, next) => `${format.shortName(name)}, paso a «${next}»:`,
      confirmed: 'Si fuera como en el resto. La diferencia está confirmada.',
      hypothesis: (needed) =>
        needed === null
          ? 'Si fuera como en el resto. De momento, una hipótesis.'
          : `Si fuera como en el resto. De momento, una hipótesis: ${format.plural(needed, { one: 'hace falta # trato más', other: 'hacen falta unos # tratos más' })} para estar seguros.`,
    },
    stage: {
      reasons: 'Motivos de pérdida',
      noReason: 'Sin motivo indicado',
      time: (median, interval) => `La mitad sale de la etapa en ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Importe de los tratos',
    },
    figures: {
      winClosed: 'Ganados entre cerrados en el período',
      winCohort: 'Ganados entre todos los que entraron',
      winResolved: 'Ganados entre los decididos',
      cycle: 'De la entrada a la venta',
      wonAmount: 'Ganado',
      perDay: 'Ganado por día laborable',
      velocity: 'Velocidad de venta, por día',
      winWithin: 'Probabilidad de ganar',
    },
    figureHint: {
      of,
      within: (days, lost) => `en ${format.integer(days)} días; de perder ${lost}`,
      previous: (text) => `antes: ${text}`,
      value: (share) => `por importe ${share}`,
    },
    notes: {
      'deals-without-manager': (count) => `${deals(count)} sin responsable, sin comparar`,
      'deals-without-amount': (count) => `${deals(count)} sin importe`,
      'skipped-stages': (count) => `${format.plural(count, { one: '# trato saltó', other: '# tratos saltaron' })} una etapa`,
      'moved-back': (count) => `${format.plural(count, { one: '# trato retrocedió', other: '# tratos retrocedieron' })}`,
      maturing: () => 'algunos tratos aún son recientes: el resultado cambiará',
      'skip-rates-differ': (count) =>
        `los responsables saltan etapas de forma distinta (en ${format.integer(count)} p.p.): comparar pasos sirve de poco`,
    },
    dealsCount: deals,
    noManager: 'Sin responsable',
  };
};
