/** Fragments of the player in the order of the screen. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PlayerMessages } from './call-player-messages.ts';
import { clockText } from './clock-text.ts';
import type { Diagnosis } from './diagnosis.ts';

export const PICTURE_HEIGHT = 32;

const shapes = {
  play: svg`<path d="M8 5.2v13.6a.6.6 0 0 0 .9.5l10.6-6.8a.6.6 0 0 0 0-1L8.9 4.7a.6.6 0 0 0-.9.5Z" />`,
  pause: svg`<path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" />`,
  again: svg`<path d="M12 5V1.8L7 6l5 4.2V7a5.5 5.5 0 1 1-5.5 5.5h-2A7.5 7.5 0 1 0 12 5Z" />`,
  back: svg`<path d="M12 4.5V1.5L7.5 5.5l4.5 4v-3a6.5 6.5 0 1 1-6.5 6.5h-2A8.5 8.5 0 1 0 12 4.5Z" /><text x="12" y="15.8" text-anchor="middle">15</text>`,
  next: svg`<path d="M6 5.2v13.6a.6.6 0 0 0 .9.5L16 13v6h2.5V5H16v6L6.9 4.7a.6.6 0 0 0-.9.5Z" />`,
};

/** @param kind its class, which is also its place in the row. @param shape its picture, where that is not the same. */
export function renderButton(
  kind: 'play' | 'back' | 'next',
  name: string,
  act: () => void,
  shape: keyof typeof shapes = kind,
  more = '',
): TemplateResult {
  return html`<button type="button" class="icon ${kind} ${more}" aria-label=${name} title=${name} @click=${act}>
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${shapes[shape]}</svg>
  </button>`;
}

/** The recording's loudness, drawn for a width. */
export interface Picture {
  width: number;
  path: string;
}

export interface SeekBar {
  timeMs: number;
  lengthMs: number | null;
  picture: Picture | null;
  seek(timeMs: number): void;
}

export function renderSlider({ timeMs, lengthMs, picture, seek }: SeekBar, words: PlayerMessages): TemplateResult {
  const known = lengthMs ?? 0;
  return html`<div class="seek ${picture ? 'drawn' : ''}">
    ${picture ? html`${renderPicture(picture, '')}${renderPicture(picture, 'played')}` : html`<div class="track"></div>`}
    <input
      type="range"
      min="0"
      max=${Math.max(1, known)}
      step="any"
      .value=${String(Math.min(timeMs, known))}
      ?disabled=${lengthMs === null}
      aria-label=${words.position}
      aria-valuetext=${words.at(clockText(timeMs), lengthMs === null ? null : clockText(lengthMs))}
      @input=${(event: Event) => seek(Number((event.target as HTMLInputElement).value))}
    />
  </div>`;
}

const renderPicture = ({ width, path }: Picture, part: string): TemplateResult =>
  html`<svg class="wave ${part}" part="waveform" viewBox="0 0 ${width} ${PICTURE_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;

export function renderSpeed(
  rate: number,
  rates: readonly number[],
  numberText: (value: number) => string,
  words: PlayerMessages,
  choose: (rate: number) => void,
): TemplateResult {
  return html`<select
    aria-label=${words.speed}
    title=${words.speed}
    @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}
  >
    ${rates.map((one) => html`<option value=${one} .selected=${one === rate}>${words.rate(numberText(one))}</option>`)}
  </select>`;
}

/** Why nothing can be heard, with what a reader can do about it. */
export function renderFailure(
  { failure, status }: Diagnosis,
  words: PlayerMessages,
  { url = null, timeMs = 0, retry }: { url?: string | null; timeMs?: number; retry?: () => void } = {},
): TemplateResult {
  const text = [
    words.failures[failure],
    failure === 'network' && timeMs > 0 ? words.brokenOffAt(clockText(timeMs)) : '',
    status === null ? '' : words.status(status),
  ];
  const canOpen = url !== null && !url.startsWith('blob:');
  return html`<div class="failure ${failure === 'none' ? 'quiet' : ''}" part="error">
    <p role=${retry ? 'alert' : nothing}>${text.filter(Boolean).join(' ')}</p>
    ${canOpen ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words.openElsewhere}</a>` : nothing}
    ${retry ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}
