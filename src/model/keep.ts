import type { Dataset } from './dataset.ts';

/** Remembers the last few answers per company, or per part of it: looks a key up, or makes its answer from those that are kept. */
export function keepLast<Key, Answer, Owner extends object = Dataset>(
  size: number,
): (owner: Owner, key: Key, make: (kept: Iterable<Answer>) => Answer) => Answer {
  const owners = new WeakMap<Owner, Map<Key, Answer>>();
  return (owner, key, make) => {
    const kept = owners.get(owner) ?? new Map<Key, Answer>();
    owners.set(owner, kept);
    const answer = kept.get(key) ?? make(kept.values());
    kept.delete(key);
    kept.set(key, answer);
    if (kept.size > size) kept.delete(kept.keys().next().value!);
    return answer;
  };
}

/** Remembers what was made of an object for as long as the object lives; what else it takes must always be the same for it. */
export function keepOnce<Owner extends object, Rest extends unknown[], Made>(
  make: (owner: Owner, ...rest: Rest) => Made,
): (owner: Owner, ...rest: Rest) => Made {
  const kept = new WeakMap<Owner, { made: Made }>();
  return (owner, ...rest) => {
    let known = kept.get(owner);
    if (!known) kept.set(owner, (known = { made: make(owner, ...rest) }));
    return known.made;
  };
}
