import type { Definitions } from '../../i18n/explained.ts';
import type { ActivityFigure } from './manager-activity-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<ActivityFigure> => ({
  figures: {
    finding:
      'Cuánto se hizo del tipo elegido; después, quién salió de sus propios límites habituales en la última semana completa o, si nadie, quién hace significativamente más o menos que los demás.',
    calendar: 'Acciones del tipo elegido por persona y día, semana o mes: más oscuro, más; rayado, la persona no trabajaba.',
    count: 'Acciones del tipo elegido en el período, de quien las hizo, no del responsable actual.',
    worked:
      'Días laborables del horario de la persona o de la empresa en el período hasta ahora, sin festivos ni ausencias; una jornada reducida vale 7/8 y el día de hoy, la parte ya transcurrida de su horario.',
    rate: 'Acciones del tipo elegido divididas entre días laborables, con su intervalo del 95 % debajo (Garwood), más ancho cuando las semanas varían más que por azar. Con menos de 10 acciones solo se muestra la cantidad.',
    trend:
      'Semanas completas del tipo elegido por día laborable; la última se compara con los límites habituales de las propias semanas anteriores (gráfico XmR, desde 12 semanas).',
    compared:
      'La tasa junto a la de los demás: dos tasas comparadas teniendo en cuenta cuánto varían las semanas enteras (dispersión), con la corrección de Holm si hay muchas personas; dos elegidas se comparan entre sí. Con menos de diez acciones en un lado no hay veredicto.',
    act: 'Acciones de este tipo en el período, por quien las hizo. Tratos, movimientos, tareas y llamadas cuentan por sus propios registros y un evento que dice lo mismo no se cuenta otra vez; una tarea es de quien la completó. Los tipos desconocidos van con su nombre.',
    'call-in': 'Llamadas de clientes en las que hubo conversación, por quien contestó. Una perdida no es trabajo de nadie.',
    'call-out': 'Llamadas a clientes, contestadas o no, por quien las hizo.',
    late: 'Tareas completadas en el período después de su plazo.',
    talks: 'Llamadas del período en las que hubo conversación, en ambos sentidos, por cortas que fueran.',
    talk: 'Tiempo de las conversaciones del período, sumado por llamadas. Las que se solapan también se suman y las notas dicen cuántas son.',
    replies:
      'Tratos a los que esta persona respondió primero, con la respuesta dentro del período: una llamada, un mensaje o un correo de una persona.',
    reply:
      'Mediana del tiempo laboral desde la creación del trato hasta la primera respuesta, dada por esta persona en el período: noches, fines de semana y festivos no cuentan.',
  },
  remarks: [
    'Robots y clientes no son del equipo; la nota al pie indica sus acciones. Los tipos de trabajo nunca se suman en una sola puntuación.',
    'Cada persona se compara ante todo consigo misma. Una diferencia es motivo para preguntar por qué, no una calificación.',
  ],
});
