import type { Definitions } from '../../i18n/explained.ts';
import type { LoadFigure } from './manager-load-explained.ts';

/** How each figure is counted, in Spanish. */
export const es = (): Definitions<LoadFigure> => ({
  figures: {
    finding:
      'Quién está más por encima del límite o, si nadie, por debajo del mínimo; sin límites, si el más cargado tiene al menos 1,5 veces la media. Después, las tareas vencidas y quién tiene demasiado poco abierto para el plan.',
    bars: 'Tratos abiertos de cada responsable, con tarea y sin ella, junto al límite y al mínimo si están fijados.',
    estimate:
      'Tratos según cuántos tenía abiertos la persona en el mes en que llegaron y la parte que se ganó, cada persona comparada consigo misma. Solo se nombra un rango si hay 200 tratos cerrados, las cargas difirieron el doble, la curvatura es segura (95 %) y su pico está entre las cargas vistas.',
    open: 'Tratos abiertos en ese momento, de quien era entonces su responsable.',
    wonEver: 'Tratos ganados en ese momento, se cerraran cuando se cerraran.',
    lostEver: 'Tratos perdidos en ese momento, se cerraran cuando se cerraran.',
    tasks: 'Tareas creadas y aún no hechas en ese momento, de quien debe hacerlas.',
    overdue:
      'Tareas abiertas cuyo plazo ha pasado; una fecha sin hora pasa al final del día. Lo que vence ahora mismo aún no está vencido; sin plazo, nunca.',
    done: 'Tareas hechas hasta ese momento, se crearan cuando se crearan.',
    contacts: 'Contactos existentes en ese momento; embudo, origen y etiquetas no los filtran.',
    newContacts: 'Contactos creados en el período.',
    status:
      'Tratos abiertos por jornada completa frente al límite y al mínimo fijados por la empresa: para media jornada, la mitad. Vale el más cercano: el de la persona, el del departamento, el general.',
    average:
      'Tratos abiertos en promedio durante el período, ponderados por tiempo: uno abierto una hora pesa menos que uno abierto un mes. Un trato que cambió de manos se reparte por tiempo.',
    overload:
      'Parte de los días laborables transcurridos del período en que la carga media del día, por jornada completa, superó el límite.',
    oldest: 'Hace cuánto venció la más antigua de las tareas vencidas.',
    without: 'Tratos abiertos sin ninguna tarea abierta en ese momento.',
    soon: 'Tareas abiertas que vencen desde ese momento hasta el final del quinto día laborable, hoy incluido; tras la barra, cuántas suele hacer la persona en sus días laborables hasta entonces, al ritmo de los últimos veinte, sin contar ausencias. Con menos de diez hechas no hay ritmo.',
    rate: 'Ganados de todos los tratos cerrados en el período, por el responsable en el cierre; al pasar por encima, el intervalo (Wilson, 95 %). Con menos de diez cerrados solo hay cantidades.',
    stay: 'Carga media entre los tratos que llegaron en el período (ley de Little): cuánto vive un trato con este flujo.',
    flow: 'Tratos que llegaron a los abiertos de la persona en el período y que salieron: creados, recibidos, reabiertos; cerrados o traspasados.',
    amount: 'Importes de los tratos abiertos, cada moneda aparte.',
    plan: 'Lo ganado en el plazo del objetivo de ingresos vigente más los importes abiertos por la parte de tratos que suele ganarse, como parte de ese objetivo. Si ni eso llega al 100 %, hay demasiado poco abierto.',
    byStage:
      'Tratos abiertos de la persona según la etapa en que están en ese momento; una etapa archivada cuenta para la viva que está debajo.',
    created: 'Tratos creados en el tramo.',
    wonIn: 'Tratos ganados en el tramo y aún ganados.',
    wonAmount: 'Importes de los tratos ganados en el tramo, cada moneda aparte.',
    openAverage: 'Tratos abiertos de todos juntos en promedio durante el tramo, ponderados por tiempo.',
  },
  remarks: [
    'Desigualdad: tratos abiertos por jornada completa entre quienes están en activo: cuántas veces la media tiene el más cargado y el coeficiente de Gini, 0 si todos igual, 1 si uno lo tiene todo.',
    'El momento del informe es el final del período, o ahora mientras dura.',
    'Mover tratos es solo un cálculo: nada cambia en el CRM.',
  ],
});
