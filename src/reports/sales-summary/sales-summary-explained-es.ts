import type { Definitions } from '../../i18n/explained.ts';
import type { SummaryFigure } from './sales-summary-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<SummaryFigure> => ({
  figures: {
    finding:
      'La primera cifra, en el orden de las tarjetas, que en la última semana o el último mes completos salió de sus límites habituales. Una semana anterior no es noticia y la que está en curso no se evalúa.',
    revenue:
      'Importes de los tratos ganados en el período. Cada moneda tiene su suma; la serie y el cambio van en la moneda de la cuenta. Los ganados sin importe no suman.',
    leads: 'Tratos creados en el período, acaben como acaben.',
    conversion:
      'Ganados entre todos los tratos cerrados en el período, ganados y perdidos, con su intervalo del 95 % (Wilson). Los abiertos no entran; con menos de diez cerrados solo se indican las cantidades.',
    'average-deal':
      'Los ingresos divididos entre los tratos ganados que tienen importe, en la moneda de la cuenta; las demás monedas van al lado.',
    cycle:
      'Mediana del tiempo desde la creación hasta la venta de los tratos ganados en el período: la mitad fue más rápida. Los perdidos no entran.',
    'open-pipeline': 'Importes de los tratos abiertos al final del período, o ahora mientras dura.',
    'overdue-tasks':
      'Tareas abiertas cuyo plazo ha pasado al final del período, o ahora mientras dura; una fecha sin hora pasa al final del día. Una tarea sin plazo nunca está vencida.',
    value: 'La cifra de la tarjeta, exacta.',
    n: 'Tratos o tareas en que se basa la cifra.',
    before:
      'La misma cifra en el período anterior con los mismos días laborables transcurridos; de lo que está abierto, tal como estaba al final de aquel período.',
    change:
      'Frente a «antes»: en porcentaje; las proporciones, en puntos porcentuales. Si «antes» es cero se indica «antes no había»; si no se puede calcular, nada.',
    signal:
      'Dónde está la última semana completa (el mes, si el período pasa de 45 días) frente a los límites habituales: media ± 2,66 veces el rango móvil medio de los puntos anteriores al período (gráfico XmR); para la conversión, ± 3 errores estándar (gráfico p). Los límites necesitan 12 puntos; ni las semanas ni los meses se ajustan por días laborables.',
  },
  remarks: [
    'La línea de una tarjeta muestra semanas, o meses si el período pasa de 45 días; su banda son los límites habituales.',
    'Las monedas nunca se suman.',
  ],
});
