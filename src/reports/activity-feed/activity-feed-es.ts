import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './activity-feed-messages.ts';

/** The feed in Spanish. */
export const es = (format: Format): OwnMessages => {
  const form = (one: string, other: string) => (count: number) => format.plural(count, { one, other });
  const acts = form('# evento', '# eventos');
  return {
    title: 'Eventos',
    acts,
    finding: {
      nothing: 'Aquí no ha pasado nada: elija otro período u otros filtros.',
      day: (day, told, people) => `${day}: ${told}.${people > 0 ? ` ${form('Trabajó # persona', 'Trabajaron # personas')(people)}.` : ''}`,
    },
    digest: (day) => `Quién hizo qué · ${day}`,
    showAll: (count) => `Mostrar todos (${format.integer(count)})`,
    author: { client: 'Cliente', robot: 'Robot' },
    columns: {
      at: 'Cuándo',
      who: 'Quién',
      what: 'Qué',
      object: 'Objeto',
      before: 'Antes',
      after: 'Después',
      count: 'Eventos',
      key: 'ID del evento',
      first: 'Primero',
      last: 'Último',
    },
    filters: {
      title: 'Filtros',
      who: 'Quién',
      everybody: 'Todos',
      people: 'Solo el equipo',
      clients: 'Clientes',
      robots: 'Robots',
      kind: 'Evento',
      allKinds: 'Todos los eventos',
      object: 'Objeto',
      allObjects: 'Todos los objetos',
      day: 'Día',
      allDays: 'Todos los días',
      search: 'Buscar en los eventos',
      clear: 'Quitar filtros',
      only: (name) => `Solo: ${name}`,
    },
    types: { deal: 'Trato', contact: 'Contacto', company: 'Empresa', task: 'Tarea', call: 'Llamada', manager: 'Usuario' },
    noObject: 'Sin objeto',
    objects: form('# objeto', '# objetos'),
    missing: 'no está en los datos',
    tasks: { call: 'llamada', meeting: 'reunión', mail: 'correo' },
    today: 'Hoy',
    yesterday: 'Ayer',
    unread: form('# evento nuevo', '# eventos nuevos'),
    isNew: 'nuevo',
    unfold: (count) => `Mostrar ${acts(count)}`,
    fold: 'Contraer',
    moreActs: (count) => `${format.integer(count)} más`,
    onlySome: (shown, total) => `Estas son las últimas ${format.integer(shown)} de ${form('# fila', '# filas')(total)}.`,
    notFound: 'Este evento no está aquí: elija otro período u otros filtros.',
    failed: 'No se pudo cargar una parte de los eventos.',
    saving: 'Preparando el archivo…',
    hint: 'Las flechas recorren los eventos; Enter abre',
    notes: {
      'future-acts': (count) => `${form('# evento posterior', '# eventos posteriores')(count)} a este momento, sin mostrar`,
      'unknown-kinds': (count) =>
        `${form('# evento de tipo desconocido, mostrado', '# eventos de tipos desconocidos, mostrados')(count)} con su nombre`,
      'missing-objects': (count) => `${acts(count)} sobre algo que no está en los datos`,
      'acts-without-deal': (count) => `${acts(count)} sin trato, fuera de esta selección`,
      'events-repeated': (count) =>
        `${form('# evento que repite otros registros, mostrado', '# eventos que repiten otros registros, mostrados')(count)} una vez`,
      'pipeline-not-filtered': () => 'la elección de embudo no afecta a los eventos',
      'no-calls': () => 'los datos no contienen llamadas',
      'no-events': () => 'los datos no contienen eventos: mensajes, correos y notas no se ven',
    },
  };
};
