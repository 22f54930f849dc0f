/** How quality is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'La confianza en los datos es la proporción de tratos abiertos sin faltas críticas ni importantes en este momento, con su intervalo del 95 % (Wilson). Los tratos perdidos y ganados se revisan para el período y no afectan a la confianza.',
  'Críticas: sin tarea abierta; todas las tareas vencidas; más tiempo en la etapa de lo habitual; nadie en activo es responsable. Importantes: el cierre previsto ya pasó; sin importe desde la tercera etapa; sin contacto; perdido sin motivo; ganado sin importe. Lo demás es leve.',
  '«Más de lo habitual» es más que el 90 % de las estancias terminadas en la etapa; hacen falta diez. Los duplicados son tratos abiertos de un mismo contacto en un embudo, todo el grupo.',
  'Cada regla se apoya en sus propios tratos: las tareas vencidas, en tratos con tarea; el cierre pasado, en tratos con fecha. Lo que los datos no contienen no se revisa ni resta confianza.',
  'Por semanas se muestra lo que guarda el historial: una tarea a tiempo y sin estancamiento, en este momento de la semana. El tiempo habitual de una etapa es el de hoy.',
  'Un salto es un avance por encima de al menos una etapa viva. Los movimientos del período cuentan para quien los hizo; los robots no se comparan con nadie. Confirmado significa: el intervalo de la diferencia (Newcombe) excluye el cero, la p de Fisher tras Holm es menor que 0,05 y la diferencia es de al menos 5 p.p.',
  'Una etapa se marca si las personas la saltan con tasas que difieren más de 20 p.p. El tiempo en la etapa se compara por estancias terminadas (Kruskal–Wallis, Holm sobre las etapas); una diferencia merece mención si al menos el 4 % de la variación está entre personas.',
  'Un cambio de etapas se ve por el día en que llegaron los tratos: cuántos de los que llegaron tan lejos estuvieron allí. Una etapa está en desuso si tantos tratos pasaron sin ella que el azar queda por debajo del 0,1 %.',
];
