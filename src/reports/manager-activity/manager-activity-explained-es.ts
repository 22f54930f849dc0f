/** How activity is counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Cada acción se atribuye a quien la hizo, no al responsable actual. Robots y clientes no son personal; la nota al pie cuenta sus acciones. Los tipos de trabajo nunca se suman en una sola nota.',
  'Tratos, tareas y llamadas cuentan por sus propios registros; un evento que dice lo mismo no se cuenta otra vez. Los tipos desconocidos de eventos van aparte, con su nombre.',
  'Una llamada de un cliente en la que nadie habló no es trabajo de la persona. El tiempo de conversación es la suma de las llamadas.',
  'Los días laborables son los del horario de la persona o de la empresa, sin festivos ni ausencias; un día corto vale 7/8 y el de hoy, la parte ya transcurrida de su horario.',
  '«Por día laborable» son acciones entre días laborables, con el intervalo exacto de Garwood del 95 %. Con menos de 10 acciones solo se muestra la cantidad.',
  '«Sus semanas» son semanas completas por día laborable; la última se compara con los límites habituales de las anteriores (gráfico XmR, desde 12 semanas). Cada cual se compara consigo mismo.',
  '«Junto a los demás» es una comparación exacta de dos tasas, con la corrección de Holm si hay muchas personas; dos personas elegidas se comparan entre sí. Una diferencia es motivo para preguntar por qué, no una calificación.',
  'La primera respuesta es el tiempo laboral desde la creación del trato hasta la primera llamada, mensaje o correo saliente de una persona; la mediana de los tratos respondidos en el período.',
];
