/** How early signals are counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Se cuentan semanas completas de lunes a domingo: las cantidades por día laborable, lo demás como proporciones. La semana en curso y las de menos de tres días laborables no se juzgan.',
  'El nivel habitual es el de las primeras veinte semanas (al menos doce) y no sigue los cambios. Si un cambio confirmado dura medio año, su nivel pasa a ser el habitual.',
  '«Confirmada»: la suma acumulada (CUSUM, k = 0,5, h = 5) ha saltado y se mantiene, otra regla coincide, han pasado tres semanas y los niveles difieren en más de 3,5 errores estándar. «Conviene mirar» es más débil.',
  'Las malas semanas siguen a las malas sin causa alguna. Por eso las reglas miran lo que la semana anterior no anuncia (residuos de un AR(1) de las semanas habituales) y los errores son más amplios. En simulaciones con nivel estable, un equipo ve menos de una falsa alarma en medio año; con temporada y menos de un año de historial, unas cuatro. Una caída de un cuarto en las primeras llamadas se descubre en 9 de cada 10 casos en 3 semanas si las semanas son independientes, y en 7 a 10 si no lo son.',
  'El cambio comienza en su semana más probable, que puede errar en una o dos. Si las mismas semanas del año anterior cambiaron al menos la mitad, es la temporada y no se confirma. Con menos de un año de historial la temporada no se comprueba.',
  'El avance desde una etapa es la parte de los movimientos hacia arriba entre todos los que salieron de ella hacia arriba o perdidos en la semana. Una conversación dura 30 segundos o más.',
  'La relación con los ingresos se comprueba desde 30 semanas: retardos de 0 a 13 semanas, fases aleatorias (que conservan el ritmo de cada serie), una corrección por el número de series y un pronóstico del último tercio. Mientras no coincidan todos, nada está demostrado. Las etapas sueltas no se comprueban.',
  'Las personas se comparan consigo mismas con pruebas exactas y la corrección de Holm; con menos de diez casos no se compara.',
];
