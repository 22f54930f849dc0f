/** Names of people in reports. */
import type { Format } from './format.ts';

interface Named {
  /** null for somebody whom the records refer to without describing. */
  name: string | null;
  managerId: string | number | null;
}

export const nameOf = ({ name, managerId }: Named): string => name ?? String(managerId);

export const shortNameOf = (row: Named, format: Format): string => (row.name === null ? nameOf(row) : format.shortName(row.name));

/** By the reader's alphabet: an order that says nothing about anybody. */
export function byName<Row extends Named>(people: readonly Row[], { locale }: Format): Row[] {
  const { compare } = new Intl.Collator(locale);
  return [...people].sort((a, b) => compare(nameOf(a), nameOf(b)));
}
