/** Days as strips, one below the other on one axis; loaded when days are shown. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Format } from '../../format/format.ts';
import { nameOf, shortNameOf } from '../../format/people.ts';
import { toAxis, type Axis } from './work-hours-layout.ts';
import { moveFocus, renderZone } from './work-hours-rows-views.ts';
import type { HoursDay, WorkHoursReport } from './work-hours-schema.ts';
import { bar, grid, HEIGHT, renderAxis, renderLegend, renderStrip, type LegendKind } from './work-hours-strip-views.ts';
import type { Drill, HoursSpeech } from './work-hours-views.ts';

/** A moment must still be seen. */
const LEAST = 2;

/** A single day of everybody, by name. */
export function renderOneDay(report: WorkHoursReport, speech: HoursSpeech, drill: Drill): TemplateResult {
  const people = new Map(report.managers.map((row) => [row.managerId, row]));
  const { compare } = new Intl.Collator(speech.format.locale);
  const rowOf = ({ managerId }: HoursDay) => people.get(managerId)!;
  const days = report.days.filter(({ managerId }) => people.has(managerId)).sort((a, b) => compare(nameOf(rowOf(a)), nameOf(rowOf(b))));
  const names = {
    full: (day: HoursDay) => nameOf(rowOf(day)),
    short: (day: HoursDay) => html`${shortNameOf(rowOf(day), speech.format)}${renderZone(rowOf(day), report)}`,
  };
  return renderDays(days, names, speech, drill, speech.words.tables.people);
}

/** Whose day it is; rows of one person go by their dates in place of a short name. */
export interface DayNames {
  full(day: HoursDay): string;
  short: ((day: HoursDay) => TemplateResult) | null;
}

/** A strip per person and day, one below the other on one axis. */
export function renderDays(days: readonly HoursDay[], names: DayNames, speech: HoursSpeech, drill: Drill, caption: string): TemplateResult {
  const { words, format } = speech;
  const axis = axisOfDays(days);
  const renderDay = (day: HoursDay, i: number) => {
    const open = openDay(day, names.full(day), speech, drill);
    const content = renderDayContent(day, axis, names.short?.(day) ?? format.weekday(day.day), speech);
    const label = dayLabel(day, names.full(day), speech);
    return html`<li class="${day.plan} ${day.traces === 0 ? 'without' : ''}">
      ${
        open
          ? html`<button type="button" class="row" tabindex=${i === 0 ? 0 : -1} aria-label=${label} @click=${open}>${content}</button>`
          : html`<div class="row" role="group" tabindex=${i === 0 ? 0 : -1} aria-label=${label}>${content}</div>`
      }
    </li>`;
  };
  const kinds: LegendKind[] = [
    'session',
    ...(days.some(({ calls }) => calls.length > 0) ? ['call' as const] : []),
    'event',
    ...(days.some(({ lunch }) => lunch) ? ['lunch' as const] : []),
    ...(days.some(({ schedule }) => schedule) ? ['schedule' as const] : []),
    ...(days.some(({ plan }) => plan === 'holiday' || plan === 'leave') ? ['off' as const] : []),
  ];
  return html`<div class="head">
      <span>${names.short ? words.columns.manager : words.columns.day}</span>${renderAxis(axis, format)}<span
        class="end"
        data-figure="hours"
        >${words.columns.hours}</span
      >
      <span class="end" data-figure="active">${words.columns.active}</span
      ><span class="end" data-figure="traces">${words.columns.traces}</span>
    </div>
    <ul class="rows" part="chart" aria-label=${caption} @keydown=${moveFocus}>
      ${days.map(renderDay)}
    </ul>
    ${renderLegend(kinds, speech)}`;
}

function dayLabel(day: HoursDay, name: string, speech: HoursSpeech): string {
  const { words, format } = speech;
  const when = format.weekday(day.day);
  const states = stateOf(day, speech).filter((state) => state !== words.noTraces);
  const { first, last, lunch } = day;
  const told =
    first && last
      ? words.dayOf(
          name,
          when,
          format.clock(first.minute),
          format.clock(last.minute),
          format.duration(day.activeMs),
          words.traces(day.traces),
        )
      : words.dayWithout(name, when);
  return [told, ...(lunch ? [words.lunchAt(format.clock(lunch.fromMinute), format.duration(lunch.durationMs))] : []), ...states].join(', ');
}

