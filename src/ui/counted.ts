/** "How is this counted?": of a figure beside it and above its records, of all in a dialog. Loaded when a reader asks. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { DataMeta, RecordsPage } from '../engine/report-engine.ts';
import { noteText } from '../i18n/common-messages.ts';
import { loadCountedWords, type CountedWords } from '../i18n/counted-words.ts';
import type { Base, Clock, Definitions, Explained } from '../i18n/explained.ts';
import type { Scope } from '../model/scope.ts';
import { adoptStyles } from './adopt-styles.ts';
import { countedStyles } from './counted-styles.ts';
import { openDialog } from './dialog.ts';
import { termOf } from './figure-marks.ts';
import type { FullSpeech } from './report-element.ts';
import { filterTexts } from './report-files.ts';

/** What every report has of what is told here. */
interface Report {
  asOf: number;
  from?: number;
  to?: number;
  timeZone?: string;
  previous?: { from: number; to: number } | null;
  notes: readonly Parameters<typeof noteText>[0][];
}

/** A report whose figures are explained. */
export interface Counting {
  root: ShadowRoot;
  report: Report;
  speech: FullSpeech<{ title: string; notes: Parameters<typeof noteText>[2] }>;
  scope: Scope | null;
  meta: DataMeta | null;
  options: unknown;
  load(): Promise<Explained<unknown, unknown, unknown>>;
}

interface Told extends Counting {
  explained: Explained<unknown, unknown, unknown>;
  definitions: Definitions<string>;
  words: CountedWords;
  /** What the report was narrowed to. */
  filters: readonly string[];
  /** Names of figures that may not be drawn yet. */
  terms: Readonly<Record<string, string>>;
}

async function tell(counting: Counting): Promise<Told> {
  const { root, report, speech, options } = counting;
  const { format } = speech;
  adoptStyles(root, countedStyles);
  const [explained, words, given] = await Promise.all([counting.load(), loadCountedWords[format.language](), filterTexts(counting)]);
  const definitions = (await explained.words[format.language]())(report, format);
  const terms = ((await explained.terms?.(speech.words, report, format)) ?? {}) as Told['terms'];
  const filters = [...given, ...(explained.chosen?.(options, speech.words, report) ?? [])];
  return { ...counting, explained, definitions, words: words(format), filters, terms };
}

/** The period in the words of a clock, or the moment that a figure shows. */
function clockText(clock: Clock, { report, explained, words, speech: { format } }: Told): string {
  const { asOf, from, to, previous } = report;
  const at = clock === 'snapshot' ? (explained.at?.(report) ?? asOf) : asOf;
  // The end of a day belongs to that day.
  const moment = at === to ? format.date(at - 1) : format.dateTime(at);
  const isMoment = ['snapshot', 'now', 'history'].includes(clock) || from === undefined || to === undefined;
  const when = clock === 'previous' && previous ? format.period(previous.from, previous.to) : isMoment ? moment : format.period(from, to);
  return words.clocks[clock](when);
}

/** When, on what and without what: of one figure, or of the whole report (null). */
function renderFacts(told: Told, figure: string | null, base: Base | null): TemplateResult {
  const { report, explained, words, filters, speech } = told;
  const { format, common } = speech;
  const { file } = common;
  const clock = (figure === null ? null : explained.clocks[figure]) ?? explained.clock(report);
  const facts: [term: string, texts: readonly string[]][] = [
    [file.period, [clockText(clock, told)]],
    [file.asOf, [format.dateTime(report.asOf)]],
    [file.timeZone, figure === null && report.timeZone ? [report.timeZone] : []],
    [words.base, base ? [words.kinds[base.kind](base.n)] : []],
    [file.filters, filters],
    [file.notes, report.notes.map((note) => noteText(note, common, speech.words.notes))],
  ];
  return html`<dl class="facts-of">
    ${facts.map(([term, texts]) =>
      texts.length === 0
        ? nothing
        : html`<div>
            <dt>${term}</dt>
            <dd>${texts.map((text) => html`<span>${text}</span>`)}</dd>
          </div>`,
    )}
  </dl>`;
}

const renderDefinition = (told: Told, figure: string, base: Base | null): TemplateResult =>
  html`<p>${told.definitions.figures[figure]}</p>
    ${renderFacts(told, figure, base)}`;

/** What a list of records shows: its figure's definition, over as many records. */
export async function renderCounted(counting: Counting, cell: unknown, { kind, total }: RecordsPage): Promise<TemplateResult> {
  const told = await tell(counting);
  return renderDefinition(told, told.explained.figureOf(cell, counting.report), { kind, n: total });
}

