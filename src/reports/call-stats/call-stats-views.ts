/** Fragments of the call report in the order of the screen. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { byName, nameOf, shortNameOf } from '../../format/people.ts';
import { clockText } from '../../ui/call-player/clock-text.ts';
import type { DataTable, TableColumn } from '../../ui/data-table.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { CallMessages } from './call-stats-messages.ts';
import type { CallFigures, CallManager, CallStatsCell, CallStatsReport } from './call-stats-schema.ts';

export interface CallSpeech {
  format: Format;
  words: CallMessages;
}

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: CallStatsCell) => void) | null;

/** Fewest calls of which a rate is told. */
export const FEWEST = 10;
const MOST_NAMES = 3;
const MOST_PEOPLE = 30;
/** Places in `endings`. */
const [TRIED, LOST] = [3, 4];

/** `13:00–14:00`, which no line break takes apart. */
export const hourText = (hour: number, { clock }: Format): string => `${clock(hour * 60)}–\u2060${clock(hour * 60 + 60)}`;
const lostOf = ({ episodes }: CallFigures): number => episodes[TRIED]! + episodes[LOST]!;
export const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What the numbers say: the answer rate, where calls are lost, and who was not called back. */
export function renderFinding(report: CallStatsReport, { words, format }: CallSpeech): string {
  const { finding, team, managers } = report;
  const said = words.finding;
  if (finding.code === 'nothing') return said.nothing;
  if (report.notes.some(({ code }) => code === 'rates-need-all')) return said.chosen(words.calls(report.count));
  const sentences = [
    team.answerRate === null
      ? said.noIncoming(words.calls(report.count))
      : team.answerRate.n < FEWEST
        ? said.few(team.answerRate.count, team.answerRate.n)
        : said.answered(format.percent(team.answerRate.share), team.answerRate.count, team.answerRate.n),
  ];
  if (finding.hour)
    sentences.push(said.hour(hourText(finding.hour.hour, format), format.percent(finding.hour.share.share), finding.hour.share.n));
  const names = managers.filter(({ managerId }) => finding.managerIds.includes(managerId)).map((row) => shortNameOf(row, format));
  const more = names.length > MOST_NAMES ? [words.andMore(names.length - MOST_NAMES)] : [];
  if (names.length > 0) sentences.push(said.people(format.list([...names.slice(0, MOST_NAMES), ...more])));
  const episodes = sumOf(team.episodes);
  if (episodes > 0) sentences.push(lostOf(team) > 0 ? said.lost(lostOf(team), episodes) : said.allCalledBack);
  return sentences.join(' ');
}

type Share = NonNullable<CallFigures['answerRate']>;

const countsText = ({ count, n }: Pick<Share, 'count' | 'n'>, { words, format }: CallSpeech): string =>
  words.ofN(format.integer(count), format.integer(n));

/** A share that stands on enough calls as a percentage, another one as its counts. */
const shareText = (share: Share | null, speech: CallSpeech): string =>
  share === null ? DASH : share.n < FEWEST ? countsText(share, speech) : speech.format.percent(share.share);

export const reachShare = ({ out }: CallFigures): { count: number; n: number } => ({ count: out.reached, n: out.reached + out.notReached });

/** The team's figures in a row. */
export function renderFigures(report: CallStatsReport, speech: CallSpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const { team, conversationMs, windowDays } = report;
  const { figures } = words;
  const reach = reachShare(team);
  const figure = (key: 'in' | 'answered' | 'out' | 'talk' | 'deals', text: string, hint: string, cell: CallStatsCell | null) => {
    const title = figures[key];
    return html`<div>
      <dt data-figure=${key}>${title}</dt>
      <dd>
        ${drill && cell ? html`<button type="button" class="number" @click=${() => drill(title, cell)}>${text}</button>` : text}
        <small>${hint}</small>
      </dd>
    </div>`;
  };
  const off = team.answerRateOff;
  const rate = team.deals.rate;
  return html`<dl class="figures">
    ${figure('in', format.integer(team.in.count), missedText(report, words, format), { set: 'in' })}
    ${figure(
      'answered',
      shareText(team.answerRate, speech),
      off ? figures.off(off.n < FEWEST ? format.integer(off.count) : format.percent(off.share), format.integer(off.n)) : '',
      team.answerRate ? { set: 'business' } : null,
    )}
    ${figure(
      'out',
      format.integer(team.out.count),
      reach.n >= FEWEST ? figures.reached(format.percent(reach.count / reach.n), format.integer(reach.count)) : '',
      { set: 'out' },
    )}
    ${figure(
      'talk',
      talkText(team.talk, speech),
      team.talk.count ? figures.median(clockText(team.talk.medianMs), clockText(team.talk.p90Ms)) : '',
      team.talk.count ? { set: 'talks' } : null,
    )}
    ${figure(
      'deals',
      shareText(rate, speech),
      rate
        ? figures.dealsHint(format.integer(rate.count), format.integer(rate.n), windowDays)
        : figures.conversations(format.integer(team.conversations.count), clockText(conversationMs)),
      rate && rate.count > 0 ? { set: 'deals' } : null,
    )}
  </dl>`;
}

const HOUR = 3_600_000;

/** Time of talk in hours, however many: days of talk say nothing. */
function talkText({ count, totalMs }: CallFigures['talk'], { words, format }: CallSpeech): string {
  if (count === 0) return DASH;
  return totalMs < 24 * HOUR ? format.duration(totalMs) : words.hours(format.integer(totalMs / HOUR));
}

