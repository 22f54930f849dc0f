import type { Language } from '../../format/format.ts';
import type { PlayFailure } from './diagnosis.ts';

/** Every word of the player. */
export interface PlayerMessages {
  /** What the player is called where no label says what is heard. */
  player: string;
  play: string;
  pause: string;
  again: string;
  /** Goes back by so many seconds. */
  back(seconds: number): string;
  position: string;
  /** What a screen reader says of the slider. */
  at(time: string, whole: string | null): string;
  speed: string;
  /** A rate as a list shows it. */
  rate(value: string): string;
  next: string;
  loading: string;
  /** Seeking is limited to what has come, because the server sends the recording in one piece only. */
  notSeekable(upTo: string | null): string;
  failures: Record<PlayFailure, string>;
  /** Beside a server's answer that has no sentence of its own. */
  status(code: number): string;
  /** Beside a recording that broke off. */
  brokenOffAt(time: string): string;
  openElsewhere: string;
  retry: string;
}

/** Words are loaded by language, since a reader has one. */
export const loadPlayerMessages: Record<Language, () => Promise<PlayerMessages>> = {
  ru: async () => (await import('./call-player-ru.ts')).ru,
  en: async () => (await import('./call-player-en.ts')).en,
  es: async () => (await import('./call-player-es.ts')).es,
  pt: async () => (await import('./call-player-pt.ts')).pt,
};
