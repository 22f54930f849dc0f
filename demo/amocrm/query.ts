/** A part of a query as PHP reads it: `filter[created_at][from]=1` is a tree, a leaf is text. */
export type QueryTree = string | { [key: string]: QueryTree };

/** Reads a query; a key without a name (`filter[id][]`) gets the next number. */
export function parseQuery(search: URLSearchParams): Record<string, QueryTree> {
  const root: Record<string, QueryTree> = Object.create(null);
  for (const [name, value] of search) {
    const [head = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''));
    put(root, [head, ...rest], value);
  }
  return root;
}

function put(tree: Record<string, QueryTree>, [key, ...rest]: string[], value: string): void {
  const name = key === '' ? String(Object.keys(tree).length) : key!;
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const inner = tree[name];
  const next = typeof inner === 'object' ? inner : (Object.create(null) as Record<string, QueryTree>);
  tree[name] = next;
  put(next, rest, value);
}

/** `a`, `a,b`, `[]=a&[]=b`: all of them. */
export const listOf = (tree: QueryTree | undefined): string[] =>
  tree === undefined ? [] : typeof tree === 'string' ? tree.split(',') : Object.values(tree).flatMap(listOf);

/** `from` and `to`, both included; a number alone means "since". */
export function rangeOf(tree: QueryTree): (value: number) => boolean {
  if (typeof tree === 'string') return (value) => value >= Number(tree);
  const from = Number(tree['from'] ?? -Infinity);
  const to = Number(tree['to'] ?? Infinity);
  return (value) => value >= from && value <= to;
}

export const branch = (tree: QueryTree | undefined, key: string): QueryTree | undefined =>
  typeof tree === 'object' ? tree[key] : undefined;
