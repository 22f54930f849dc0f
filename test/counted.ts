/** Reports with everything on them that "How is this counted?" is asked of. */
import { generateCompany } from '../demo/company/company.ts';
import { createEngine } from '../src/engine/local.ts';
import type { ReportName } from '../src/engine/report-engine.ts';
import { createFormat, type Language } from '../src/format/format.ts';
import type { Definitions, Explained } from '../src/i18n/explained.ts';
import type { Scope } from '../src/model/scope.ts';
import type { ReportElement } from '../src/ui/report-element.ts';
import { waitFor } from './wait-for.ts';

export type AnyElement = ReportElement<ReportName, never>;
export type AnyExplained = Explained<unknown, unknown, unknown>;

/** A question that shows some of a report's figures. */
interface Question {
  scope?: Partial<Scope>;
  options?: object;
  attributes?: Record<string, string>;
}

export const company = generateCompany({ deals: 1500 });
const engine = await createEngine(company);
const autumn = { from: '2026-08-01', to: '2026-11-01', comparison: 'previous' as const };

const goalMetrics = [
  ...['calls', 'conversations', 'talk-time', 'deals-created', 'deals-won', 'revenue-won'],
  ...['stage-reached', 'tasks-done', 'meetings', 'conversion', 'overdue-tasks', 'first-reply'],
];

/** Together the questions of a report show every figure that it can show. */
export const questions: Record<ReportName, Question[]> = {
  'sales-summary': [{}],
  'sales-funnel': [
    {},
    ...['closed', 'events', 'snapshot'].map((mode) => ({ options: { mode }, attributes: { mode } })),
    { scope: { managerIds: [1, 2, 3] } },
  ],
  'manager-load': [{ options: { bands: [{ floor: 2, limit: 6 }] } }],
  'manager-results': [{}, { options: { attribution: 'splits' } }],
  'manager-activity': [{}],
  'activity-feed': [{}],
  'work-hours': [
    { scope: { from: '2026-10-01' } },
    { scope: { from: '2026-10-28', to: '2026-10-29' } },
    { options: { visibility: 'aggregate-only' }, attributes: { visibility: 'aggregate-only' } },
  ],
  'call-stats': [{}],
  'goal-progress': [
    { scope: { from: '2026-11-01', to: '2026-12-01' } },
    { scope: { from: '2026-11-01', to: '2026-12-01' }, options: { goals: goalsOfEveryMetric() } },
  ],
  'data-quality': [{}],
  'early-signals': [{}],
  'deal-card': [{ options: { dealId: openDeal(), limit: 20 } }],
};

/** A goal of each metric for the whole company. */
function goalsOfEveryMetric() {
  const { id, stages } = company.pipelines[0]!;
  const own = { from: '2026-11-01', to: '2026-12-01', target: 0.5 };
  return goalMetrics.map((metric, place) => ({
    ...{ id: place + 1, metric, ...own },
    ...(metric === 'stage-reached' ? { pipelineId: id, stageId: stages[2]!.id } : {}),
  }));
}

/** An open deal in a stage that enough others have left, of somebody with goals. */
function openDeal(): string | number {
  const wanted = new Set(company.goals!.map(({ managerId }) => managerId));
  const stages = company.pipelines[0]!.stages.filter(({ kind }) => kind === 'open').map(({ id }) => id);
  return company.deals.findLast(({ stageId, managerId }) => stageId === stages[1] && wanted.has(managerId!))!.id;
}

export const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const explainedOf = (element: AnyElement) => (element as unknown as { loadExplained(): Promise<AnyExplained> }).loadExplained();
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Waits until all figures that have a name carry their "?". */
export const marked = (element: Element) =>
  waitFor(() => {
    const places = all(element, '[data-figure]');
    return places.length > 0 && places.every((place) => place.querySelector(':scope > .why'));
  }, 'the marks');

/** The report of a question, with all that it folds unfolded. */
export async function show(name: ReportName, { scope, options, attributes = {} }: Question, locale = 'en'): Promise<AnyElement> {
  await import(`../../src/reports/${name}/${name}.ts`);
  const data = await engine.report(name, { ...autumn, ...scope }, options as never);
  const element = Object.assign(document.createElement(name as string) as AnyElement, { data, locale });
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const box = document.createElement('div');
  box.style.width = '1200px';
  box.append(element);
  document.body.append(box);
  await unfold(element);
  return element;
}

/** Opens what is folded; some of it draws its rows only then, and unfolds more. */
export async function unfold(element: AnyElement): Promise<void> {
  await waitFor(() => all(element, '.finding').length > 0 && all(element, '.skeleton').length === 0, element.localName);
  await waitFor(() => {
    for (const details of all(element, 'details:not(.menu)')) (details as HTMLDetailsElement).open = true;
    const isDrawn = all(element, 'details.twin').every((details) => details.querySelector('table, .trial, li, p'));
    return isDrawn && all(element, 'details.goal:not(:has(.details))').length === 0;
  }, `what ${element.localName} folds`);
  await marked(element);
}

/** Heads of figures: all but those that name the rows, and the axes of pictures. */
export const headsOf = (element: Element) => [
  ...all(element, 'table:not([part=chart], .calls) th[scope=col]').filter((head) => (head as HTMLTableCellElement).cellIndex > 0),
  ...all(element, 'dt, .cards > li'),
];

export const reportOf = (element: AnyElement): unknown => (element as unknown as { report: unknown }).report;
export const wordsOf = (element: AnyElement): unknown => (element as unknown as { speech: { words: unknown } }).speech.words;
export const definitionsOf = async (element: AnyElement, explained: AnyExplained, language: Language): Promise<Definitions<string>> =>
  (await explained.words[language]())(reportOf(element), createFormat(language, 'Europe/Moscow'));
