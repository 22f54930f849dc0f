import type { Definitions } from '../../i18n/explained.ts';
import type { SignalFigure } from './early-signals-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<SignalFigure> => ({
  figures: {
    finding: 'El cambio en curso de más peso: uno confirmado o, si no, uno que conviene revisar.',
    change:
      'El nivel desde el cambio frente al habitual, con su intervalo del 95 %: las cantidades en proporción, las proporciones en puntos porcentuales. El comienzo es la semana más probable y puede desviarse en una o dos.',
    state:
      '«Confirmada»: la suma acumulada (CUSUM, k = 0,5, h = 5) se ha activado y se mantiene, otra regla coincide, han pasado tres semanas, los niveles difieren en más de 3,5 errores estándar y la mayoría de las semanas son peores. «Conviene revisar» es más débil.',
    usual:
      'Nivel de las primeras veinte semanas (al menos doce), que no sigue los cambios. Si un cambio confirmado dura medio año, su nivel pasa a ser el habitual.',
    last: 'Nivel de la última semana completa que se evalúa. La que está en curso y las de menos de tres días laborables no se evalúan.',
    'new-deals': 'Tratos creados en la semana, por día laborable.',
    'first-calls':
      'De los tratos creados en la semana, la proporción con una llamada de una persona en nueve horas laborables. Los que aún están en plazo quedan fuera.',
    'first-reply':
      'De los tratos creados en la semana, la proporción con una llamada, un mensaje o un correo de una persona en cuatro horas laborables. Los que aún están en plazo quedan fuera.',
    conversations: 'Llamadas de la semana con una conversación de 30 segundos o más, por día laborable, de todos los embudos.',
    moves: 'Movimientos a una etapa posterior que hicieron personas en la semana, por día laborable. Los de robots quedan fuera.',
    'tasks-done': 'Tareas completadas en la semana, por día laborable, por quien las completó.',
    'late-tasks': 'De las tareas que vencían en la semana, la proporción que no se completó a tiempo.',
    stage:
      'De los tratos que salieron de la etapa en la semana, hacia adelante o perdidos, la proporción que avanzó. La relación con los ingresos no se comprueba para etapas por separado.',
  },
  remarks: [
    'Se cuentan semanas completas de lunes a domingo: las cantidades por día laborable, lo demás como proporciones.',
    'Las malas semanas se suceden sin causa alguna. Por eso las reglas miran lo que la semana anterior no anuncia (residuos de un AR(1) de las semanas habituales) y los márgenes de error son más amplios. En simulaciones con nivel estable, un equipo ve menos de una falsa alarma en medio año; con estacionalidad y menos de un año de historial, unas cuatro. Una caída de un cuarto en las primeras llamadas se descubre en 9 de cada 10 casos en 3 semanas si las semanas son independientes, y en 7 a 10 si no lo son.',
    'Si las mismas semanas del año anterior cambiaron al menos la mitad de eso, es estacional y no se confirma. Con menos de un año de historial la estacionalidad no se comprueba.',
    'La relación con los ingresos se comprueba desde 30 semanas: retardos de 0 a 13 semanas, fases aleatorias (que conservan el ritmo de cada serie), una corrección por el número de series y un pronóstico del último tercio. Mientras no coincidan todos, nada está demostrado.',
    'Las personas se comparan consigo mismas con pruebas exactas y la corrección de Holm: las proporciones desde diez casos antes y después, las cantidades desde veinte en total.',
  ],
});
