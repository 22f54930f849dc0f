import type { Format } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in Spanish. */
export const es = (format: Format): CommonMessages => ({
  loading: (rows, share, leftMs) =>
    rows === null
      ? 'Cargando datos…'
      : `Cargando datos: ${format.integer(rows)} registros${share === null ? '' : `, ${format.percent(share)}`}${leftMs === null ? '' : `, faltan ${format.duration(leftMs)}`}`,
  refreshing: 'Actualizando',
  partial: 'Aún no se han cargado todos los datos: las cifras cambiarán.',
  partialFinding: 'Las conclusiones llegarán cuando todo esté cargado.',
  noSource: 'No hay datos conectados.',
  noSourceDetail: 'Coloque el informe dentro de <sales-data>, indique una URL en endpoint o pase un informe listo en data.',
  errors: {
    malformed: 'Los datos llegaron en una forma inesperada y no se pueden mostrar.',
    unauthorised: 'Inicie sesión de nuevo: la fuente de datos no lo reconoció.',
    unpaid: 'El CRM no está pagado. Renueve la suscripción y los informes se cargarán.',
    forbidden: 'No tiene acceso a estos datos.',
    blocked: 'El CRM rechaza esta dirección: hubo demasiadas solicitudes. Pruebe más tarde o pregunte al administrador.',
    unreachable: 'La fuente de datos no responde.',
    limited: 'Demasiadas solicitudes. Pruebe un poco más tarde.',
    scope: 'El informe está mal configurado.',
  },
  stale: 'Se muestran cifras anteriores.',
  retry: 'Reintentar',
  clearStore: 'Cargar los datos de nuevo',
  details: 'Detalles para el administrador',
  moreIssues: (count) => `y ${format.integer(count)} más`,
  menu: 'Acciones',
  exportCsv: 'Descargar tabla (CSV)',
  exportXlsx: 'Descargar libro (XLSX)',
  exportPng: 'Descargar imagen (PNG)',
  print: 'Imprimir o PDF',
  file: {
    about: 'Acerca de',
    report: 'Informe',
    period: 'Período',
    asOf: 'Datos a fecha de',
    timeZone: 'Zona horaria',
    finding: 'Conclusión',
    notes: 'Notas',
    filters: 'Filtros',
    noFilters: 'ninguno',
    empty: 'El informe no tiene filas: no hay nada que guardar.',
    notReady: 'El informe aún no se ha cargado: no hay nada que guardar.',
    more: (count) => `${format.plural(count, { one: '# fila más', other: '# filas más' })}; todas están en el archivo XLSX o CSV`,
  },
  howCounted: 'Cómo se calcula',
  close: 'Cerrar',
  table: 'Todas las cifras en una tabla',
  asOf: (when) => `a ${when}`,
  chartHint: 'Las flechas recorren las filas; Intro muestra los detalles',
  drillDown: {
    columns: {
      deal: 'Trato',
      stage: 'Etapa',
      manager: 'Responsable',
      amount: 'Importe',
      created: 'Creado',
      closed: 'Cerrado',
      reason: 'Motivo de pérdida',
      task: 'Tarea',
      due: 'Vence',
      done: 'Hecha',
      marks: 'Qué corregir',
    },
    total: {
      deals: (count) => format.plural(count, { one: '# trato', other: '# tratos' }),
      tasks: (count) => format.plural(count, { one: '# tarea', other: '# tareas' }),
    },
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} de ${format.integer(total)}`,
    previous: 'Anterior',
    next: 'Siguiente',
    empty: 'No hay registros detrás de esta cifra.',
    untitled: (id) => `Trato ${id}`,
    filterBy: (names) => `Solo ${names} en todos los informes`,
    filterNoMore: (names) => `No solo ${names} en todos los informes`,
    filterHint: 'Más rápido: clic con Ctrl o ⌘, o Ctrl + Intro',
  },
  trust: {
    label: (percent) => `Confianza en los datos ${percent}`,
    few: (trusted, open) => `Confianza en los datos: ${format.integer(trusted)} de ${format.integer(open)} tratos`,
    low: 'baja',
    explain: (trusted, open, range) =>
      `${format.integer(trusted)} de ${format.plural(open, { one: '# trato abierto', other: '# tratos abiertos' })} sin faltas graves${range ? ` (probablemente ${range})` : ''}, en este momento.`,
    worst: (rule, count) =>
      `Lo más frecuente: ${rule}, ${format.plural(count, { one: '# trato', other: '# tratos' })}. El informe «Calidad de los datos» muestra todas las faltas.`,
    unchecked: (rules) => `Sin datos para comprobar: ${rules}.`,
  },
  rules: {
    'no-task': 'sin tarea',
    'tasks-overdue': 'todas las tareas vencidas',
    stale: 'más tiempo en la etapa de lo habitual',
    'owner-inactive': 'nadie en activo es responsable',
    'close-date-past': 'el cierre previsto ya pasó',
    'no-amount': 'sin importe',
    'no-contact': 'sin contacto',
    'lost-without-reason': 'perdido sin motivo',
    'won-without-amount': 'ganado sin importe',
    'skipped-stage': 'se saltó una etapa',
    'moved-back': 'retrocedió',
    'closed-before-created': 'cerrado antes de crearse',
    'quick-moves': 'tres movimientos en un minuto',
    duplicate: 'duplicado por contacto',
    'future-dated': 'registros del futuro',
  },
  dataNote: (note) => esDataNote(note, format),
});

function esDataNote({ code, count, kind }: DataNote, format: Format): string {
  const texts: Record<DataNote['code'], string> = {
    partial: `solo se ha cargado una parte de los datos: ${format.plural(count, { one: '# registro', other: '# registros' })}`,
    'rows-rejected': `${format.plural(count, { one: '# fila', other: '# filas' })} sin poder leer (${kind ?? ''})`,
    'values-assumed': `${kind ?? ''} vacío en ${format.plural(count, { one: '# registro', other: '# registros' })}, completado según la configuración`,
    'deals-without-history': `${format.plural(count, { one: '# trato no tiene', other: '# tratos no tienen' })} ningún cambio de etapa`,
    'no-history': 'los datos no contienen el historial de etapas',
    'no-calendar': 'sin calendario: sábado y domingo son días libres',
    'unknown-managers': `${format.plural(count, { one: '# responsable conocido', other: '# responsables conocidos' })} solo por su número`,
    'dates-suspicious': `fecha de creación extraña en ${format.plural(count, { one: '# trato', other: '# tratos' })}`,
    'history-cleaned': `${format.plural(count, { one: '# paso', other: '# pasos' })} a la misma etapa, sin contar`,
    'unfinished-period': 'el período sigue en curso',
    'hours-not-filtered': 'la elección de horas no afecta a este informe',
    viewer: `cargado con los permisos de ${kind ?? ''}`,
  };
  return texts[code];
}
