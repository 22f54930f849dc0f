import type { Definitions } from '../../i18n/explained.ts';
import type { QualityFigure } from './data-quality-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<QualityFigure> => ({
  figures: {
    finding:
      'La confianza en los datos, la regla crítica o importante que más tratos abiertos incumplen y quién salta etapas significativamente más que el resto.',
    trust:
      'Proporción de tratos abiertos sin problemas críticos ni importantes, ahora, con su intervalo del 95 % (Wilson); con menos de diez solo hay cantidades. Los leves y los tratos cerrados no la afectan.',
    trend:
      'En este momento de cada una de las últimas doce semanas: la proporción de tratos abiertos con una tarea al día y sin estancamiento según el tiempo habitual de hoy. Del pasado no se conservan importes, contactos ni quién se fue.',
    severity: 'Qué tan grave es un problema. Los críticos e importantes de tratos abiertos reducen la confianza; los leves, no.',
    share:
      'Tratos que incumplen la regla entre aquellos a los que se aplica, con el intervalo de Wilson del 95 % como bigote; con menos de diez solo hay cantidades. «Más que los demás» se indica si la diferencia está confirmada (Newcombe, Fisher, Holm, desde 5 p.p.).',
    deals: 'Cuántos tratos incumplen la regla: los abiertos, ahora; los perdidos y ganados, si se cerraron en el período.',
    base: 'Tratos a los que se aplica la regla: las tareas vencidas, a los que tienen tarea; el cierre pasado, a los que tienen fecha. Lo que los datos no contienen no se revisa ni resta confianza.',
    'to-fix': 'Tratos con cualquier problema, abiertos y cerrados en el período, con los peores primero.',
    breaches: 'Reglas que el trato incumple, las peores primero.',
    manager: 'El responsable actual; de un trato cerrado, el del cierre.',
    amount: 'Importe del trato tal como está ahora.',
    open: 'Tratos abiertos ahora, por el responsable actual o por la etapa en que están.',
    norm: 'La estancia habitual más larga: el 90 % de las terminadas en esta etapa duró menos, entre todos los tratos de todo el historial. Se necesitan diez terminadas.',
    'no-task': 'No hay ninguna tarea abierta en el trato.',
    'tasks-overdue': 'El trato tiene tareas abiertas y todas están vencidas. Lo que vence ahora mismo no lo está.',
    stale:
      'El trato lleva en su etapa más tiempo que el 90 % de las estancias terminadas en ella. No se aplica a etapas con menos de diez.',
    'owner-inactive': 'Nadie es responsable del trato abierto, o lo es alguien que ya no trabaja aquí.',
    'close-date-past': 'El día en que se esperaba cerrar el trato es anterior a hoy y sigue abierto.',
    'no-amount': 'Sin importe, o con cero, desde la tercera etapa, salvo que la página indique otra.',
    'no-contact': 'El trato abierto no tiene contacto.',
    'lost-without-reason': 'El trato se perdió en el período sin indicar el motivo.',
    'won-without-amount': 'El trato se ganó en el período sin importe o con cero.',
    'skipped-stage': 'En su camino el trato abierto avanzó saltando al menos una etapa activa.',
    'moved-back': 'En su camino el trato abierto volvió a una etapa anterior.',
    'closed-before-created': 'El cierre, dentro del período, es anterior a la creación.',
    'quick-moves': 'Tres movimientos del trato abierto en un minuto: registrado a posteriori, no trabajado.',
    duplicate: 'Tratos abiertos de un mismo contacto en un embudo, todo el grupo.',
    'future-dated': 'El trato tiene registros con fecha posterior al momento hasta el que llegan los datos.',
    skips:
      'Avances que saltan al menos una etapa activa, entre todos los avances que hizo la persona en el período; los robots no se comparan con nadie. Confirmada: el intervalo de la diferencia (Newcombe) excluye el cero, la p de Fisher con corrección de Holm es menor que 0,05 y la diferencia es de al menos 5 p.p.',
    backs: 'Retrocesos entre todos los movimientos dentro de un embudo que hizo la persona en el período, comparados igual.',
    rest: 'La misma proporción de todos los demás.',
    skipRange:
      'Quién salta la etapa menos y quién más, entre personas con diez o más movimientos que la alcanzaron o pasaron. Diferencia confirmada si las tasas difieren en más de 20 p.p. y no por azar (chi cuadrado, Holm sobre las etapas).',
    time: 'Quién hace avanzar los tratos más rápido y quién más lento, por la mediana de las estancias que terminó en el período, entre personas con diez o más. La diferencia está confirmada (Kruskal–Wallis, Holm sobre las etapas) si al menos el 4 % de la variación se da entre personas.',
    scheme:
      'Etapas que entraron en uso o salieron de él, por el día en que los tratos llegaron al embudo. Una etapa está en desuso si tantos tratos pasaron sin ella que el azar queda por debajo del 0,1 %.',
    use: 'Por el mes en que los tratos llegaron al embudo: de los que llegaron tan lejos, la proporción que estuvo en la etapa.',
    first: 'La primera vez que un trato entró en la etapa.',
    last: 'La última vez que un trato entró en la etapa.',
  },
  remarks: [
    'Los tratos abiertos se revisan en su estado actual; los perdidos y ganados, en el período.',
    'Una etapa antigua que cuenta como otra lo hace en todos los informes.',
  ],
});
