import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerEventType } from './call-player-events.ts';
import { diagnose, type Diagnosis } from './diagnosis.ts';
import type { Loudness } from './waveform.ts';

/** `idle`: nothing has been asked for yet; `failed`: it cannot be played. */
export type PlayerState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed';

/** Longer recordings keep the plain slider: decoded they would take too much memory. */
const LONGEST_DRAWN_MS = 30 * 60_000;
/** A recording that stops so much before its end has broken off; so near the end every moment counts as reachable. */
const SHORT_MS = 1000;
/** Tells the players of a document, of whichever copy of the suite, that one begins to sound; its detail is that one's audio. */
const SOUNDING = 'dealscope-sounding';

/** What the recording is played for. */
export interface RecordingHost extends ReactiveControllerHost, HTMLElement {
  /** Where the recording is; null where there is none to be opened. */
  readonly url: string | null;
  readonly rate: number;
  readonly noWaveform: boolean;
  tell(type: PlayerEventType): void;
}

/** One recording and what has become of it. Asks the server for nothing before it is played. */
export class Recording implements ReactiveController {
  readonly audio = document.createElement('audio');
  state: PlayerState = 'idle';
  timeMs = 0;
  /** From the recording itself; null until it says. */
  lengthMs: number | null = null;
  /** Up to where the server lets a reader seek; null where that is everywhere. */
  reachMs: number | null = null;
  diagnosis: Diagnosis | null = null;
  loudness: Loudness | null = null;
  /** Where to begin once it is loaded. */
  #startMs = 0;
  #aborter = new AbortController();
  /** Address of what has been read in whole. */
  #wholeUrl: string | null = null;
  #isLoudnessAsked = false;

