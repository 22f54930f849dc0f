import type { Definitions } from '../../i18n/explained.ts';
import type { LoadFigure } from './manager-load-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<LoadFigure> => ({
  figures: {
    finding:
      'Quién está más por encima del límite o, si nadie, por debajo del mínimo; sin límites, si el más cargado tiene al menos 1,5 veces el promedio. Después, las tareas vencidas y quién tiene muy pocos tratos abiertos para el plan.',
    bars: 'Tratos abiertos de cada responsable, con tarea y sin ella, junto al límite y al mínimo si están fijados.',
    estimate:
      'Tratos según cuántos tenía abiertos la persona en el mes en que llegaron y la proporción que se ganó, cada persona comparada consigo misma. Solo se indica un rango si hay 200 tratos cerrados, la carga varió al doble, la curvatura es significativa (95 %) y su pico está entre las cargas vistas.',
    open: 'Tratos abiertos en ese momento, de quien era entonces su responsable.',
    wonEver: 'Tratos ganados en ese momento, se cerraran cuando se cerraran.',
    lostEver: 'Tratos perdidos en ese momento, se cerraran cuando se cerraran.',
    tasks: 'Tareas creadas y aún no completadas en ese momento, de quien debe hacerlas.',
    overdue:
      'Tareas abiertas cuyo plazo ha pasado; una fecha sin hora pasa al final del día. Lo que vence ahora mismo aún no está vencido; sin plazo, nunca.',
    done: 'Tareas completadas hasta ese momento, se crearan cuando se crearan.',
    contacts: 'Contactos existentes en ese momento; embudo, fuente y etiquetas no los filtran.',
    newContacts: 'Contactos creados en el período.',
    status:
      'Tratos abiertos por jornada completa frente al límite y al mínimo fijados por la empresa: para media jornada, la mitad. Vale el más cercano: el de la persona, el del departamento, el general.',
    average:
      'Tratos abiertos en promedio durante el período, ponderados por tiempo: uno abierto una hora pesa menos que uno abierto un mes. Un trato que cambió de manos se reparte por tiempo.',
    overload:
      'Proporción de los días laborables transcurridos del período en que la carga media del día, por jornada completa, superó el límite.',
    oldest: 'Hace cuánto venció la más antigua de las tareas vencidas.',
    without: 'Tratos abiertos sin ninguna tarea abierta en ese momento.',
    soon: 'Tareas abiertas que vencen desde ese momento hasta el final del quinto día laborable, hoy incluido; tras la barra, cuántas suele completar la persona en sus propios días laborables hasta entonces, al ritmo de los últimos veinte, sin contar ausencias. Con menos de diez completadas no hay ritmo.',
    rate: 'Ganados entre todos los tratos cerrados en el período, por el responsable en el cierre; al pasar el cursor, el intervalo (Wilson, 95 %). Con menos de diez cerrados solo hay cantidades.',
    stay: 'Carga media dividida entre los tratos que llegaron en el período (ley de Little): cuánto dura un trato con este flujo.',
    flow: 'Tratos que entraron en la cartera de la persona en el período y que salieron de ella: creados, recibidos, reabiertos; cerrados o traspasados.',
    amount: 'Importes de los tratos abiertos, cada moneda aparte.',
    plan: 'Lo ganado en el plazo del objetivo de ingresos vigente más los importes abiertos por la proporción de tratos que suele ganarse, en porcentaje de ese objetivo. Si ni eso llega al 100 %, hay muy pocos tratos abiertos.',
    byStage:
      'Tratos abiertos de la persona según la etapa en que están en ese momento; una etapa archivada cuenta para la activa que está debajo.',
    created: 'Tratos creados en el día, la semana o el mes de la fila.',
    wonIn: 'Tratos ganados en ese tiempo y aún ganados.',
    wonAmount: 'Importes de los tratos ganados en ese tiempo, cada moneda aparte.',
    openAverage: 'Tratos abiertos de todos juntos en promedio durante ese tiempo, ponderados por tiempo.',
  },
  remarks: [
    'Desigualdad: tratos abiertos por jornada completa entre quienes trabajan: cuántas veces el promedio tiene el más cargado y el coeficiente de Gini, 0 si todos igual, 1 si uno lo tiene todo.',
    'El momento del informe es el final del período, o ahora mientras dura.',
    'Reasignar tratos es solo un cálculo: nada cambia en el CRM.',
  ],
});