/** How clients' calls without a talk ended. */
function missedText({ team }: CallStatsReport, { kinds }: CallMessages, format: Format): string {
  const names = Object.values(kinds);
  const told = team.missedKinds.flatMap((count, place) => (count > 0 ? [`${names[place]!}\u00a0—\u00a0${format.integer(count)}`] : []));
  return told.join(', ');
}

/** A bar of so much of its room. */
export const bar = (share: number): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${share && Math.max(1, share * 100)} height="8" />`}
  </svg>`;

/** Makes columns of counts that open what is counted. */
export const countColumns =
  ({ words: { columns }, format }: CallSpeech, drill: Drill) =>
  (key: keyof typeof columns, set: CallStatsCell['set'], of: (row: CallManager) => number, wide = false): TableColumn<CallManager> => ({
    key,
    title: columns[key],
    wide,
    text: (row) => format.integer(of(row)),
    value: of,
    open: (row) => (drill && of(row) > 0 ? () => drill(`${nameOf(row)}. ${columns[key]}`, { set, managerId: row.managerId }) : null),
  });

export function reachText(row: CallManager, speech: CallSpeech): string {
  const reach = reachShare(row);
  const counts = countsText(reach, speech);
  return reach.n >= FEWEST ? `${speech.format.percent(reach.count / reach.n)}, ${counts}` : counts;
}

/** The people of the report, each with the same figures. */
export function managerTable(
  report: CallStatsReport,
  speech: CallSpeech,
  drill: Drill,
  { sort, unfold }: { sort?: SortController; unfold?: (() => void) | undefined } = {},
): DataTable<CallManager> {
  const { words, format } = speech;
  const { columns } = words;
  const count = countColumns(speech, drill);
  const most = Math.max(1, ...report.managers.map(({ talk }) => talk.totalMs));
  const all: TableColumn<CallManager>[] = [
    {
      key: 'name',
      title: columns.manager,
      isName: true,
      text: (row) => html`<div class="name">${shortNameOf(row, format)}</div>`,
      value: nameOf,
      hint: nameOf,
    },
    count('in', 'in', (row) => row.in.count),
    answerColumn(speech),
    { ...count('out', 'out', (row) => row.out.count, true), hint: (row) => `${columns.reached}: ${reachText(row, speech)}` },
    count('conversations', 'conversations', (row) => row.conversations.count, true),
    {
      key: 'talk',
      title: columns.talk,
      wide: true,
      text: (row) => html`${talkText(row.talk, speech)}${bar(row.talk.totalMs / most)}`,
      value: ({ talk }) => talk.totalMs,
    },
    {
      key: 'median',
      title: columns.median,
      wide: true,
      text: ({ talk }) =>
        html`${clock(talk.medianMs)}<small class="quiet">${talk.p90Ms === null ? '' : words.under(clockText(talk.p90Ms))}</small>`,
      value: ({ talk }) => talk.medianMs,
    },
    count('lost', 'lost-episodes', lostOf, true),
    {
      key: 'deals',
      title: columns.deals,
      wide: true,
      text: ({ deals: { rate } }) => renderShare(rate, speech),
      value: ({ deals: { rate } }) => shareOf(rate),
      hint: ({ deals: { rate } }) => (rate && rate.n >= FEWEST ? format.percentRange(rate.low, rate.high) : ''),
    },
  ];
  return {
    caption: words.sections.managers,
    rows: byName(report.managers, format),
    ...(sort ? { sort } : {}),
    ...(unfold ? { folded: { most: MOST_PEOPLE, label: words.allPeople, open: unfold } } : {}),
    columns: all,
  };
}

export const clock = (ms: number | null): string => (ms === null ? DASH : clockText(ms));

const shareOf = (share: Share | null): number | null => (share && share.n >= FEWEST ? share.share : null);

/** A share above its counts, alone where it stands on too few. */
function renderShare(share: Share | null, speech: CallSpeech, remark: unknown = nothing): TemplateResult | string {
  if (!share) return DASH;
  const told = shareOf(share);
  return html`${told === null ? nothing : speech.format.percent(told)}${remark}<small class="quiet">${countsText(share, speech)}</small>`;
}

function answerColumn(speech: CallSpeech): TableColumn<CallManager> {
  const { words, format } = speech;
  // What is only possible would stand with half of the people, and say nothing of any.
  const chip = ({ comparison: { verdict, difference } }: CallManager) => {
    const told = difference! < 0 ? 'worse' : 'better';
    return verdict === 'confirmed' ? html` <span class="chip confirmed-${told}">${words.comparison[told]}</span>` : nothing;
  };
  return {
    key: 'answered',
    title: words.columns.answered,
    text: (row) => renderShare(row.answerRate, speech, chip(row)),
    value: ({ answerRate }) => shareOf(answerRate),
    hint: ({ answerRate, comparison: { rest, difference, p } }) => {
      if (!answerRate || answerRate.n < FEWEST) return '';
      const own = `${format.percent(answerRate.share)} (${format.percentRange(answerRate.low, answerRate.high)})`;
      if (!rest || difference === null || p === null) return own;
      return words.comparisonHint(own, format.percent(rest.share), format.points(difference), format.number(p, 3));
    },
  };
}
