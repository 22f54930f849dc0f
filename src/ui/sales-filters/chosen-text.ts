/** What a reader has chosen as a short text for an address, and back: `period:last-month~managers:3,1`. */
import { parseDay } from '../../model/day.ts';
import { parsePeriod } from '../../model/period.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import type { ScopeChange } from '../../provider/context.ts';

const words = { period: 'period', from: 'from', to: 'to', comparison: 'comparison', pipeline: 'pipelineId' } as const;
const lists = {
  managers: 'managerIds',
  departments: 'departmentIds',
  sources: 'sources',
  tags: 'tags',
  stages: 'stageIds',
  reasons: 'lossReasonIds',
  hours: 'hours',
} as const;

/** A text that needs no further escaping behind `#`. An empty list is told too: it stands in place of the page's. */
export function toChosenText(chosen: Readonly<ScopeChange>): string {
  const parts: string[] = [];
  for (const [name, field] of Object.entries(words)) if (chosen[field] !== undefined) parts.push(`${name}:${write(chosen[field] ?? '')}`);
  for (const [name, field] of Object.entries(lists)) if (chosen[field]) parts.push(`${name}:${chosen[field].map(write).join(',')}`);
  return parts.join('~');
}

const write = (value: string | number): string => encodeURIComponent(value).replaceAll('~', '%7E');

/** @returns null when any part of the text cannot be read. */
export function readChosenText(text: string): ScopeChange | null {
  const chosen: Record<string, unknown> = {};
  try {
    for (const part of text.split('~')) {
      const [name, value] = [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)];
      if (!part.includes(':')) return null;
      if (Object.hasOwn(words, name)) chosen[words[name as keyof typeof words]] = decodeURIComponent(value);
      else if (Object.hasOwn(lists, name))
        chosen[lists[name as keyof typeof lists]] = value === '' ? [] : value.split(',').map(decodeURIComponent);
      else return null;
    }
  } catch {
    return null;
  }
  if (chosen['pipelineId'] === '') chosen['pipelineId'] = null;
  if (chosen['hours']) chosen['hours'] = (chosen['hours'] as string[]).map(Number);
  return isSound(chosen as ScopeChange) ? (chosen as ScopeChange) : null;
}

function isSound({ period, from, to, comparison, hours = [] }: ScopeChange): boolean {
  const isPeriod = period === undefined || parsePeriod(period, 0, createTimeZone('UTC')) !== null;
  const [first, end] = [parseDay(from ?? ''), parseDay(to ?? '')];
  const isRange = (from === undefined && to === undefined) || (first !== null && end !== null && first < end);
  const isComparison = comparison === undefined || comparison === 'none' || comparison === 'previous';
  return isPeriod && isRange && isComparison && hours.every((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 23);
}
