/** Rows of people and of days: one tab stop for all of them, arrows go from row to row. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH } from '../../format/format.ts';
import { byName, nameOf, shortNameOf } from '../../format/people.ts';
import { axisOfUsual, type Axis } from './work-hours-layout.ts';
import type { HoursClock, HoursPerson, WorkHoursReport } from './work-hours-schema.ts';
import { renderAxis, renderLegend, renderUsualStrip } from './work-hours-strip-views.ts';
import type { HoursSpeech } from './work-hours-views.ts';

export { isOneDay, renderFinding } from './work-hours-views.ts';

/** What a reader has opened, and how to open more. */
export interface Unfolding {
  /** Whose days are shown below their row; null for nobody's. */
  openId: string | number | null;
  /** Null where a report cannot be asked for again. */
  toggle: ((managerId: string | number) => void) | null;
  /** That person's days. */
  renderDays(row: HoursPerson): TemplateResult | typeof nothing;
  isAll: boolean;
  showAll(): void;
}

const MOST_PEOPLE = 40;

/** A row per person with the usual day; days unfold below. */
export function renderPeople(report: WorkHoursReport, speech: HoursSpeech, unfolding: Unfolding): TemplateResult {
  const { words, format } = speech;
  const axis = axisOfUsual(report);
  const people = byName(report.managers, format);
  const shown = unfolding.isAll ? people : people.slice(0, MOST_PEOPLE);
  const hasBand = shown.some(({ schedule }) => schedule !== null);
  return html`<div class="head">
      <span>${words.columns.manager}</span>${renderAxis(axis, format)}<span class="end" data-figure="hours">${words.columns.hours}</span>
      <span class="end" data-figure="active">${words.columns.active}</span><span class="end" data-figure="days">${words.columns.days}</span>
    </div>
    <ul class="rows" part="chart" aria-label=${words.tables.people} @keydown=${moveFocus}>
      ${shown.map((row, i) => renderPerson(row, i === 0))}
    </ul>
    ${people.length > shown.length ? html`<button type="button" class="action more" @click=${unfolding.showAll}>${words.showAll(people.length)}</button>` : nothing}
    ${renderLegend(['share', 'median', ...(hasBand ? ['schedule' as const] : [])], speech)}`;

  function renderPerson(row: HoursPerson, isEntry: boolean): TemplateResult {
    const isOpen = row.managerId === unfolding.openId;
    const { toggle } = unfolding;
    const label = labelOf(row, speech);
    const content = renderSummary(row, axis, report, speech);
    return html`<li class=${isOpen ? 'open' : ''}>
      ${
        toggle
          ? html`<button
              type="button"
              class="row"
              tabindex=${isEntry ? 0 : -1}
              aria-expanded=${isOpen}
              aria-label=${label}
              title=${nameOf(row)}
              @click=${() => toggle(row.managerId)}
            >
              ${content}
            </button>`
          : html`<div class="row" role="group" tabindex=${isEntry ? 0 : -1} aria-label=${label} title=${nameOf(row)}>${content}</div>`
      }
      ${isOpen ? unfolding.renderDays(row) : nothing}
    </li>`;
  }
}

function labelOf(row: HoursPerson, { words, format }: HoursSpeech): string {
  if (!row.first || !row.last) return `${nameOf(row)}: ${row.traces > 0 ? words.noUsual : words.noTraces}`;
  return words.usualOf(
    nameOf(row),
    format.clock(row.first.medianMinute),
    format.clock(row.last.medianMinute),
    format.duration(row.activeTime!.medianMs),
    words.daysOf(format.integer(row.days - row.daysOff), format.integer(row.plannedDays)),
  );
}

/** Whose clock a row goes by, where it is not the company's. */
export const renderZone = ({ timeZone }: HoursPerson, report: WorkHoursReport): TemplateResult | typeof nothing =>
  timeZone === report.timeZone ? nothing : html`<small class="quiet">${timeZone.split('/').at(-1)!.replaceAll('_', ' ')}</small>`;

function renderSummary(row: HoursPerson, axis: Axis, report: WorkHoursReport, speech: HoursSpeech): TemplateResult {
  const { words, format } = speech;
  const around = ({ madMinutes }: HoursClock) => `±${format.integer(madMinutes)}`;
  const noon = row.lunch ? words.lunchAt(format.clock(row.lunch.fromMinute), format.duration(row.lunch.medianMs)) : '';
  return html`<span class="who"
      ><b>${shortNameOf(row, format)}</b
      >${row.zoneDoubt ? html`<small class="doubt">${words.checkZone}</small>` : renderZone(row, report)}</span
    >
    ${renderUsualStrip(row, axis, report.dayCutMinute)}
    <span class="hours end">
      ${
        row.first && row.last
          ? html`${format.clock(row.first.medianMinute)} – ${format.clock(row.last.medianMinute)}<small class="quiet"
                >${around(row.first)} · ${around(row.last)}</small
              >`
          : html`<small class="quiet">${row.traces > 0 ? words.noUsual : words.noTraces}</small>`
      }
    </span>
    <span class="active end" title=${noon}>${row.activeTime ? format.duration(row.activeTime.medianMs) : DASH}</span>
    <span class="days end">
      ${words.daysOf(format.integer(row.days - row.daysOff), format.integer(row.plannedDays))}
      ${row.daysOff > 0 ? html`<small class="quiet">${words.daysOff(row.daysOff)}</small>` : nothing}
    </span>`;
}

const moves: Record<string, (place: number, last: number) => number> = {
  ArrowUp: (place) => Math.max(0, place - 1),
  ArrowDown: (place, last) => Math.min(last, place + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Rows of a list within a row move on their own. */
export function moveFocus(event: KeyboardEvent): void {
  const move = moves[event.key];
  const list = event.currentTarget as HTMLElement;
  const row = (event.target as Element).closest<HTMLElement>('.row');
  if (!move || !row || row.closest('.rows') !== list) return;
  event.preventDefault();
  const rows = [...list.querySelectorAll<HTMLElement>(':scope > li > .row')];
  const next = rows[move(rows.indexOf(row), rows.length - 1)]!;
  for (const one of rows) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}
