/** An id as the records give it. Two ids are the same when their text is the same. */
export type RecordId = string | number;

/** The form in which ids are compared: a text that spells a safe integer becomes that number. */
export function toKey(id: RecordId): RecordId {
  if (typeof id === 'number') return id;
  const value = Number(id);
  return Number.isSafeInteger(value) && String(value) === id ? value : id;
}

/** Order of ids: as numbers when both are integers, else as text. */
export function compareIds(a: RecordId, b: RecordId): number {
  const left = toKey(a);
  const right = toKey(b);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const leftText = String(left);
  const rightText = String(right);
  return leftText < rightText ? -1 : leftText > rightText ? 1 : 0;
}

/** A growing dictionary of ids: each gets a small number, its code. */
export class KeySpace {
  readonly ids: RecordId[] = [];
  #codes: Map<RecordId, number> | null = null;
  #lastKey: RecordId | null = null;
  #lastCode = -1;

  /** The code of an id, new if it has not been seen. */
  intern(id: RecordId): number {
    const key = typeof id === 'number' ? id : toKey(id);
    // Rows of one deal mostly stand together.
    if (key === this.#lastKey) return this.#lastCode;
    const codes = this.#codes ?? this.#index();
    let code = codes.get(key);
    if (code === undefined) {
      code = this.ids.push(key) - 1;
      codes.set(key, code);
    }
    this.#lastKey = key;
    return (this.#lastCode = code);
  }

  /** The code of an id, −1 if there is none. */
  find(id: RecordId): number {
    return this.#index().get(toKey(id)) ?? -1;
  }

  /** Lets go of the look-up, which is made anew when it is needed again. */
  release(): void {
    this.#codes = null;
  }

  #index(): Map<RecordId, number> {
    return (this.#codes ??= new Map(this.ids.map((id, code) => [id, code])));
  }
}
