import type { Definitions } from '../../i18n/explained.ts';
import type { ResultsFigure } from './manager-results-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<ResultsFigure> => ({
  figures: {
    finding:
      'Quién aportó más ingresos, si es una sola persona; si no, los del equipo. Después, si las tasas de éxito difieren significativamente del resto: se nombra a quienes tienen la mayor diferencia confirmada.',
    bars: 'Ingresos de cada responsable en la moneda principal, de mayor a menor; ┃ es el plan si los objetivos cubren todo el período. Tras los catorce primeros, los demás van juntos.',
    plot: 'Un punto por responsable con diez o más tratos cerrados: a la derecha, más tratos; arriba, mayor tasa de éxito, con la misma composición de embudos si se cuentan varios. Entre las líneas interiores caería por azar el 95 % de los responsables igual de buenos; entre las exteriores, el 99,8 %.',
    revenue:
      'Importes de los tratos ganados en el período y aún ganados, según se atribuyen: las partes de los responsables suman el total al centavo. Las demás monedas van debajo y nunca se suman.',
    change: 'Ingresos frente al período anterior comparable, con los mismos días laborables transcurridos. «Nuevo» si antes no había.',
    share: 'Porcentaje de los ingresos del equipo en la moneda principal.',
    plan: 'Ingresos en porcentaje de los objetivos de ingresos que están dentro del período; si no lo cubren entero, el propio objetivo. El objetivo de un trimestre no se suma a los de sus meses.',
    deals: 'Tratos ganados con una parte para este responsable o departamento, cada uno entero.',
    credited: 'Tratos ganados según el tamaño de la parte atribuida: medio trato es 0,5.',
    average: 'Ingresos divididos entre los tratos ganados que tienen importe, sumando las partes de tratos.',
    median: 'La mitad de los tratos ganados con importe es menor. Tratos enteros, no partes.',
    winRate:
      'Ganados entre todos los tratos cerrados en el período, ganados y perdidos, por el responsable en el cierre, o por el actual o quien los creó si a ellos se atribuyen las ventas. Con menos de diez cerrados solo hay cantidades. Se ordena por la tasa ajustada hacia la del equipo: cuantos menos tratos, más cerca.',
    interval: 'Intervalo de Wilson del 95 % de la tasa de éxito: cuantos menos tratos, más ancho.',
    difference:
      'Tasa de éxito menos la del resto, sin los tratos propios; con varios embudos, con la misma composición (Mantel–Haenszel, prueba de Cochran). Confirmada: el intervalo (Newcombe) excluye el cero, la p exacta de Fisher con corrección de Holm es menor que 0,05 y la diferencia es de al menos 5 p.p. Hipótesis: igual de grande, pero con pocos tratos.',
    lost: 'Tratos perdidos en el período, por la misma persona que en la tasa de éxito.',
    cycle: 'Mediana del tiempo desde la creación hasta la venta de los tratos ganados en el período. Tratos enteros.',
    open: 'Tratos abiertos ahora, se crearan cuando se crearan, por el responsable actual, o por quien los creó si las ventas se atribuyen a quien creó el trato.',
    weighted:
      'Importes de los tratos abiertos por la probabilidad de ganar desde su etapa: de todos los cerrados del embudo que llegaron tan lejos, la proporción ganada. Con menos de diez tratos así no hay probabilidad y el trato queda fuera.',
    concentration:
      'El mayor trato ganado como parte de los ingresos, y entre cuántos responsables iguales estarían repartidos con la misma igualdad: 1 dividido entre la suma de los cuadrados de las proporciones (Herfindahl–Hirschman).',
  },
  remarks: [
    'Cuentan los tratos cerrados en el período que siguen cerrados; el día de cierre es el comienzo de la última permanencia ininterrumpida en ganado o perdido.',
    'A quién se atribuye la venta lo elige el lector: al responsable en la venta; al actual; a quien lo creó (al primer responsable si no se sabe); a todos los responsables según su tiempo; según los porcentajes del CRM.',
    'El departamento es aquel al que pertenecía el responsable el día del cierre. Quienes se fueron siguen en sus períodos.',
    'Los clientes recurrentes son más fáciles de ganar, lo que no es mérito ni culpa de nadie: una diferencia que se explica por la composición de embudos no cuenta como tal.',
  ],
});
