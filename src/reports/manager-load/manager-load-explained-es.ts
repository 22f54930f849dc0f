/** How load is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'La carga son los tratos abiertos al final del período, o ahora mientras dura. El responsable es quien tenía el trato en ese momento.',
  'La carga media se pondera por tiempo: un trato abierto una hora pesa menos que uno abierto un mes. Un trato que cambió de manos se reparte por tiempo.',
  'El límite se compara con los tratos por jornada completa: para media jornada es la mitad. «Días sobre el límite» es la proporción de días laborables con una carga media superior a él.',
  'Una tarea abierta está vencida cuando su plazo ha pasado; una fecha sin hora pasa al final del día. Lo que vence justo ahora aún no está vencido.',
  'El «ritmo» es cuántas tareas suele hacer la persona en otros tantos días laborables propios: el ritmo de los últimos veinte, sin contar ausencias. Con menos de diez hechas no hay ritmo.',
  '«Tiempo en curso» es la carga dividida entre las entradas (ley de Little): cuánto vive un trato con este flujo.',
  'La mejor carga se busca en su propio historial: la conversión por mes y persona frente a la carga de ese mes, cada persona comparada consigo misma. Solo se nombra un intervalo si hay 200 tratos cerrados, las cargas difirieron el doble, la curvatura es segura y su máximo está entre las cargas observadas.',
  '«Previsto» es lo ganado en el período del plan más los importes abiertos por la proporción habitual de ganados. Si ni eso alcanza el plan, hay demasiado poco abierto para él.',
  'Desigualdad (coeficiente de Gini): 0 es todos igual, 1 es todo en una sola persona.',
];
