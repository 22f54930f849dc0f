/** How the summary is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Los ingresos son el importe de los tratos ganados en el período. Las monedas nunca se suman: cada una tiene su total y la serie está en la moneda de la cuenta.',
  'Los tratos nuevos se crearon en el período. La conversión son los ganados entre todos los cerrados en el período (ganados y perdidos), con su intervalo del 95 %.',
  'El trato medio es el importe entre los tratos ganados que lo tienen. El ciclo es la mediana del tiempo desde la creación hasta la venta.',
  'En curso son los tratos abiertos al final del período, o ahora mientras dura. Las tareas vencidas son las abiertas cuyo plazo ha pasado; una fecha sin hora pasa al final del día.',
  'Se compara con el período anterior que tiene los mismos días laborables transcurridos. Las proporciones se comparan en puntos porcentuales; las fotos de un momento, con el final del período anterior.',
  'La línea muestra semanas (meses si el período supera los 45 días). La franja son los límites habituales: media ± 2,66 del rango móvil medio de los puntos anteriores al período (gráfico XmR); para la conversión ± 3 errores estándar (gráfico p). Los meses no se ajustan por días laborables.',
  'Solo se llama cambio a lo que salió de los límites en la última semana o el último mes completos. Los límites necesitan 12 puntos.',
];
