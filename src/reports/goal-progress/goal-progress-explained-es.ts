import type { Definitions } from '../../i18n/explained.ts';
import type { GoalFigure } from './goal-progress-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<GoalFigure> => ({
  figures: {
    finding:
      'Objetivos improbables o en riesgo, los peores primero: el de la empresa o un departamento y el de una persona, con la probabilidad, desde cuándo van con retraso y lo que exige cada día restante.',
    done: 'Lo alcanzado hasta ahora dentro del período del objetivo, según los mismos registros que en los demás informes. El 130 % sigue siendo 130 %; solo se recorta la barra.',
    expected:
      '«Lo esperado hoy»: la meta por la parte de los días laborables ya transcurrida, del horario propio de la persona sin festivos ni ausencias; una jornada reducida vale 7/8. Puede ir por el calendario o por la semana habitual. Si la meta cambió dentro del período, el plan hasta ese día se mantiene.',
    target: 'Lo que hay que alcanzar al final del período del objetivo, tal como está ahora; si menos es mejor, lo que no debe superarse.',
    range:
      'Dónde quedará el resultado con una probabilidad del 80 %. El nivel de la persona se aprende de semanas anteriores y del propio período, lo reciente pesa más; la amplitud del intervalo, de los pronósticos que se habrían hecho en el pasado. Dinero: cada trato abierto puede ganarse en los días que quedan, según el historial de su etapa, se suman los tratos nuevos y el número de ventas se ajusta a medio camino del habitual; sin ese historial, el número habitual de ventas y los importes anteriores.',
    forecast: 'El resultado al que el pronóstico llega en promedio.',
    forecast95: 'Dónde quedará el resultado con una probabilidad del 95 %, según el mismo pronóstico.',
    chance:
      'Probabilidad de alcanzar la meta, según el pronóstico. Mientras quede algo abierto, los extremos se muestran como «< 1 %» y «> 99 %».',
    needed: 'Lo que falta hasta la meta dividido entre los días laborables restantes; si menos es mejor, lo que hay que resolver por día.',
    perDay: 'Lo logrado dividido entre los días laborables transcurridos.',
    daysLeft: 'Días laborables del período del objetivo que quedan, del total; el de hoy, por la parte de su horario que queda.',
    projection: 'Cuál sería el resultado si el ritmo actual se mantuviera. No es un pronóstico: no conoce historial ni azar.',
    since: 'Primer día desde el que lo logrado ha estado siempre por debajo del plan.',
    share: 'Lo logrado en porcentaje de la meta.',
    status:
      'Según la probabilidad: desde el 80 % bien encaminado, del 40 al 80 % en riesgo, por debajo del 40 % improbable. Demasiado pronto: han pasado menos de tres días laborables o el intervalo probable es más ancho que la propia meta. Un estado cambia cuando dos evaluaciones seguidas coinciden.',
    metric: 'Lo que cuenta el objetivo; cada indicador tiene su línea más abajo.',
    period: 'El período del propio objetivo; puede ser distinto del período del informe.',
    members:
      'Suma de los objetivos de las personas del equipo para el mismo indicador y período. Puede diferir del objetivo del equipo: se muestran ambos.',
    history: 'Objetivos anteriores del mismo titular para el mismo indicador, hasta doce, y cuántos se alcanzaron.',
    open: 'Tratos abiertos con los que cuenta el pronóstico y lo que se espera que aporten en los días que quedan: cada importe por la probabilidad de ganarse en ese tiempo, ajustada como en el pronóstico.',
    calls: 'Llamadas a clientes y llamadas de clientes contestadas, por quien las tuvo.',
    conversations: 'Llamadas en ambos sentidos con una conversación de 30 segundos o más, salvo otra configuración.',
    'talk-time': 'Tiempo de conversación, sumado entre todas las llamadas.',
    'deals-created': 'Tratos creados en el período del objetivo, por el responsable.',
    'deals-won': 'Tratos cerrados como ganados en el período del objetivo y aún ganados, por el responsable.',
    'revenue-won':
      'Importes de los tratos cerrados como ganados en el período del objetivo y aún ganados, en la moneda de la cuenta; las demás monedas se indican en las notas y no cuentan.',
    'stage-reached': 'Tratos distintos que entraron por primera vez en la etapa en el período del objetivo.',
    'tasks-done': 'Tareas completadas en el período del objetivo, por quien las completó.',
    meetings: 'Tareas de tipo «reunión» completadas en el período del objetivo, por quien las completó.',
    conversion: 'Ganados entre todos los cerrados en el período del objetivo.',
    'overdue-tasks': 'Tareas vencidas ahora o al final del período del objetivo. Menos es mejor.',
    'first-reply':
      'Mediana del tiempo laboral desde la creación del trato hasta la primera llamada, mensaje o correo al cliente. Menos es mejor.',
  },
  remarks: ['Ir con retraso es motivo para preguntar por qué, no una calificación.'],
});
