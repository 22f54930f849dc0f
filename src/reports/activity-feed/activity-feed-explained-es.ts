import type { Definitions } from '../../i18n/explained.ts';
import type { FeedFigure } from './activity-feed-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<FeedFigure> => ({
  figures: {
    finding:
      'El día más reciente con eventos: cuántas veces ocurrió cada uno de los cinco tipos más importantes y cuántas personas hicieron algo. El primer y el último evento son rastros en el CRM, no las horas de trabajo.',
    row: 'Todo lo que hicieron el equipo, los clientes y los robots en el período, lo más reciente primero; en un mismo instante, por el identificador del registro. Los eventos de una persona sobre un objeto en los dos minutos siguientes al primero van en una sola fila; los de robots, sea cual sea el objeto; una fila nunca pasa de la medianoche.',
    digest:
      'Eventos del día más reciente de lo que se muestra, por quien los hizo y por tipo; junto al nombre, las horas del primero y del último. Los tipos de trabajo nunca se suman.',
  },
  remarks: [
    'Lo que dicen a la vez un registro y un evento se muestra una sola vez.',
    'El objeto es el trato; si no lo hay, el contacto, la empresa, la tarea o la llamada. Lo que no está en los datos se muestra por su identificador.',
    'Un correo, mensaje o llamada entrante sin usuario es de un cliente; todo lo demás sin usuario es de un robot.',
    'Los días son los de la zona horaria de la empresa. Los eventos posteriores al momento del informe no se muestran; la nota al pie dice cuántos hay.',
  ],
});
