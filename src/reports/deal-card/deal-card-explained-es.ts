import type { Definitions } from '../../i18n/explained.ts';
import type { CardFigure } from './deal-card-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<CardFigure> => ({
  figures: {
    finding: 'Si el trato lleva en su etapa más tiempo que la mitad de las estancias terminadas en ella, o más que nueve de cada diez.',
    inStage: 'Tiempo desde la última entrada del trato en su etapa hasta ahora.',
    median:
      'La mitad de las estancias terminadas en esta etapa, de todos los tratos, no duró más que esto; se calcula a partir de diez. Las que siguen en curso no cuentan: aún se alargarán, por lo que el tiempo habitual puede quedar algo subestimado.',
    p90: 'Nueve de cada diez estancias terminadas en esta etapa, de todos los tratos, no duraron más que esto; se calcula a partir de diez.',
    open: 'Tratos abiertos del responsable en todos los embudos. El límite fijado vale para la jornada completa: para media jornada es la mitad.',
    tasks: 'Tareas abiertas del responsable, sea cual sea su asunto.',
    overdue: 'Tareas abiertas del responsable cuyo plazo ha pasado; una tarea sin hora vence al final de su día.',
    goals:
      'Objetivos del responsable de ingresos, tratos ganados y tratos nuevos que están en curso hoy. Los ingresos y los ganados cuentan por la fecha de cierre, los nuevos por la de creación; la marca muestra qué parte de los días laborables del calendario ha pasado.',
  },
  remarks: ['El período elegido no afecta a la ficha: muestra el trato tal como está ahora.'],
});
