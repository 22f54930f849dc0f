import type { Definitions } from '../../i18n/explained.ts';
import type { FunnelFigure } from './sales-funnel-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<FunnelFigure> => ({
  figures: {
    finding:
      'La etapa tras la que se pierden más tratos, según la etapa más avanzada que alcanzaron. Se nombra a un responsable si en ese paso su diferencia con el resto está confirmada o, en su defecto, si es una hipótesis. Con menos de diez tratos no se sacan conclusiones.',
    bars: 'El largo de la barra es el número de tratos que llegaron a la etapa: los que avanzaron, los perdidos (rayado) y los abiertos o en otro embudo (claro). En «Movimientos» muestra las entradas; en «Ahora», los tratos abiertos.',
    reached:
      'Tratos que estuvieron en esta etapa o en una posterior. Retroceder no lo anula; una etapa saltada cuenta como superada y un trato ganado superó todas. Así: llegaron = avanzaron + perdidos + abiertos + en otro embudo.',
    step: 'De los tratos que alcanzaron esta etapa, la proporción que alcanzó la siguiente. Los abiertos cuentan en el total, por lo que la parte de un período reciente aún es baja.',
    interval: 'Intervalo de Wilson del 95 % de la proporción de al lado: cuantos menos tratos, más ancho.',
    cumulative: 'De todos los tratos del informe, la proporción que alcanzó esta etapa.',
    lost: 'Tratos que ahora están perdidos y no pasaron de esta etapa.',
    lostFrom: 'Tratos perdidos directamente desde esta etapa. Difiere de «perdidos» cuando un trato había retrocedido antes.',
    open: 'Tratos que ahora están abiertos y no pasaron de esta etapa; en «Ahora», los que están en ella en ese momento.',
    moved: 'Tratos que ahora están en otro embudo y en este no pasaron de esta etapa.',
    touched: 'Tratos que estuvieron en esta misma etapa; los demás que la alcanzaron la saltaron.',
    time: 'Tiempo hasta que terminó la mitad de las estancias, con su intervalo del 95 %. Se tienen en cuenta los tratos que aún no salieron (Kaplan–Meier); cada estancia cuenta por separado.',
    amount:
      'Importes de los tratos que alcanzaron la etapa; en «Ahora», de los que están en ella. Los tratos sin importe no suman y las monedas van una al lado de otra.',
    entries:
      'Entradas en la etapa durante el período; un trato que entró dos veces cuenta dos veces. No es conversión: cada etapa cuenta tratos distintos.',
    deals: 'Tratos distintos que entraron en la etapa durante el período.',
    counts:
      'Cuántos de los tratos del responsable que alcanzaron la etapa alcanzaron la siguiente; en «Ganados entre los cerrados», cuántos de los cerrados se ganaron. Un trato cerrado es de su responsable en el cierre; uno abierto, del actual.',
    share:
      'De los tratos del responsable que alcanzaron la etapa, la proporción que alcanzó la siguiente; en «Ganados entre los cerrados», la parte ganada. Las filas se ordenan por la proporción ajustada hacia la del equipo: cuantos menos tratos, más cerca. Con menos de diez tratos solo hay cantidades.',
    difference:
      'La proporción del responsable menos la del resto, sin él. Al pasar el cursor sobre una diferencia señalada: con la misma composición de fuentes e importes (Mantel–Haenszel).',
    verdict:
      'Confirmada: el intervalo de la diferencia (Newcombe) excluye el cero, la p exacta de Fisher con corrección de Holm es menor que 0,05 y la diferencia es de al menos 5 p.p. Hipótesis: la diferencia es igual de grande, pero hay pocos tratos. Pocos datos: menos de diez tratos en un lado.',
    beside:
      'De cada responsable elegido: la proporción que avanzó, las cantidades en que se basa, la diferencia con el resto en puntos porcentuales y el veredicto.',
    plot: 'Un punto por responsable: a la derecha, más tratos; arriba, mayor proporción. Entre las líneas interiores caería por azar el 95 % de los responsables igual de buenos; entre las exteriores, el 99,8 %.',
    growth:
      'Ventas adicionales que habría tenido el período si este paso del responsable fuera como en el resto y los siguientes quedaran igual. El dinero, por el importe medio ganado; con menos de diez ventas, el del equipo. Solo se indican diferencias de 5 p.p. o más.',
    reasons: 'Tratos perdidos en esta etapa según el motivo indicado ahora, los seis más frecuentes.',
    winCohort: 'Ganados hasta ahora entre todos los que entraron en el período; los abiertos cuentan en el total.',
    winResolved:
      'Ganados entre los ganados y perdidos de los que entraron en el período; los abiertos quedan fuera. «Por importe»: lo mismo en dinero, en la moneda de la cuenta.',
    winClosed: 'Ganados entre todos los tratos cerrados en el período, entraran cuando entraran.',
    wonAmount: 'Importes de los tratos ganados del informe; «antes» es el período anterior comparable.',
    cycle: 'Mediana del tiempo desde la entrada en el embudo hasta la venta, de los tratos ganados del informe.',
    winWithin:
      'Probabilidad de que un trato se gane en los 30 días siguientes a su entrada, teniendo en cuenta los aún abiertos y los perdidos antes (Aalen–Johansen).',
    velocity:
      'Tratos que entraron × proporción ganada de los concluidos × importe medio ganado ÷ mediana de días hasta la venta, en la moneda de la cuenta: lo que ese flujo aporta por día.',
    perDay: 'Importe de los tratos ganados en el período, entraran cuando entraran, dividido entre sus días laborables transcurridos.',
  },
  remarks: [
    '«Creados»: tratos que entraron por primera vez en el embudo en el período. «Cerrados»: cerrados en él. «Movimientos»: hechos en él. «Ahora»: dónde están los tratos.',
    'Una etapa archivada cuenta para la activa que está debajo. Con menos de diez tratos no se sacan conclusiones.',
    'Si los responsables difieren entre sí lo indica una prueba de chi cuadrado con todos.',
    'Los importes en monedas distintas nunca se suman.',
  ],
});
