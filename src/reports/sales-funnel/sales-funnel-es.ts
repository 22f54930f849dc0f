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
      snapshot: (date) => `Abiertos al ${date}`,
    },
    pipeline: (name) => `«${name}»`,
    managers: (count) => format.plural(count, { one: '# responsable', other: '# responsables' }),
    finding: {
      largestLoss: (stage) => `Donde más tratos se pierden es después de «${stage}»:`,
      wentOn: (share) => `avanzó el ${format.percent(share.share)} (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name}: ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', diferencia confirmada con el resto.' : `, pero hay pocos datos: ${range(share).replace('–', ' a ')}.`}`,
      selected: (name, next, share) =>
        `${name}: pasó a «${next}» el ${format.percent(share.share)} de los clientes (${of(share.count, share.n)}, ${range(share)}).`,
      behind: (name, next, own, rest) =>
        `Rezago confirmado: ${name}, pasó a «${next}» el ${format.percent(own.share)} (${of(own.count, own.n)}), frente al ${format.percent(rest.share)} del resto.`,
      noLosses: 'Aún no se ha perdido ningún trato.',
      fewDeals: (count) => `Solo ${deals(count)}: muy poco para sacar conclusiones; se muestran solo cantidades.`,
      noDeals: 'No hay tratos en este período. Elija otro período u otro embudo.',
      noHistory: (won, lost, open) =>
        `Los datos no contienen el historial de etapas, así que no hay embudo. En el período, ganados: ${format.integer(won)}, perdidos: ${format.integer(lost)}; abiertos ahora: ${format.integer(open)}.`,
      events: (count) =>
        `${format.plural(count, { one: '# trato se movió', other: '# tratos se movieron' })} en el período. Son movimientos, no conversión: cada etapa cuenta tratos distintos.`,
      snapshot: (count) => `${deals(count)} en curso.`,
    },
    lost: (count) => format.plural(count, { one: '# perdido', other: '# perdidos' }),
    open: (count) => `${format.integer(count)} en curso`,
    reached: (count) => format.plural(count, { one: '# llegó', other: '# llegaron' }),
    chartLabel: 'Cuántos tratos llegaron a cada etapa',
    table: {
      stage: 'Etapa',
      reached: 'Llegaron',
      step: 'Avanzaron',
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
      win: 'Ganados entre los cerrados',
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
      alike: (p) => (p < 0.05 ? 'Los responsables sí difieren.' : 'En conjunto, las diferencias no superan el azar.'),
      likeWithLike: (points) => `ajustado por fuente e importe ${points}`,
      more: (count) => `${format.integer(count)} más`,
    },
    growth: {
      title: 'Oportunidades de mejora',
      wins: (point, money) =>
        `+${format.number(point.extraWins)}\u00a0${Math.round(point.extraWins * 10) === 10 ? 'trato' : 'tratos'}${money ? ` (≈\u00a0${money})` : ''}`,
      condition: (name, next) => `${format.shortName(name)}, paso a «${next}»:`,
      confirmed: 'Si fuera como en el resto. La diferencia está confirmada.',
      hypothesis: (needed) =>
        needed === null
          ? 'Si fuera como en el resto. Por ahora, una hipótesis.'
          : `Si fuera como en el resto. Por ahora, una hipótesis: ${format.plural(needed, { one: 'hace falta # trato más', other: 'hacen falta unos # tratos más' })} para estar seguros.`,
    },
    stage: {
      reasons: 'Motivos de pérdida',
      noReason: 'Sin motivo indicado',
      time: (median, interval) => `La mitad sale de la etapa en ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Importe de los tratos',
    },
    figures: {
      winClosed: 'Ganados entre los cerrados en el período',
      winCohort: 'Ganados entre todos los que entraron',
      winResolved: 'Ganados entre los concluidos',
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
        `los responsables saltan etapas de forma distinta (diferencia: ${format.integer(count)} p.p.): comparar pasos sirve de poco`,
    },
    dealsCount: deals,
    noManager: 'Sin responsable',
  };
};