function renderDayContent(day: HoursDay, axis: Axis, label: TemplateResult | string, speech: HoursSpeech): TemplateResult {
  const { format } = speech;
  const state = shortState(day, speech);
  return html`<span class="who">${label}</span>
    ${renderDayStrip(day, axis, speech)}
    <span class="hours end" title=${day.first ? speech.words.notBefore(format.clock(day.first.minute)) : ''}>
      ${spanText(day, format)}${state ? html`<small class="quiet">${state}</small>` : nothing}
    </span>
    <span class="active end">${day.traces > 0 && !day.isTooFew ? format.duration(day.activeMs) : ''}</span>
    <span class="days end"
      >${day.traces > 0 ? html`<span>${format.integer(day.traces)}</span><i>${speech.words.traces(day.traces)}</i>` : nothing}</span
    >`;
}

/** One moment is no stretch of time. */
function spanText({ first, last }: HoursDay, format: Format): string {
  if (!first || !last) return '';
  const [from, to] = [format.clock(first.minute), format.clock(last.minute)];
  return from === to ? from : `${from} – ${to}`;
}

/** The one thing that a row has room for; its label and the table say all. */
function shortState(day: HoursDay, { words }: HoursSpeech): string {
  if (!day.isComplete) return words.isRunning;
  if (day.isTooFew) return words.tooFew;
  if (day.plan !== 'work') return words.plan[day.plan];
  return day.traces === 0 ? words.noTraces : '';
}

function renderDayStrip(day: HoursDay, axis: Axis, { words, format }: HoursSpeech): TemplateResult {
  const { schedule, sessions, calls, events, lunch, plan } = day;
  const noon = lunch ? words.lunchAt(format.clock(lunch.fromMinute), format.duration(lunch.durationMs)) : '';
  return renderStrip(axis, `day ${plan}`, [
    schedule ? bar('band', schedule.startMinute, schedule.endMinute, 0, HEIGHT) : svg``,
    grid(axis),
    ...sessions.map(({ fromMinute, toMinute }) => bar('session', fromMinute, Math.max(toMinute, fromMinute + LEAST), 10, 8)),
    svg`<path class="event" d=${events.map((minute) => `M${minute} 8V20`).join('')} />`,
    ...calls.map(({ fromMinute, toMinute }) => bar('call', fromMinute, Math.max(toMinute, fromMinute + LEAST), 6, 16)),
    lunch
      ? svg`<g><title>${noon}</title><path class="lunch" d="M${lunch.fromMinute} 14H${lunch.toMinute}" />${bar('hit', lunch.fromMinute, lunch.toMinute, 0, HEIGHT)}</g>`
      : svg``,
  ]);
}

/** The axis of days one below the other, from the earliest to the latest hour in view. */
function axisOfDays(days: readonly HoursDay[]): Axis {
  const minutes = days.flatMap(({ first, last, schedule, sessions }) => [
    ...(first && last ? [first.minute, last.minute] : []),
    ...sessions.map(({ toMinute }) => toMinute),
    ...(schedule ? [schedule.startMinute, schedule.endMinute] : []),
  ]);
  return toAxis(minutes);
}

/** What is to be known of a day beside its hours. */
export function stateOf({ traces, isTooFew, isComplete, plan }: HoursDay, { words }: HoursSpeech): string[] {
  return [
    ...(plan === 'work' ? [] : [words.plan[plan]]),
    ...(traces === 0 ? [words.noTraces] : isTooFew ? [words.tooFew] : []),
    ...(isComplete ? [] : [words.isRunning]),
  ];
}

/** Opens the acts behind a day; null where there are none, or nobody to ask. */
export function openDay(day: HoursDay, name: string, { words, format }: HoursSpeech, drill: Drill): (() => void) | null {
  if (!drill || day.traces === 0) return null;
  const title = `${name}, ${format.weekday(day.day)}: ${words.traces(day.traces)}`;
  return () => drill(title, { set: 'traces', managerId: day.managerId, day: day.day });
}
