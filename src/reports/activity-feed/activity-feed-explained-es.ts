/** How the feed is made, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'La lista contiene todo lo que hicieron personas, clientes y robots en el período: tratos, cambios de etapa, tareas, llamadas y eventos. Lo más nuevo primero; en un mismo instante, por el identificador del registro. Lo que dicen a la vez un registro y un evento se muestra una sola vez.',
  'Los eventos de una persona sobre un objeto dentro de los dos minutos desde el primero están en una fila; los de robots, sea cual sea el objeto. Una fila nunca pasa de la medianoche. Al desplegarla se ve cada evento.',
  'El objeto es el trato; si no lo hay, el contacto, la empresa, la tarea o la llamada. Lo que no está en los datos se muestra por su identificador.',
  'Un correo, mensaje o llamada entrante sin persona es de un cliente; todo lo demás sin persona es de un robot.',
  'El resumen es el día más reciente con eventos, persona por persona. Los tipos de trabajo nunca se suman. El primer y el último evento son rastros en el CRM, no las horas de trabajo.',
  'Los días son los de la zona horaria de la empresa. Los eventos posteriores al momento del informe no se muestran; la nota al pie dice cuántos hay.',
];
