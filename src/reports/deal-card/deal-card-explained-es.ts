import type { Definitions } from '../../i18n/explained.ts';
import type { CardFigure } from './deal-card-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<CardFigure> => ({
  figures: {
    finding: 'Si el trato lleva en su etapa más que la mitad de las estancias terminadas en ella, o más que nueve de cada diez.',
    inStage: 'Tiempo desde la última entrada del trato en su etapa hasta ahora.',
    median:
      'La mitad de las estancias terminadas en esta etapa no duró más, de todos los tratos, a partir de diez. Las que siguen en curso no cuentan: aún crecerán, por lo que el tiempo habitual puede ser un poco corto.',
    p90: 'Nueve de cada diez estancias terminadas en esta etapa no duraron más, de todos los tratos, a partir de diez.',
    open: 'Tratos abiertos del responsable en todos los embudos. El límite fijado vale para la jornada completa: para media jornada es la mitad.',
    tasks: 'Tareas abiertas del responsable, sobre lo que sean.',
    overdue: 'Tareas abiertas del responsable cuyo plazo ha pasado; una tarea sin hora vence al final de su día.',
    goals:
      'Objetivos del responsable en curso hoy de ingresos, tratos ganados y tratos nuevos. Ingresos y ganados cuentan por el cierre, los nuevos por la creación; la marca muestra qué parte de los días laborables del calendario ha pasado.',
  },
  remarks: ['El período elegido no afecta a la ficha: muestra el trato tal como está ahora.'],
});
