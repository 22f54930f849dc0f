import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { createFormat, type Language } from '../../format/format.ts';
import { offConverter } from '../../provider/attributes.ts';
import { toSafeUrl } from '../safe-url.ts';
import { tokens } from '../tokens.ts';
import { CallPlayerEvent, type PlayerEventType } from './call-player-events.ts';
import { loadPlayerMessages, type PlayerMessages } from './call-player-messages.ts';
import { playerStyles } from './call-player-styles.ts';
import { clockText } from './clock-text.ts';
import { diagnose, type Diagnosis } from './diagnosis.ts';
import type { Loudness } from './waveform.ts';

/** `idle`: nothing has been asked for yet; `failed`: see `failure`. */
export type PlayerState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed';

const BACK_MS = 15_000;
const STEP_MS = 5000;
const rates = [1, 1.25, 1.5, 1.75, 2];
/** Longer recordings keep the plain slider: decoded they would take too much memory. */
const LONGEST_DRAWN_MS = 30 * 60_000;
/** A recording that stops so much before its end has broken off. */
const SHORT_MS = 1000;
const PICTURE_HEIGHT = 32;
/** Tells the players of a document, of whichever copy of the suite, that one begins to sound. Its detail is that one's audio. */
const SOUNDING = 'dealscope-sounding';

const icons = {
  play: svg`<path d="M8 5.2v13.6a.6.6 0 0 0 .9.5l10.6-6.8a.6.6 0 0 0 0-1L8.9 4.7a.6.6 0 0 0-.9.5Z" />`,
  pause: svg`<path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" />`,
  again: svg`<path d="M12 5V1.8L7 6l5 4.2V7a5.5 5.5 0 1 1-5.5 5.5h-2A7.5 7.5 0 1 0 12 5Z" />`,
  back: svg`<path d="M12 4.5V1.5L7.5 5.5l4.5 4v-3a6.5 6.5 0 1 1-6.5 6.5h-2A8.5 8.5 0 1 0 12 4.5Z" /><text x="12" y="15.8" text-anchor="middle">15</text>`,
  next: svg`<path d="M6 5.2v13.6a.6.6 0 0 0 .9.5L16 13v6h2.5V5H16v6L6.9 4.7a.6.6 0 0 0-.9.5Z" />`,
};

