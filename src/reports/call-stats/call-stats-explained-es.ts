/** How calls are counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Los tramos de un grupo de llamada son una sola llamada: la contestada es de quien contestó primero; la no contestada cuenta una vez para todos y en contra de nadie.',
  'Contestada significa que se habló. Buzón de voz, ocupado y colgado no son respuestas. Las llamadas de las que los registros no dicen si se habló quedan fuera de las tasas y la nota al pie las cuenta.',
  'La tasa de respuesta es del horario laboral: el horario de la persona según su reloj, si no el de la empresa, si no de 9:00 a 18:00 en días laborables. Las demás horas van aparte. Junto a ella están el intervalo de Wilson del 95 % y el número de llamadas; con menos de 10 solo hay cantidades.',
  '«Por debajo» y «por encima» comparan con los demás: intervalo de Newcombe, prueba exacta de Fisher, corrección de Holm; confirmado a partir de 5 puntos. Una diferencia es motivo para preguntar por qué, no una calificación.',
  'La mitad de las charlas es más corta que la mediana; noventa de cada cien, más cortas que «90 % por debajo de». Una conversación es una charla de 30 segundos, salvo otra configuración.',
  'Las llamadas perdidas de un cliente separadas por no más de 30 minutos son un episodio. Lo que siguió se busca dentro de las 23 horas desde la primera: devuelta en 20 minutos, devuelta más tarde, el cliente lo logró, se intentó sin éxito, sin devolver. Al cliente se le conoce por el número, como sea que esté escrito, y si no por el contacto.',
  'Trato tras una conversación: un trato del mismo contacto creado en 7 días, atribuido a la última conversación anterior. Es «después de una llamada», no «gracias a ella». Las conversaciones de menos de 7 días o sin contacto quedan fuera de la tasa.',
  'El color de una celda se acerca a la media tanto más cuantas menos llamadas tiene; su número está al lado.',
];
