import type { Dataset } from './dataset.ts';

/** Remembers the last few answers per company: looks a key up, or makes its answer from those that are kept. */
export function keepLast<Key, Answer>(size: number): (data: Dataset, key: Key, make: (kept: Iterable<Answer>) => Answer) => Answer {
  const companies = new WeakMap<Dataset, Map<Key, Answer>>();
  return (data, key, make) => {
    const kept = companies.get(data) ?? new Map<Key, Answer>();
    companies.set(data, kept);
    const answer = kept.get(key) ?? make(kept.values());
    kept.delete(key);
    kept.set(key, answer);
    if (kept.size > size) kept.delete(kept.keys().next().value!);
    return answer;
  };
}
