/** How goals are counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Un objetivo cuenta los mismos registros que los demás informes: tratos ganados e ingresos por la fecha de cierre y el responsable, llamadas hechas y contestadas, tareas por quien las hizo, una conversación desde 30 segundos. Los ingresos, solo en la moneda de la cuenta.',
  '«Dónde estar hoy» es la parte de los días laborables ya transcurrida (el horario propio de la persona sin festivos ni ausencias; un día corto vale 7/8). Puede ir por el calendario o por la semana habitual. Si la meta cambió dentro del período, el plan hasta ese día se mantiene.',
  'El pronóstico aprende el nivel de la persona de semanas anteriores y del propio período; lo reciente pesa más. Cuán ancho debe ser se aprende de los pronósticos que el historial habría tenido. El final cae dentro del intervalo con una probabilidad del 80 %.',
  'Dinero: cada trato abierto puede ganarse en los días que quedan, según el historial de su etapa; se suman los tratos nuevos. Sin historial de etapas: el nivel de ventas y los importes anteriores.',
  'La tasa de éxito son los ganados entre los cerrados en el período. Las tareas vencidas son las de ahora o del final del período. El tiempo hasta la primera respuesta es la mediana del tiempo laboral.',
  'El estado sigue a la probabilidad: desde el 80 % en camino, del 40 al 80 % en riesgo, por debajo del 40 % improbable. Demasiado pronto: han pasado menos de tres días laborables o el intervalo probable es más ancho que la propia meta. Un estado cambia cuando dos evaluaciones seguidas coinciden.',
  'La meta de un equipo y la suma de las de sus personas pueden diferir: se muestran ambas. El 130 % sigue siendo 130 %; solo se corta la barra.',
  'Ir por detrás es motivo para preguntar por qué, no una calificación.',
];
