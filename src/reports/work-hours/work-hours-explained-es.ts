/** How working hours are counted, for the head of sales and for the people themselves. */
export const explanation: readonly string[] = [
  'El informe muestra rastros en el CRM: llamadas, tareas, tratos, mensajes, correos, notas. Son un mínimo del trabajo: una reunión, un viaje o una charla por el teléfono propio no dejan ninguno. «Rastros no antes de las 8:57» no significa que alguien llegara a las 8:57.',
  'Una llamada dura lo que su conversación. Una llamada perdida de un cliente no es un rastro. Lo que hacen robots y clientes no es rastro de nadie.',
  'El día empieza a las 04:00 del reloj de la propia persona (configurable). Lo que sigue sin pausa desde antes de esa hora queda en el día anterior: un turno de noche pertenece entero al día en que empieza. Se tienen en cuenta los cambios de hora: esa noche es una hora más corta o más larga.',
  'Una pausa es más de 30 minutos sin rastros (configurable). El tiempo activo es la suma de los tramos entre pausas; un rastro suelto no suma tiempo.',
  'La comida es la pausa más larga de al menos 30 minutos con al menos la mitad entre 11:30 y 15:00. Si no la hay, la comida queda sin determinar.',
  'Un día con menos de cinco rastros no dice horas. Las medianas son de días completos con rastros suficientes; «±» es la distancia mediana a la mediana. Las horas dan la vuelta: entre las 23:50 y las 00:10 hay veinte minutos.',
  'El horario es el de la persona o, si no, el de la empresa. Los primeros rastros tras su inicio se cuentan con un margen de 15 minutos (configurable). Festivos, días cortos y ausencias vienen del calendario.',
  'Si más de un cuarto de los rastros de una zona horaria caen entre 00 y 05, lo más probable es que la zona esté mal. No afecta a quienes tienen horario de noche.',
];
