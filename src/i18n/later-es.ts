import type { Format } from '../format/format.ts';
import type { LaterMessages } from './later-messages.ts';
import { es as rules } from './rule-names-es.ts';

export const es = (format: Format): LaterMessages => ({
  errors: {
    malformed: 'Los datos llegaron en una forma inesperada y no se pueden mostrar.',
    unauthorised: 'Inicie sesión de nuevo: la fuente de datos no lo reconoció.',
    unpaid: 'El CRM no está pagado. Renueve la suscripción y los informes se cargarán.',
    forbidden: 'No tiene acceso a estos datos.',
    blocked: 'El CRM rechaza esta dirección: hubo demasiadas solicitudes. Pruebe más tarde o consulte al administrador.',
    limited: 'Demasiadas solicitudes. Pruebe un poco más tarde.',
    scope: 'El informe está mal configurado.',
  },
  moreIssues: (count) => `y ${format.integer(count)} más`,
  noSource: 'No hay datos conectados.',
  noSourceDetail: 'Coloque el informe dentro de <sales-data>, indique una URL en endpoint o pase un informe listo en data.',
  clearStore: 'Cargar los datos de nuevo',
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
    notes: 'Notas',
    filters: 'Filtros',
    noFilters: 'ninguno',
    empty: 'El informe no tiene filas: no hay nada que guardar.',
    notReady: 'El informe aún no se ha cargado: no hay nada que guardar.',
    more: (count) => `${format.plural(count, { one: '# fila más', other: '# filas más' })}; todas están en el archivo XLSX o CSV`,
  },
  close: 'Cerrar',
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
      done: 'Completada',
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
    filterBy: (names) => `Solo ${names} en todos los informes`,
    filterNoMore: (names) => `No solo ${names} en todos los informes`,
    filterHint: 'Más rápido: clic con Ctrl o ⌘, o Ctrl + Enter',
  },
  trustText: {
    explain: (trusted, open, range) =>
      `${format.integer(trusted)} de ${format.plural(open, { one: '# trato abierto', other: '# tratos abiertos' })} sin problemas graves${range ? ` (probablemente ${range})` : ''}, en este momento.`,
    worst: (rule, count) =>
      `Lo más frecuente: ${rule}, ${format.plural(count, { one: '# trato', other: '# tratos' })}. El informe «Calidad de los datos» muestra todos los problemas.`,
    unchecked: (rules) => `Sin datos para comprobar: ${rules}.`,
  },
  rules,
});
