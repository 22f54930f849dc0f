import type { PlayerMessages } from './call-player-messages.ts';

/** The player in English. */
export const en: PlayerMessages = {
  player: 'Call recording',
  play: 'Listen',
  pause: 'Pause',
  again: 'Listen again',
  back: (seconds) => `Back ${seconds} seconds`,
  position: 'Position',
  at: (time, whole) => (whole === null ? time : `${time} of ${whole}`),
  speed: 'Speed',
  rate: (value) => `${value}×`,
  next: 'Next recording',
  loading: 'Loading the recording…',
  notSeekable: (upTo) =>
    `The server sends this recording in one piece: you can only ${upTo === null ? 'start again' : `move up to ${upTo}`}.`,
  failures: {
    none: 'This call has no recording.',
    unsafe: 'The recording’s address is not a web address and cannot be opened.',
    forbidden: 'No access to the recording: sign in to the telephony or ask for access.',
    missing: 'The recording is gone: it was deleted or is no longer kept.',
    'wrong-type': 'Something else came in place of the recording. You may have to sign in to the telephony.',
    broken: 'The recording is damaged or in a format that this browser does not play.',
    server: 'The recordings’ server answered with an error.',
    network: 'The recording was not loaded: the connection broke off.',
    unknown: 'This recording could not be played here, and its server does not say why.',
  },
  status: (code) => `Code ${code}.`,
  brokenOffAt: (time) => `It broke off at ${time}.`,
  openElsewhere: 'Open the recording in a new tab',
  retry: 'Try again',
};
