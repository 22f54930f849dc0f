import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Question<Answer> {
  /** What it depends on: asked anew whenever one of these changes. */
  given(): readonly unknown[];
  ask(signal: AbortSignal): Promise<Answer>;
  onAnswer(answer: Answer): void;
  onError(error: unknown): void;
}

/** Asks with each update of an element that changes the question. Asking anew aborts what was asked before, and only the latest counts. */
export class LatestAnswer<Answer> implements ReactiveController {
  isPending = false;
  /** Why the latest question has no answer. */
  error: unknown = null;
  #given: readonly unknown[] | null = null;
  #abort: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly question: Question<Answer>,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const given = this.question.given();
    const before = this.#given;
    this.#given = given;
    if (!before || given.some((one, i) => !Object.is(one, before[i]))) void this.ask();
  }

  async ask(): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.isPending = true;
    this.error = null;
    this.host.requestUpdate();
    try {
      const answer = await this.question.ask(abort.signal);
      if (abort !== this.#abort) return;
      this.question.onAnswer(answer);
    } catch (error) {
      if (abort !== this.#abort) return;
      this.error = error;
      this.question.onError(error);
    }
    this.isPending = false;
    this.host.requestUpdate();
  }
}
