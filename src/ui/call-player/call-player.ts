import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { createFormat, type Language } from '../../format/format.ts';
import { offConverter } from '../../provider/attributes.ts';
import { toSafeUrl } from '../safe-url.ts';
import { tokens } from '../tokens.ts';
import { CallPlayerEvent, type PlayerEventType } from './call-player-events.ts';
import { loadPlayerMessages, type PlayerMessages } from './call-player-messages.ts';
import { playerStyles } from './call-player-styles.ts';
import { clockText } from './clock-text.ts';
import { PICTURE_HEIGHT, renderButton, renderFailure, renderSlider, renderSpeed, type Picture } from './player-views.ts';
import { Recording, type PlayerState } from './recording.ts';

const BACK_MS = 15_000;
const STEP_MS = 5000;
const rates = [1, 1.25, 1.5, 1.75, 2];
/** Room that the slider's handle takes at its ends, pixels. */
const HANDLE = 12;

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
 * @cssprop --dealscope-accent - The part that has been heard, and the button that plays.
 * @cssprop --dealscope-surface - The sign on that button.
 * @cssprop --dealscope-bar - The part of the picture that has not been heard.
 * @cssprop --dealscope-open - The track where there is no picture.
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

  @state() private words: PlayerMessages | null = null;
  @state() private picture: Picture | null = null;

  readonly #recording = new Recording(this);

  private get slider(): HTMLElement | null {
    return this.renderRoot.querySelector('.seek');
  }

  #language: Language | null = null;

  /** Where it stands: `idle`, `loading`, `playing`, `paused`, `ended` or `failed`. */
  get state(): PlayerState {
    return this.#recording.state;
  }

  /** The moment of the recording, milliseconds. */
  get timeMs(): number {
    return this.#recording.timeMs;
  }

  /** The address that is opened; null where `src` is none that may be. */
  get url(): string | null {
    return this.src?.startsWith('blob:') ? this.src : toSafeUrl(this.src, document.baseURI);
  }

  /** Plays on from where it is, and loads the recording the first time. */
  async play(): Promise<void> {
    await this.updateComplete;
    return this.#recording.play();
  }

  /** Pauses it. */
  pause(): void {
    this.#recording.pause();
  }

  /** Goes to a moment, milliseconds; before anything is loaded, playing will begin there. */
  seek(timeMs: number): void {
    this.#recording.seek(timeMs, this.#lengthMs);
  }

  /**
   * Sends an event about the recording as it is now.
   * @internal
   */
  tell(type: PlayerEventType): void {
    this.dispatchEvent(new CallPlayerEvent(type, this.timeMs, this.#lengthMs));
  }

  /** By the recording itself once it is loaded, by the page before. */
  get #lengthMs(): number | null {
    return this.#recording.lengthMs ?? this.durationMs;
  }

  readonly #resize = new ResizeObserver(() => void this.#draw());
  /** The slider whose width is watched: what stands beside it changes it, too. */
  #watched: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#watched) this.#resize.observe(this.#watched);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { language } = this.#format;
    if (language !== this.#language) void this.#loadWords(language);
    if (changed.has('src') && this.hasUpdated) this.#recording.reset();
    if (changed.has('rate')) this.#recording.setRate(Math.min(4, Math.max(0.25, this.rate || 1)));
    if (!this.#recording.loudness) this.picture = null;
  }

  protected override updated(): void {
    const { slider } = this;
    if (slider !== this.#watched) {
      this.#resize.disconnect();
      if (slider) this.#resize.observe(slider);
      this.#watched = slider;
    }
    const length = this.#lengthMs;
    slider?.style.setProperty('--_played', `${length ? Math.min(100, (this.timeMs / length) * 100) : 0}%`);
    if (this.#recording.loudness && !this.picture) void this.#draw();
  }

  get #format() {
    return createFormat(this.locale ?? (this.closest<HTMLElement>('[lang]')?.lang || 'en'), 'UTC');
  }

  async #loadWords(language: Language): Promise<void> {
    this.#language = language;
    const words = await loadPlayerMessages[language]();
    if (this.#language === language) this.words = words;
  }

  /** The picture is drawn for the width that there is. */
  async #draw(): Promise<void> {
    const { loudness } = this.#recording;
    const width = Math.round((this.slider?.clientWidth ?? 0) - HANDLE);
    if (!loudness || width <= 0 || width === this.picture?.width) return;
    const { barsPath } = await import('./waveform.ts');
    this.picture = { width, path: barsPath(loudness.peaks, width, PICTURE_HEIGHT) };
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<div part="base" role="group" aria-label=${this.label ?? words?.player ?? nothing} @keydown=${this.#onKey}>
      ${this.#recording.audio} ${words ? this.#renderInside(words) : html`<div class="controls"></div>`}
    </div>`;
  }

  #renderInside(words: PlayerMessages): TemplateResult {
    const { url, timeMs } = this;
    const { diagnosis, state, reachMs, loudness } = this.#recording;
    if (url === null) return renderFailure({ failure: this.src ? 'unsafe' : 'none', status: null }, words);
    if (diagnosis) return renderFailure(diagnosis, words, { url, timeMs, retry: () => void this.#retry() });
    return html`${this.#renderControls(words)}
      <p class="hidden" role="status">${state === 'loading' ? words.loading : ''}</p>
      ${reachMs === null || loudness ? nothing : html`<p class="note">${words.notSeekable(reachMs >= 1000 ? clockText(reachMs) : null)}</p>`}`;
  }

  #renderControls(words: PlayerMessages): TemplateResult {
    const { isOn, state } = this.#recording;
    const { timeMs, picture } = this;
    const lengthMs = this.#lengthMs;
    const name = isOn ? words.pause : state === 'ended' ? words.again : words.play;
    const shape = isOn ? 'pause' : state === 'ended' ? 'again' : 'play';
    return html`<div class="controls">
      ${renderButton('play', name, this.#toggle, shape, state === 'loading' ? 'busy' : '')}
      ${renderButton('back', words.back(BACK_MS / 1000), this.#back)}
      ${renderSlider({ timeMs, lengthMs, picture, seek: (to) => this.seek(to) }, words)}
      <span class="time"><b>${clockText(timeMs)}</b> / ${clockText(lengthMs)}</span>
      ${renderSpeed(
        this.rate,
        rates,
        (rate) => this.#format.number(rate, 2),
        words,
        (rate) => (this.rate = rate),
      )}
      ${this.hasNext ? renderButton('next', words.next, this.#next) : nothing}
    </div>`;
  }

  readonly #toggle = (): void => {
    if (this.#recording.isOn) this.pause();
    else void this.play();
  };

  readonly #back = (): void => this.seek(this.timeMs - BACK_MS);

  readonly #next = (): void => {
    if (this.hasNext) this.tell('call-next');
  };

  async #retry(): Promise<void> {
    const played = this.#recording.retry();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.play')?.focus();
    await played;
  }

  /** By the key's place, so that they work with Russian letters too. */
  readonly #keys: Readonly<Record<string, () => void>> = {
    Space: this.#toggle,
    KeyK: this.#toggle,
    KeyJ: this.#back,
    KeyN: this.#next,
    ArrowLeft: () => this.seek(this.timeMs - STEP_MS),
    ArrowRight: () => this.seek(this.timeMs + STEP_MS),
    ArrowUp: () => this.#changeRate(1),
    ArrowDown: () => this.#changeRate(-1),
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { localName } = event.target as HTMLElement;
    const isTaken = localName === 'select' || (localName !== 'input' && event.code === 'Space');
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken || this.url === null || this.#recording.diagnosis) return;
    const act = this.#keys[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  #changeRate(by: number): void {
    const place = rates.findIndex((rate) => rate >= this.rate);
    this.rate = rates[Math.min(rates.length - 1, Math.max(0, (place < 0 ? rates.length - 1 : place) + by))]!;
  }
}

defineElement('call-player', CallPlayerElement);

declare global {
  interface HTMLElementTagNameMap {
    'call-player': CallPlayerElement;
  }
}
