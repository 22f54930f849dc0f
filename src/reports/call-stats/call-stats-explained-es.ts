import type { Format } from '../../format/format.ts';
import type { Definitions } from '../../i18n/explained.ts';
import type { CallFigure } from './call-stats-explained.ts';
import type { CallStatsReport } from './call-stats-schema.ts';

/** How each figure is counted, in Spanish. */
export const es = (report: CallStatsReport, format: Format): Definitions<CallFigure> => {
  const { conversationMs, windowDays } = report;
  const seconds = format.integer(conversationMs / 1000);
  const days = format.plural(windowDays, { one: '# día', other: '# días' });
  return {
    figures: {
      finding:
        'La tasa de respuesta del horario laboral; la hora que es significativamente peor que las demás; quién contesta significativamente menos que los demás; y tras cuántas llamadas perdidas no se devolvió la llamada.',
      calls: 'Llamadas del período que pasan los filtros, por cuándo empezaron. Los tramos de un grupo son una sola llamada.',
      in: 'Llamadas de clientes, contestadas o no. Al lado, cómo acabaron aquellas en que no se habló. La que nadie de un grupo contestó cuenta una vez para todos y para nadie en particular.',
      answered:
        'De las llamadas de clientes en horario laboral, la proporción en que se habló, con el intervalo de Wilson del 95 % al pasar el cursor; con menos de 10 solo hay cantidades. El horario laboral es el de la persona según su reloj; si no hay, el de la empresa; si tampoco, de 9:00 a 18:00 en días laborables. «Por debajo» y «por encima» de los demás solo se indican si están confirmados: intervalo de Newcombe, prueba exacta de Fisher, corrección de Holm, a partir de 5 puntos.',
      out: 'Llamadas a clientes. Con respuesta: aquellas en que se habló, entre las que se sabe.',
      conversations: `Llamadas en ambos sentidos con una conversación de ${seconds} s o más.`,
      talk: 'Tiempo de todas las conversaciones en ambos sentidos, sumado por llamadas, por cortas que sean.',
      median: 'La mitad de las conversaciones es más corta; noventa de cada cien, más cortas que la cifra de abajo.',
      deals: `De las conversaciones con un contacto conocido que ya tienen ${days}, la proporción tras la que se creó un trato de ese contacto en ese plazo. Cada trato se atribuye a la última conversación anterior, salvo otra configuración. Es «después de una llamada», no «gracias a ella». Las más recientes quedan fuera.`,
      lost: 'Episodios de llamadas perdidas que acabaron sin devolver la llamada o solo con intentos, de quien perdió la llamada.',
      heat: 'Una celda tiene el porcentaje y el número de llamadas de esa hora de la semana; con menos de 10, solo el número. Su color se acerca más al promedio cuantas menos llamadas tiene.',
      histogram: 'Conversaciones del período por su duración; las de color claro son demasiado cortas para contar como tales.',
      episodes:
        'Las llamadas perdidas de un cliente separadas por no más de 30 minutos son un episodio. Lo que siguió se busca en las 23 horas siguientes a la primera: devuelta en 20 minutos, devuelta más tarde, el cliente logró comunicarse, se intentó sin éxito, sin devolver. Al cliente se le conoce por el número, como sea que esté escrito, y si no, por el contacto. La espera es la mediana de las devueltas.',
      reviewed:
        'Llamadas del período que alguien escuchó y calificó según la lista de criterios. De dos evaluaciones de una llamada por el mismo evaluador cuenta la última; una llamada evaluada por varias personas cuenta una vez.',
      score:
        'Media de las calificaciones de los criterios, cada una como parte de su escala: la más baja es 0 %, la más alta 100 %; de varios evaluadores, la media. Los criterios que no se aplicaban no entran. Debajo, el intervalo de Wilson del 95 %, que nunca es demasiado estrecho, sea cual sea la escala; con menos de diez llamadas, solo su número.',
      point:
        'Calificación media de este criterio de la lista como parte de su escala, en las llamadas a las que se aplicaba, con el intervalo de Wilson del 95 %.',
      shared: 'Llamadas que calificaron ambos evaluadores; para un criterio, aquellas en que ambos lo calificaron.',
      agreement:
        'Proporción de calificaciones de las llamadas comunes que coinciden; en escalas más largas que sí o no, una diferencia pequeña cuenta en parte.',
      expected: 'Proporción de calificaciones que coincidiría por azar, según la frecuencia con que cada evaluador pone cada calificación.',
      kappa:
        'Kappa de Cohen: 1 siempre la misma calificación, 0 no más que por azar, con pesos lineales en escalas largas. Sobre todos los criterios es la kappa agrupada, con su intervalo del 95 % por jackknife sobre las llamadas. Con menos de veinte llamadas comunes no se calcula, ni si ambos ponen siempre la misma calificación.',
    },
    remarks: [
      'Contestada significa que se habló. Buzón de voz, ocupado y colgado no son respuestas. La contestada por un grupo es de quien contestó primero. Las llamadas de las que los registros no dicen si se habló quedan fuera de las tasas y la nota al pie las indica.',
      'Una diferencia es motivo para preguntar por qué, no una calificación.',
    ],
  };
};