/** Opens a figure's definition beside its "?". Escape closes it, and the focus goes back. */
export async function openDefinition(button: HTMLElement, counting: Counting): Promise<void> {
  const place = button.parentElement!;
  const figure = place.dataset['figure']!;
  const told = await tell(counting);
  const panel = document.createElement('div');
  const term = termOf(place);
  panel.className = 'panel';
  panel.popover = 'auto';
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.ariaLabel = button.ariaLabel;
  const showAll = () => {
    panel.hidePopover();
    button.focus();
    showDefinitions(told);
  };
  render(
    html`<h3>${term}</h3>
      ${renderDefinition(told, figure, told.explained.base(counting.report, figure))}
      <button type="button" class="action" @click=${showAll}>${told.words.all}</button>`,
    panel,
  );
  counting.root.append(panel);
  const move = () => putBeside(panel, button);
  const listening = new AbortController();
  // Who has gone elsewhere meanwhile stays there.
  let isLeft = false;
  panel.addEventListener('beforetoggle', (event) => {
    isLeft = event.newState === 'closed' && !panel.contains(counting.root.activeElement);
  });
  panel.addEventListener('toggle', (event) => {
    const isOpen = event.newState === 'open';
    button.ariaExpanded = String(isOpen);
    if (isOpen) return;
    listening.abort();
    panel.remove();
    if (!isLeft) button.focus();
  });
  addEventListener('scroll', move, { capture: true, passive: true, signal: listening.signal });
  addEventListener('resize', move, { signal: listening.signal });
  button.focus();
  panel.showPopover();
  move();
  panel.focus();
}

const EDGE = 8;

/** Below the button, or above it where there is more room. */
function putBeside(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = panel;
  const start = getComputedStyle(button).direction === 'rtl' ? at.right - offsetWidth : at.left;
  const isBelow = at.bottom + offsetHeight + EDGE <= clientHeight || at.top < clientHeight - at.bottom;
  const left = Math.max(EDGE, Math.min(start, clientWidth - offsetWidth - EDGE));
  const top = isBelow ? at.bottom : at.top - offsetHeight;
  panel.style.left = `${left}px`;
  panel.style.top = `${Math.max(EDGE, Math.min(top, clientHeight - offsetHeight - EDGE))}px`;
}

/** All figures of the report, with what stands behind it. */
export const openDefinitions = async (counting: Counting): Promise<void> => showDefinitions(await tell(counting));

function showDefinitions(told: Told): void {
  const { root, report, explained, definitions, words, speech } = told;
  const { howCounted, close } = speech.common;
  const entries = entriesOf(told);
  openDialog(root, {
    title: `${howCounted}: ${speech.words.title}`,
    close,
    body: html`${renderFacts(told, null, explained.base(report, null))}
      <dl class="definitions">
        ${entries.map(
          ({ terms, text }) =>
            html`<div>
              <dt>${terms.map((term, i) => (i === 0 ? term : html`<br />${term}`))}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
      <h4 class="general">${words.general}</h4>
      ${definitions.remarks.map((text) => html`<p>${text}</p>`)}`,
  });
  printAlone(root.querySelector('dialog:last-of-type')!);
}

/** While a dialog is open, nothing else of the page is printed. */
function printAlone(dialog: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print { body { visibility: hidden; } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  dialog.addEventListener('close', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

interface Entry {
  terms: readonly string[];
  text: string;
}

/** Figures in the order of the screen, each by the names that it has there; then those that are still folded. */
function entriesOf({ root, definitions, words, terms }: Told): Entry[] {
  const places = new Map<string, HTMLElement[]>();
  for (const place of root.querySelectorAll<HTMLElement>('[data-figure]')) {
    const figure = place.dataset['figure']!;
    places.set(figure, [...(places.get(figure) ?? []), place]);
  }
  const folded = Object.entries(terms).filter(([figure]) => !places.has(figure));
  const found = [
    ...Array.from(places, ([figure, all]): [string, string[]] => [figure, namesOf(all)]),
    ...folded.map(([figure, term]): [string, string[]] => [figure, [term]]),
  ];
  const known = new Set<string>();
  for (const [figure, names] of found) {
    // Two columns of one name are told apart by their tables.
    const caption = captionOf(places.get(figure)?.[0]);
    for (const [place, name] of names.entries()) if (known.has(name) && caption) names[place] = `${name} (${caption})`;
    for (const name of names) known.add(name);
  }
  return [
    ...found.flatMap(([figure, names]) => (definitions.figures[figure] ? [{ terms: names, text: definitions.figures[figure] }] : [])),
    ...(root.querySelector('.trust') ? [{ terms: [words.trust.term], text: words.trust.text }] : []),
  ];
}

const captionOf = (place: HTMLElement | undefined): string => place?.closest('table')?.caption?.textContent.trim() ?? '';

/** Names for one definition before they are cut short. */
const MOST_NAMES = 3;

/** Columns that are counted alike, such as stages, go by the name of their table. */
function namesOf(places: readonly HTMLElement[]): string[] {
  const names = [...new Set(places.map(termOf))];
  if (names.length <= MOST_NAMES) return names;
  const caption = places[0]!.matches('thead th') ? captionOf(places[0]) : '';
  return caption ? [caption] : [...names.slice(0, MOST_NAMES), '…'];
}
