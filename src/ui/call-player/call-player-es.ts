import type { PlayerMessages } from './call-player-messages.ts';

/** The player in Spanish. */
export const es: PlayerMessages = {
  player: 'Grabación de la llamada',
  play: 'Escuchar',
  pause: 'Pausar',
  again: 'Escuchar desde el inicio',
  back: (seconds) => `Retroceder ${seconds} segundos`,
  position: 'Posición',
  at: (time, whole) => (whole === null ? time : `${time} de ${whole}`),
  speed: 'Velocidad',
  rate: (value) => `${value}×`,
  next: 'Siguiente grabación',
  loading: 'Cargando la grabación…',
  notSeekable: (upTo) =>
    `El servidor envía esta grabación de una sola vez: solo se puede ${upTo === null ? 'empezar de nuevo' : `avanzar hasta ${upTo}`}.`,
  failures: {
    none: 'Esta llamada no tiene grabación.',
    unsafe: 'La dirección de la grabación no es una dirección web y no se puede abrir.',
    forbidden: 'Sin acceso a la grabación: inicie sesión en la telefonía o solicite acceso.',
    missing: 'La grabación ya no está: se borró o venció su plazo de conservación.',
    'wrong-type': 'En lugar de la grabación llegó otra cosa. Quizá deba iniciar sesión en la telefonía.',
    broken: 'La grabación está dañada o en un formato que este navegador no reproduce.',
    server: 'El servidor de grabaciones respondió con un error.',
    network: 'La grabación no se cargó: se cortó la conexión.',
    unknown: 'Esta grabación no se pudo reproducir aquí y su servidor no dice por qué.',
  },
  status: (code) => `Código ${code}.`,
  brokenOffAt: (time) => `Se cortó en ${time}.`,
  openElsewhere: 'Abrir la grabación en otra pestaña',
  retry: 'Reintentar',
};
