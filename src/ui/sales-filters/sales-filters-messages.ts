import type { Format, Language } from '../../format/format.ts';
import type { periodPresets } from '../../model/period.ts';
import type { Conflict } from './conflicts.ts';

/** Lists from which several can be chosen. */
export type ListField = 'managers' | 'departments' | 'sources' | 'tags';
export type FilterField = 'period' | 'pipeline' | ListField;

/** Every word of the filters. A language that lacks one does not compile. */
export interface FilterMessages {
  label: string;
  fields: Record<FilterField, string>;
  presets: Record<(typeof periodPresets)[number], string>;
  ownDays: string;
  first: string;
  last: string;
  show: string;
  badDays: string;
  compare: string;
  compared: string;
  allPipelines: string;
  search: string;
  nothingFound: string;
  inactive: string;
  clear: string;
  /** So many are chosen, for those who do not see the chip. */
  chosen(count: number): string;
  stage(names: string): string;
  reason(names: string): string;
  hours(text: string): string;
  remove(what: string): string;
  back: string;
  reset: string;
  quoted(name: string): string;
  conflict: Record<Conflict['code'], (names: string, of: string, count: number) => string>;
  wayOut: Record<Conflict['code'], string>;
  badAddress: string;
  unknownAttributes(names: string): string;
  unknownValue(attribute: string, value: string): string;
  noData: string;
  close: string;
}

/** Words are loaded by language, since a reader has one. */
export const loadFilterMessages: Record<Language, () => Promise<(format: Format) => FilterMessages>> = {
  ru: async () => (await import('./sales-filters-ru.ts')).ru,
  en: async () => (await import('./sales-filters-en.ts')).en,
  es: async () => (await import('./sales-filters-es.ts')).es,
  pt: async () => (await import('./sales-filters-pt.ts')).pt,
};
