import type { DataMeta } from '../engine/report-engine.ts';
import { ScopeError } from '../model/errors.ts';
import { parseInstant } from '../model/instant.ts';
import { parsePeriod, periodDays, periodPresets } from '../model/period.ts';
import type { Scope } from '../model/scope.ts';
import type { StageMapping } from '../model/stage-mapping.ts';
import { createTimeZone } from '../model/time-zone.ts';

/** A scope in the words of a page. */
export interface PageScope {
  period: string;
  from: string | null;
  to: string | null;
  timeZone: string | null;
  now: string | null;
  pipeline: string | null;
  managers: readonly string[];
  departments: readonly string[];
  sources: readonly string[];
  tags: readonly string[];
  comparison: string;
  stageMapping: readonly StageMapping[];
}

/** @throws ScopeError naming the attribute that cannot be read. */
export function toScope(page: PageScope, meta: DataMeta): Scope {
  const now = page.now === null ? meta.asOf : parseInstant(page.now);
  if (Number.isNaN(now)) throw new ScopeError('now', page.now);
  if (page.comparison !== 'none' && page.comparison !== 'previous') {
    throw new ScopeError('comparison', page.comparison, 'is neither "none" nor "previous"');
  }
  return {
    ...toDays(page, meta, now),
    ...(page.timeZone === null ? {} : { timeZone: page.timeZone }),
    ...(page.now === null ? {} : { now }),
    ...(page.pipeline === null ? {} : { pipelineId: page.pipeline }),
    managerIds: [...page.managers],
    departmentIds: [...page.departments],
    sources: [...page.sources],
    tags: [...page.tags],
    comparison: page.comparison,
    ...(page.stageMapping.length > 0 ? { stageMapping: [...page.stageMapping] } : {}),
  };
}

function toDays(page: PageScope, meta: DataMeta, now: number): { from: string; to: string } {
  if (page.from !== null && page.to !== null) return { from: page.from, to: page.to };
  if (page.from !== null || page.to !== null) throw new ScopeError(page.from === null ? 'from' : 'to', null, 'is missing');
  const period = parsePeriod(page.period, now, zoneOf(page.timeZone ?? meta.timeZone), meta.covered);
  if (!period) {
    const forms = `${periodPresets.join(', ')}, 2026, 2026-Q1, 2026-03, 2026-W11, 2026-03-15 or 2026-03-01/2026-04-01`;
    throw new ScopeError('period', page.period, `is none of ${forms}`);
  }
  return periodDays(period);
}

function zoneOf(id: string): ReturnType<typeof createTimeZone> {
  try {
    return createTimeZone(id);
  } catch {
    throw new ScopeError('time-zone', id, 'is not a time zone that this browser knows');
  }
}