const icon = (shape: keyof typeof icons) => html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${icons[shape]}</svg>`;

/**
 * Plays the recording of a call. Nothing is loaded before a reader asks for it; one player sounds at a time on a page.
 * Keys while the focus is inside: space or K plays and pauses, J goes back 15 seconds, ← and → go by 5, ↑ and ↓ change
 * the speed, N asks for the next recording.
 *
 * ```html
 * <call-player src="/recordings/42.wav" label="Анна Петрова, 20 ноября, 18:00" duration-ms="95000"></call-player>
 * ```
 *
 * @fires {CallPlayerEvent} call-play - The recording begins to sound, also after a pause.
 * @fires {CallPlayerEvent} call-pause - It is paused, by the reader or because another one sounds.
 * @fires {CallPlayerEvent} call-time - It has come to another moment; about four times a second while it sounds.
 * @fires {CallPlayerEvent} call-ended - It has been heard to its end.
 * @fires {CallPlayerEvent} call-next - A reader asks for the next recording.
 * @csspart base - The whole player.
 * @csspart waveform - The picture of the recording.
 * @csspart error - What stands there when it cannot be played.
 * @cssprop --dealscope-accent - The part that has been heard.
 * @cssprop --dealscope-bar - The part of the picture that has not.
 * @cssprop --dealscope-open - The track without a picture.
 * @cssprop --dealscope-muted - Quiet text and buttons.
 */
export class CallPlayerElement extends LitElement {
  static override styles = [tokens, playerStyles];

  /** Address of the recording, `http(s):` or `blob:`; others are never opened. */
  @property() src: string | null = null;
  /** What is heard, for screen readers. */
  @property() label: string | null = null;
  /** Its length where that is known, milliseconds: shown before anything is loaded. */
  @property({ attribute: 'duration-ms', type: Number }) durationMs: number | null = null;
  /** Speed, 1 to 2 in quarters. */
  @property({ type: Number }) rate = 1;
  /** Shows the button for the next recording, which sends `call-next`. */
  @property({ attribute: 'has-next', converter: offConverter }) hasNext = false;
  /** Keeps the plain slider, so that the recording is not read for its picture. */
  @property({ attribute: 'no-waveform', converter: offConverter }) noWaveform = false;
  /** Language and region, e.g. `ru` or `en-GB`; that of the nearest `lang` or the page when absent. */
  @property() locale: string | null = null;

  @state() private playState: PlayerState = 'idle';
  @state() private time = 0;
  @state() private length: number | null = null;
  @state() private diagnosis: Diagnosis | null = null;
  /** Up to where seeking is possible, milliseconds; null where it is everywhere. */
  @state() private reach: number | null = null;
  @state() private loudness: Loudness | null = null;
  @state() private words: PlayerMessages | null = null;
  @state() private wavePath = '';

  @query('audio') private audio!: HTMLAudioElement;
  @query('.seek') private slider!: HTMLElement | null;

  /** Where it stands: `idle`, `loading`, `playing`, `paused`, `ended` or `failed`. */
  get state(): PlayerState {
    return this.playState;
  }

  /** The moment of the recording, milliseconds. */
  get timeMs(): number {
    return this.time;
  }

  /** Plays on from where it is, and loads the recording the first time. */
  async play(): Promise<void> {
    await this.updateComplete;
    const url = this.#url;
    if (url === null || !this.isConnected) return;
    this.ownerDocument.dispatchEvent(new CustomEvent(SOUNDING, { detail: this.audio }));
    if (!this.audio.hasAttribute('src')) this.#open(url);
    try {
      await this.audio.play();
    } catch (error) {
      // A page may not sound before its reader has done something; other failures come as an event.
      if ((error as Error).name === 'NotAllowedError') this.playState = this.audio.readyState > 0 ? 'paused' : 'idle';
    }
  }

  /** Pauses it. */
  pause(): void {
    if (this.playState === 'loading') this.playState = 'paused';
    this.audio?.pause();
  }

  /** Goes to a moment, milliseconds; before anything is loaded, playing will begin there. */
  seek(timeMs: number): void {
    const wanted = Math.min(Math.max(0, timeMs), this.#length ?? Infinity);
    if (!this.audio || this.audio.readyState === 0) {
      this.#startMs = this.time = wanted;
      return;
    }
    if (this.reach !== null && wanted > this.reach && this.loudness) return this.#openWhole(this.loudness.whole, wanted);
    this.time = Math.min(wanted, this.reach ?? Infinity);
    this.audio.currentTime = this.time / 1000;
  }

  #startMs = 0;
  #aborter = new AbortController();
  #wholeUrl: string | null = null;
  #language: Language | null = null;
  #asked = false;

  get #url(): string | null {
    return this.src?.startsWith('blob:') ? this.src : toSafeUrl(this.src, document.baseURI);
  }

  get #length(): number | null {
    return this.length ?? this.durationMs;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener(SOUNDING, this.#onOther);
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener(SOUNDING, this.#onOther);
    this.#resize.disconnect();
    this.#reset();
  }

  readonly #onOther = (event: Event): void => {
    if ((event as CustomEvent).detail !== this.audio) this.pause();
  };

  readonly #resize = new ResizeObserver(() => void this.#draw());

  protected override willUpdate(changed: PropertyValues<this>): void {
    const locale = this.#locale;
    const { language } = createFormat(locale, 'UTC');
    if (language !== this.#language) void this.#loadWords(language);
    if (changed.has('src') && this.hasUpdated) this.#reset();
  }

  protected override updated(changed: PropertyValues): void {
    const length = this.#length;
    this.slider?.style.setProperty('--_played', `${length ? Math.min(100, (this.time / length) * 100) : 0}%`);
    if (changed.has('rate') && this.audio)
      this.audio.defaultPlaybackRate = this.audio.playbackRate = Math.min(4, Math.max(0.25, this.rate || 1));
    if (changed.has('loudness')) void this.#draw();
  }

  get #locale(): string {
    return this.locale ?? (this.closest<HTMLElement>('[lang]')?.lang || 'en');
  }

  async #loadWords(language: Language): Promise<void> {
    this.#language = language;
    const words = await loadPlayerMessages[language]();
    if (this.#language === language) this.words = words;
  }

  #open(url: string): void {
    this.playState = 'loading';
    this.diagnosis = null;
    this.audio.src = url;
  }

  /** Stops the sound and the loading, and is as if nothing had been asked for. */
  #reset(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    if (this.#wholeUrl) URL.revokeObjectURL(this.#wholeUrl);
    this.#wholeUrl = null;
    this.#startMs = 0;
    this.#asked = false;
    this.time = 0;
    this.length = this.reach = this.loudness = this.diagnosis = null;
    this.playState = 'idle';
    if (!this.audio?.hasAttribute('src')) return;
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
  }

  /** Plays from what has been read in whole, in which every moment can be reached. */
  #openWhole(whole: Blob, timeMs: number): void {
    const wasPlaying = !this.audio.paused;
    this.#wholeUrl ??= URL.createObjectURL(whole);
    this.#startMs = this.time = timeMs;
    this.reach = null;
    this.audio.src = this.#wholeUrl;
    if (wasPlaying) void this.play();
    else this.audio.preload = 'metadata';
  }

  #tell(type: PlayerEventType): void {
    this.dispatchEvent(new CallPlayerEvent(type, this.time, this.#length));
  }

  readonly #onMetadata = (): void => {
    const { audio } = this;
    if (Number.isFinite(audio.duration)) this.length = audio.duration * 1000;
    audio.playbackRate = this.rate;
    const end = audio.seekable.length > 0 ? audio.seekable.end(audio.seekable.length - 1) * 1000 : 0;
    this.reach = this.length !== null && end >= this.length - SHORT_MS ? null : end;
    if (this.#startMs > 0) this.seek(this.#startMs);
    this.#startMs = 0;
  };

  readonly #onPlaying = (): void => {
    if (this.playState !== 'playing') this.#tell('call-play');
    this.playState = 'playing';
    void this.#loadLoudness();
  };

  readonly #onPause = (): void => {
    if (this.playState !== 'playing' && this.playState !== 'loading') return;
    this.playState = 'paused';
    if (!this.audio.ended) this.#tell('call-pause');
  };

  readonly #onWaiting = (): void => {
    if (!this.audio.paused) this.playState = 'loading';
  };

  readonly #onTime = (): void => {
    if (this.audio.readyState === 0) return;
    this.time = this.audio.currentTime * 1000;
    if (this.reach !== null && this.audio.seekable.length > 0) this.reach = this.audio.seekable.end(this.audio.seekable.length - 1) * 1000;
    this.#tell('call-time');
  };

  readonly #onEnded = (): void => {
    this.time = this.audio.currentTime * 1000;
    if (this.length !== null && this.time < this.length - SHORT_MS) return this.#fail({ failure: 'network', status: null });
    this.playState = 'ended';
    this.#tell('call-ended');
  };

  readonly #onError = async (): Promise<void> => {
    const url = this.#url;
    const code = this.audio.error?.code;
    if (url === null || code === undefined) return;
    if (this.#wholeUrl && this.audio.src === this.#wholeUrl) {
      // The page's policy does not let it play what it has read: back to the server's own.
      this.loudness = null;
      return this.#open(url);
    }
    const { signal } = this.#aborter;
    try {
      const found = await diagnose(url, signal);
      const isCut = found.failure === 'broken' && code === MediaError.MEDIA_ERR_NETWORK;
      this.#fail(isCut ? { failure: 'network', status: null } : found);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  #fail(diagnosis: Diagnosis): void {
    const { time } = this;
    this.#reset();
    this.time = this.#startMs = time;
    this.diagnosis = diagnosis;
    this.playState = 'failed';
  }

  async #loadLoudness(): Promise<void> {
    const url = this.#url;
    const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (this.#asked || this.noWaveform || saves || url === null || (this.length ?? Infinity) > LONGEST_DRAWN_MS) return;
    this.#asked = true;
    const { signal } = this.#aborter;
    const { loadLoudness } = await import('./waveform.ts');
    const loudness = await loadLoudness(url, signal).catch(() => null);
    if (!signal.aborted) this.loudness = loudness;
  }

  async #draw(): Promise<void> {
    const width = Math.round((this.slider?.clientWidth ?? 0) - 12);
    if (!this.loudness || width <= 0) {
      this.wavePath = '';
      return;
    }
    const { barsPath } = await import('./waveform.ts');
    if (this.loudness) this.wavePath = `${width} ${barsPath(this.loudness.peaks, width, PICTURE_HEIGHT)}`;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<div class="player" part="base" role="group" aria-label=${this.label ?? words?.player ?? nothing} @keydown=${this.#onKey}>
      <audio
        preload="none"
        @loadedmetadata=${this.#onMetadata}
        @playing=${this.#onPlaying}
        @pause=${this.#onPause}
        @waiting=${this.#onWaiting}
        @timeupdate=${this.#onTime}
        @ended=${this.#onEnded}
        @error=${this.#onError}
      ></audio>
      ${words ? this.#renderInside(words) : html`<div class="controls"></div>`}
    </div>`;
  }

  #renderInside(words: PlayerMessages): TemplateResult {
    const url = this.#url;
    if (url === null) return renderFailure({ failure: this.src ? 'unsafe' : 'none', status: null }, words, null);
    if (this.diagnosis) {
      const at = this.diagnosis.failure === 'network' && this.time > 0 ? words.brokenOffAt(clockText(this.time)) : '';
      return renderFailure(this.diagnosis, words, url, at, () => void this.#retry());
    }
    return html`${this.#renderControls(words)}
      <p class="hidden" role="status">${this.playState === 'loading' ? words.loading : ''}</p>
      ${this.reach === null || this.loudness ? nothing : html`<p class="note">${words.notSeekable(this.reach > SHORT_MS ? clockText(this.reach) : null)}</p>`}`;
  }

  #renderControls(words: PlayerMessages): TemplateResult {
    const { playState } = this;
    const isOn = playState === 'playing' || playState === 'loading';
    const name = isOn ? words.pause : playState === 'ended' ? words.again : words.play;
    const back = words.back(BACK_MS / 1000);
    return html`<div class="controls">
      <button
        type="button"
        class="icon play ${playState === 'loading' ? 'busy' : ''}"
        aria-label=${name}
        title=${name}
        @click=${this.#toggle}
      >
        ${icon(isOn ? 'pause' : playState === 'ended' ? 'again' : 'play')}
      </button>
      <button type="button" class="icon back" aria-label=${back} title=${back} @click=${() => this.seek(this.time - BACK_MS)}>
        ${icon('back')}
      </button>
      ${this.#renderSlider(words)}
      <span class="time"><b>${clockText(this.time)}</b> / ${clockText(this.#length)}</span>
      ${this.#renderSpeed(words)}
      ${
        this.hasNext
          ? html`<button
              type="button"
              class="icon next"
              aria-label=${words.next}
              title=${words.next}
              @click=${() => this.#tell('call-next')}
            >
              ${icon('next')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderSlider(words: PlayerMessages): TemplateResult {
    const length = this.#length;
    const [width, path] = /^(\d+) (.*)$/.exec(this.wavePath)?.slice(1) ?? [];
    const picture = (part: string) =>
      html`<svg class="wave ${part}" part="waveform" viewBox="0 0 ${width} ${PICTURE_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<path d=${path!} />`}
      </svg>`;
    return html`<div class="seek ${path ? 'drawn' : ''}">
      ${path ? html`${picture('')}${picture('played')}` : html`<div class="track"></div>`}
      <input
        type="range"
        min="0"
        max=${Math.max(1, Math.round(length ?? 1))}
        step="any"
        .value=${String(Math.min(this.time, length ?? 0))}
        ?disabled=${length === null}
        aria-label=${words.position}
        aria-valuetext=${words.at(clockText(this.time), length === null ? null : clockText(length))}
        @input=${(event: Event) => this.seek(Number((event.target as HTMLInputElement).value))}
      />
    </div>`;
  }

  #renderSpeed(words: PlayerMessages): TemplateResult {
    const { number } = createFormat(this.#locale, 'UTC');
    return html`<select
      aria-label=${words.speed}
      title=${words.speed}
      .value=${String(this.rate)}
      @change=${(event: Event) => (this.rate = Number((event.target as HTMLSelectElement).value))}
    >
      ${rates.map((rate) => html`<option value=${rate} ?selected=${rate === this.rate}>${words.rate(number(rate, 2))}</option>`)}
    </select>`;
  }

  readonly #toggle = (): void => {
    if (this.playState === 'playing' || this.playState === 'loading') this.pause();
    else void this.play();
  };

  async #retry(): Promise<void> {
    this.diagnosis = null;
    this.playState = 'idle';
    await this.play();
    this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { localName } = event.target as HTMLElement;
    const isTaken = localName === 'select' || ((localName === 'button' || localName === 'a') && event.key === ' ');
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken || this.#url === null || this.diagnosis) return;
    // By the key's place, so that they work with Russian letters too.
    const act = this.#keys[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  readonly #keys: Readonly<Record<string, () => void>> = {
    Space: this.#toggle,
    KeyK: this.#toggle,
    KeyJ: () => this.seek(this.time - BACK_MS),
    ArrowLeft: () => this.seek(this.time - STEP_MS),
    ArrowRight: () => this.seek(this.time + STEP_MS),
    ArrowUp: () => this.#changeRate(1),
    ArrowDown: () => this.#changeRate(-1),
    KeyN: () => this.hasNext && this.#tell('call-next'),
  };

  #changeRate(by: number): void {
    const place = rates.findIndex((rate) => rate >= this.rate);
    this.rate = rates[Math.min(rates.length - 1, Math.max(0, (place < 0 ? rates.length - 1 : place) + by))]!;
  }
}

function renderFailure(
  { failure, status }: Diagnosis,
  words: PlayerMessages,
  url: string | null,
  more = '',
  retry: (() => void) | null = null,
): TemplateResult {
  const text = [words.failures[failure], more, status === null ? '' : words.status(status)].filter(Boolean).join(' ');
  const canOpen = url !== null && !url.startsWith('blob:');
  return html`<div class="failure ${failure === 'none' ? 'quiet' : ''}" part="error">
    <p role=${retry ? 'alert' : nothing}>${text}</p>
    ${canOpen ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words.openElsewhere}</a>` : nothing}
    ${retry ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

defineElement('call-player', CallPlayerElement);

declare global {
  interface HTMLElementTagNameMap {
    'call-player': CallPlayerElement;
  }
}
