import type { Format } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in Spanish. */
export const es = (format: Format): CommonMessages => ({
  loading: (rows, share, leftMs) =>
    rows === null
      ? 'Cargando datos…'
      : `Cargando datos: ${format.integer(rows)} registros${share === null ? '' : `, ${format.percent(share)}`}${leftMs === null ? '' : `, tiempo restante: ${format.duration(leftMs)}`}`,
  refreshing: 'Actualizando',
  partial: 'Aún no se han cargado todos los datos: las cifras cambiarán.',
  partialFinding: 'Las conclusiones llegarán cuando todo esté cargado.',
  unreachable: 'La fuente de datos no responde.',
  stale: 'Se muestran cifras anteriores.',
  retry: 'Reintentar',
  details: 'Detalles para el administrador',
  finding: 'Conclusión',
  howCounted: 'Cómo se calcula',
  menu: 'Acciones',
  table: 'Todas las cifras en una tabla',
  asOf: (when) => `al ${when}`,
  chartHint: 'Las flechas recorren las filas; Enter muestra los detalles',
  untitled: (id) => `Trato ${id}`,
  trust: {
    label: (percent) => `Confianza en los datos ${percent}`,
    few: (trusted, open) =>
      `Confianza en los datos: ${format.integer(trusted)} de ${format.plural(open, { one: '# trato', other: '# tratos' })}`,
    low: 'baja',
  },
  dataNote: (note) => esDataNote(note, format),
});

function esDataNote({ code, count, kind }: DataNote, format: Format): string {
  const texts: Record<DataNote['code'], string> = {
    partial: `solo se ha cargado una parte de los datos: ${format.plural(count, { one: '# registro', other: '# registros' })}`,
    'rows-rejected': `${format.plural(count, { one: '# fila no se pudo', other: '# filas no se pudieron' })} leer (${kind ?? ''})`,
    'values-assumed': `${kind ?? ''} vacío en ${format.plural(count, { one: '# registro', other: '# registros' })}, completado según la configuración`,
    'deals-without-history': `${format.plural(count, { one: '# trato no tiene', other: '# tratos no tienen' })} ningún cambio de etapa`,
    'no-history': 'los datos no contienen el historial de etapas',
    'no-calendar': 'sin calendario: sábado y domingo son días libres',
    'unknown-managers': `${format.plural(count, { one: '# responsable conocido', other: '# responsables conocidos' })} solo por su número`,
    'dates-suspicious': `fecha de creación extraña en ${format.plural(count, { one: '# trato', other: '# tratos' })}`,
    'history-cleaned': `${format.plural(count, { one: '# movimiento', other: '# movimientos' })} a la misma etapa, sin contar`,
    'unfinished-period': 'el período sigue en curso',
    'hours-not-filtered': 'la elección de horas no afecta a este informe',
    viewer: `cargado con los permisos de ${kind ?? ''}`,
  };
  return texts[code];
}
