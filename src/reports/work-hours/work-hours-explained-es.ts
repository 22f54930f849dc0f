import type { Format } from '../../format/format.ts';
import type { Definitions } from '../../i18n/explained.ts';
import type { HoursFigure } from './work-hours-explained.ts';
import type { WorkHoursReport } from './work-hours-schema.ts';

/** How each figure is counted, in Spanish. */
export const es = (report: WorkHoursReport, format: Format): Definitions<HoursFigure> => {
  const gap = format.duration(report.gapMinutes * 60_000);
  const cut = format.clock(report.dayCutMinute);
  const grace = format.duration(report.graceMinutes * 60_000);
  const group = format.integer(report.smallestGroup);
  return {
    figures: {
      finding:
        'Medianas sobre los días completos de todas las personas mostradas con al menos cinco rastros; de un solo día, el primer y el último rastro. Primero se nombra una zona horaria dudosa: más de la cuarta parte de sus rastros cae entre las 00 y las 05, en personas sin horario nocturno.',
      hours:
        'Primer y último rastro de trabajo en el CRM: de un día, o como medianas sobre días completos con al menos cinco rastros; «±» es la desviación mediana respecto de la mediana, en minutos. «Rastros no antes de las 8:57» no quiere decir que alguien llegara a las 8:57. Las horas son circulares: entre 23:50 y 00:10 hay veinte minutos.',
      active: `Suma de los tramos entre pausas; una pausa es más de ${gap} sin rastros, una llamada dura lo que su conversación y un rastro aislado no suma tiempo. De varios días, la mediana.`,
      days: 'Días con rastros entre los días laborables del calendario de la persona; al lado y en una columna propia, días libres con rastros.',
      plannedDays:
        'Días laborables del horario propio de la persona o, si no hay, del calendario de la empresa, sin festivos ni ausencias.',
      daysOff: 'Días con rastros en que la persona no debía trabajar.',
      daysTooFew: 'Días con menos de cinco rastros: no muestran horas ni entran en las medianas.',
      laterFirst: `Días cuyo primer rastro llegó más de ${grace} después del comienzo del horario, de los días con horario y rastros suficientes.`,
      earlierLast: `Días cuyo último rastro llegó más de ${grace} antes del final del horario, de los mismos días.`,
      traces:
        'Llamadas, tareas, tratos, mensajes, correos y notas de la persona. Una llamada perdida de un cliente no es rastro, ni lo que hacen robots y clientes. Son un mínimo del trabajo: una reunión, un viaje o una conversación con el teléfono propio no dejan ninguno.',
      lunch:
        'La pausa más larga de al menos 30 minutos con al menos la mitad entre las 11:30 y las 15:00. Si no la hay, el almuerzo queda sin determinar. De varios días, su comienzo y duración habituales.',
      zone: 'La zona horaria propia de la persona; la de la empresa si no se indica. Los días y horas son de esta zona.',
      usual:
        'Para cada media hora, la proporción de los días completos con rastros suficientes en que la persona estuvo activa; las líneas son las medianas de los primeros y últimos rastros, la banda es el horario.',
      name: 'De quién es el día.',
      plan: 'Lo que el calendario dice del día: laborable, reducido, libre, festivo o ausencia; y dónde hay pocos rastros.',
      sessions: `Tramos de rastros sin una pausa de más de ${gap}.`,
      breaks: 'Tiempo entre el primer y el último rastro que no es de actividad.',
    },
    remarks: [
      `El día empieza a las ${cut} del reloj de la propia persona. Lo que sigue sin pausa desde antes de esa hora queda en el día anterior: un turno de noche pertenece entero al día en que empieza. Los cambios de hora se tienen en cuenta: esa noche es una hora más corta o más larga.`,
      'El horario es el de la persona o, si no hay, el horario laboral de la empresa. Festivos, jornadas reducidas y ausencias vienen del calendario.',
      `Si solo se muestra el equipo en conjunto, las cifras son de todos los días de todas las personas; la mitad de los días está en el intervalo de abajo. Solo se muestran si hay al menos ${group} personas y otros tantos días distintos detrás y nadie tiene más de la mitad de los días.`,
    ],
  };
};