  constructor(private readonly host: RecordingHost) {
    host.addController(this);
    this.audio.preload = 'none';
    const on = (type: string, act: () => void) => this.audio.addEventListener(type, () => (act(), this.host.requestUpdate()));
    on('loadedmetadata', () => this.#onMetadata());
    on('playing', () => this.#onPlaying());
    on('pause', () => this.#onPause());
    on('waiting', () => !this.audio.paused && (this.state = 'loading'));
    on('timeupdate', () => this.#onTime());
    on('ended', () => this.#onEnded());
    on('error', () => void this.#onError());
  }

  hostConnected(): void {
    this.host.ownerDocument.addEventListener(SOUNDING, this.#onOther);
  }

  hostDisconnected(): void {
    this.host.ownerDocument.removeEventListener(SOUNDING, this.#onOther);
    this.reset();
  }

  readonly #onOther = (event: Event): void => {
    if ((event as CustomEvent).detail !== this.audio) this.pause();
  };

  get isOn(): boolean {
    return this.state === 'playing' || this.state === 'loading';
  }

  async play(): Promise<void> {
    const { url } = this.host;
    if (url === null || !this.host.isConnected) return;
    this.host.ownerDocument.dispatchEvent(new CustomEvent(SOUNDING, { detail: this.audio }));
    if (!this.audio.hasAttribute('src')) this.#open(url);
    try {
      await this.audio.play();
    } catch (error) {
      // A page may not sound before its reader has done something; other failures come as an event.
      if ((error as Error).name === 'NotAllowedError') this.#set({ state: this.audio.readyState > 0 ? 'paused' : 'idle' });
    }
  }

  pause(): void {
    if (this.state === 'loading') this.#set({ state: 'paused' });
    this.audio.pause();
  }

  /** Goes to a moment; before the recording is loaded, it will begin there. */
  seek(timeMs: number, lengthMs: number | null): void {
    const wanted = Math.min(Math.max(0, timeMs), lengthMs ?? Infinity);
    this.#set({ timeMs: wanted });
    if (this.audio.readyState === 0) this.#startMs = wanted;
    else if (this.reachMs !== null && wanted > this.reachMs && this.loudness) this.#openWhole(this.loudness.whole, wanted);
    else {
      this.timeMs = Math.min(wanted, this.reachMs ?? Infinity);
      this.audio.currentTime = this.timeMs / 1000;
    }
  }

  /** Stops the sound and the loading, and is as if nothing had been asked for. */
  reset(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    if (this.#wholeUrl) URL.revokeObjectURL(this.#wholeUrl);
    this.#wholeUrl = null;
    this.#startMs = 0;
    this.#isLoudnessAsked = false;
    this.#set({ state: 'idle', timeMs: 0, lengthMs: null, reachMs: null, diagnosis: null, loudness: null });
    if (!this.audio.hasAttribute('src')) return;
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
  }

  /** Tries again after a failure, from where it broke off. */
  async retry(): Promise<void> {
    this.#set({ diagnosis: null, state: 'idle' });
    await this.play();
  }

  setRate(rate: number): void {
    this.audio.defaultPlaybackRate = this.audio.playbackRate = rate;
  }

  #set(change: Partial<Pick<Recording, 'state' | 'timeMs' | 'lengthMs' | 'reachMs' | 'diagnosis' | 'loudness'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }

  #open(url: string): void {
    this.#set({ state: 'loading', diagnosis: null });
    this.audio.src = url;
  }

  /** Plays from what has been read in whole, in which every moment can be reached. */
  #openWhole(whole: Blob, timeMs: number): void {
    const wasOn = !this.audio.paused;
    this.#wholeUrl ??= URL.createObjectURL(whole);
    this.#startMs = timeMs;
    this.reachMs = null;
    this.audio.src = this.#wholeUrl;
    if (wasOn) void this.play();
    else this.audio.preload = 'metadata';
  }

  #onMetadata(): void {
    const { duration } = this.audio;
    if (Number.isFinite(duration)) this.lengthMs = duration * 1000;
    const reach = this.#seekableMs();
    this.reachMs = this.lengthMs !== null && reach >= this.lengthMs - SHORT_MS ? null : reach;
    if (this.#startMs > 0) this.seek(this.#startMs, this.lengthMs);
    this.#startMs = 0;
  }

  #seekableMs(): number {
    const { seekable } = this.audio;
    return seekable.length > 0 ? seekable.end(seekable.length - 1) * 1000 : 0;
  }

  #onPlaying(): void {
    const isNews = this.state !== 'playing';
    this.state = 'playing';
    if (isNews) this.host.tell('call-play');
    void this.#loadLoudness();
  }

  #onPause(): void {
    if (!this.isOn && this.state !== 'paused') return;
    if (this.audio.ended || !this.audio.hasAttribute('src')) return;
    this.state = 'paused';
    this.host.tell('call-pause');
  }

  #onTime(): void {
    if (this.audio.readyState === 0) return;
    this.timeMs = this.audio.currentTime * 1000;
    if (this.reachMs !== null) this.reachMs = this.#seekableMs();
    this.host.tell('call-time');
  }

  #onEnded(): void {
    this.timeMs = this.audio.currentTime * 1000;
    if (this.lengthMs !== null && this.timeMs < this.lengthMs - SHORT_MS) return this.#fail({ failure: 'network', status: null });
    this.state = 'ended';
    this.host.tell('call-ended');
  }

  async #onError(): Promise<void> {
    const { url } = this.host;
    const code = this.audio.error?.code;
    if (url === null || code === undefined) return;
    // The page's policy does not let it play what it has read: back to the server's own.
    if (this.#wholeUrl && this.audio.src === this.#wholeUrl) {
      this.#set({ loudness: null });
      return this.#open(url);
    }
    const { signal } = this.#aborter;
    try {
      const found = await diagnose(url, signal);
      const hasBrokenOff = found.failure === 'broken' && code === MediaError.MEDIA_ERR_NETWORK;
      this.#fail(hasBrokenOff ? { failure: 'network', status: null } : found);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #fail(diagnosis: Diagnosis): void {
    const { timeMs } = this;
    this.reset();
    this.#startMs = timeMs;
    this.#set({ state: 'failed', timeMs, diagnosis });
  }

  async #loadLoudness(): Promise<void> {
    const { url, noWaveform } = this.host;
    const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (this.#isLoudnessAsked || noWaveform || saves || url === null || (this.lengthMs ?? Infinity) > LONGEST_DRAWN_MS) return;
    this.#isLoudnessAsked = true;
    const { signal } = this.#aborter;
    const { loadLoudness } = await import('./waveform.ts');
    const loudness = await loadLoudness(url, signal).catch(() => null);
    if (!signal.aborted) this.#set({ loudness });
  }
}
