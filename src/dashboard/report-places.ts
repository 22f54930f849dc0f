import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dashboardReports, hasReport } from './report-loaders.ts';

/** How far a report is: its code is not wanted yet, it is being made out of sight, it is shown, or its code cannot be had. */
export type PlaceState = 'far' | 'pending' | 'shown' | 'failed';

interface Place {
  state: PlaceState;
  element: HTMLElement | null;
  /** When it came near, on the clock of the page. */
  since: number;
}

/** A report that is slower than this is shown as it is, milliseconds. */
const PATIENCE = 4000;
/** How near to the screen a report has to be for its code to be loaded, once those on the screen are shown. */
const NEAR = '400px 0px';

/**
 * Loads a report's code when its place comes onto the screen, or near it once all that is on the screen is shown; shows reports
 * that have come together in one step, each at its final height: nothing that a reader looks at jumps.
 */
export class ReportPlaces implements ReactiveController {
  readonly #places = new Map<string, Place>();
  #seen: IntersectionObserver | null = null;
  #near: IntersectionObserver | null = null;
  #frame = 0;

  /** @param make makes a report whose code is there. @param isReady whether what stands above the reports has its final height. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly make: (tag: string) => HTMLElement,
    private readonly isReady: () => boolean,
  ) {
    host.addController(this);
  }

  stateOf(tag: string): PlaceState {
    return this.#places.get(tag)?.state ?? 'far';
  }

  elementOf(tag: string): HTMLElement | null {
    return this.#places.get(tag)?.element ?? null;
  }

  /** Whether anything is shown yet. */
  get isShown(): boolean {
    return [...this.#places.values()].some(({ state }) => state === 'shown');
  }

  hostDisconnected(): void {
    this.#seen?.disconnect();
    this.#near?.disconnect();
    this.#seen = this.#near = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    this.#seen ??= new IntersectionObserver((entries) => this.#beginAll(entries));
    this.#near ??= new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: NEAR });
    for (const place of this.host.shadowRoot!.querySelectorAll('.place.far')) {
      this.#seen.observe(place);
      this.#near.observe(place);
    }
    if (this.#pending.length > 0) this.#look();
  }

  get #pending(): Place[] {
    return [...this.#places.values()].filter(({ state }) => state === 'pending');
  }

  /** Until something is shown, what is on the screen has the network for itself. */
  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    const seen = entries.filter(({ boundingClientRect: { top, bottom } }) => top < innerHeight && bottom > 0);
    const hasFirst = seen.length > 0 || this.#pending.length > 0;
    this.#beginAll(hasFirst && !this.isShown ? seen : entries);
  }

  #beginAll(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#seen?.unobserve(target);
      this.#near?.unobserve(target);
      this.begin((target as HTMLElement).dataset['tag']!);
    }
  }

  /** Loads a report's code now and makes the report. */
  begin(tag: string): void {
    if (!hasReport(tag) || this.stateOf(tag) !== 'far') return;
    const place: Place = { state: 'pending', element: null, since: performance.now() };
    this.#places.set(tag, place);
    this.host.requestUpdate();
    dashboardReports[tag]!.load().then(
      () => {
        place.element = this.make(tag);
        this.host.requestUpdate();
      },
      (error: unknown) => {
        place.state = 'failed';
        console.error(`<${this.host.localName}> could not load ${tag}:`, error);
        this.host.requestUpdate();
      },
    );
  }

  #look(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#reveal();
    });
  }

  #reveal(): void {
    const pending = this.#pending;
    if (pending.length === 0 || !this.host.isConnected) return;
    const now = performance.now();
    if (!this.isReady() || !pending.every((place) => isSettled(place, now))) return this.#look();
    for (const place of pending) place.state = 'shown';
    // Those that are near by now are looked for anew.
    for (const place of this.host.shadowRoot!.querySelectorAll('.place.far')) this.#near?.unobserve(place);
    this.host.requestUpdate();
  }
}

/** Whether a report says something, and its pictures are drawn. */
function isSettled({ element, since }: Place, now: number): boolean {
  const root = element?.shadowRoot;
  const hasWords = root?.querySelector('.finding, .empty, [role=alert], [part~=empty]');
  const isDrawn = [...(root?.querySelectorAll('.chart') ?? [])].every((chart) => chart.querySelector('canvas'));
  return (hasWords && isDrawn) || (element !== null && root !== null && now - since > PATIENCE && !root!.querySelector('.skeleton'));
}
