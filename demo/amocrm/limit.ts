const SECOND = 1000;

/** Lets so many requests pass in any second. Who goes on after many refusals is shut out by address. */
export class RateLimit {
  #passed: number[] = [];
  #refused = 0;

  /** @param perSecond requests in a second; @param bannedAfter refusals in a row until the address is shut out. */
  constructor(
    private readonly perSecond: number,
    private readonly bannedAfter: number,
  ) {}

  check(now: number): 'passes' | 'limited' | 'banned' {
    if (this.#refused >= this.bannedAfter) return 'banned';
    this.#passed = this.#passed.filter((at) => at > now - SECOND);
    if (this.#passed.length >= this.perSecond) {
      this.#refused++;
      return 'limited';
    }
    this.#refused = 0;
    this.#passed.push(now);
    return 'passes';
  }
}
