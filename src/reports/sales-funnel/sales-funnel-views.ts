/** Fragments of the funnel in the order of the screen. What they show is the report; what they do is asked for by name. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { moneyType } from '../../ui/data-table.ts';
import type { CellType } from '../../ui/export.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';
import type {
  ComparedShare,
  FunnelComparison,
  FunnelMoney,
  FunnelStage,
  SalesFunnelCell,
  SalesFunnelReport,
} from './sales-funnel-schema.ts';

export interface FunnelSpeech {
  format: Format;
  words: FunnelMessages;
}

/** Shows the deals behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: SalesFunnelCell) => void) | null;

/** Rows that are folded away, and drawn only when they are unfolded. */
export interface More {
  isOpen: boolean;
  toggle(event: Event): void;
}

/** Managers that are listed before the rest is folded away. */
const LISTED = 8;

/** A count that answers a click where there are deals to show. */
export function renderCount(
  count: number | null,
  speech: FunnelSpeech,
  drill: Drill,
  title: string,
  cell: SalesFunnelCell,
): TemplateResult | string {
  const text = speech.format.integer(count);
  if (!drill || !count) return text;
  return html`<button type="button" class="number" @click=${() => drill(`${title}: ${text}`, cell)}>${text}</button>`;
}

export const nameOf = (report: SalesFunnelReport, id: string | number | null, words: FunnelMessages): string =>
  id === null ? words.noManager : (report.managers.find(({ managerId }) => managerId === id)?.name ?? String(id));

/** One sentence that says what the numbers say. */
export function renderFinding(report: SalesFunnelReport, { words, format }: FunnelSpeech): TemplateResult | string {
  const { finding, stages, deals, won, lost, open } = report;
  switch (finding.code) {
    case 'no-deals':
      return words.finding.noDeals;
    case 'no-history':
      return words.finding.noHistory(
        won,
        lost,
        stages.reduce((sum, stage) => sum + (stage.open ?? 0), open),
      );
    case 'events':
      return words.finding.events(deals);
    case 'snapshot':
      return words.finding.snapshot(deals);
    case 'few-deals':
      return words.finding.fewDeals(deals);
    case 'no-losses':
      return words.finding.noLosses;
    case 'largest-loss':
      return renderLargestLoss(report, { words, format });
  }
}

function renderLargestLoss(report: SalesFunnelReport, { words, format }: FunnelSpeech): TemplateResult | string {
  const place = report.finding.stageIndex!;
  const stage = report.stages[place]!;
  const next = report.stages[place + 1];
  const named = comparisonAt(report, place)?.managers.find(({ managerId }) => managerId === report.finding.managerId);
  const behind = report.growthPoints.find(({ verdict }) => verdict === 'confirmed');
  const isChosen = report.managers.filter(({ selected }) => selected).length > 0;
  const name = named ? nameOf(report, named.managerId, words) : '';
  return html`<b>${words.finding.largestLoss(stage.name)}</b> ${stage.step ? words.finding.wentOn(stage.step) : nothing}
    ${
      named?.own && next
        ? isChosen
          ? words.finding.selected(name, next.name, named.own)
          : words.finding.manager(format.shortName(name), named.own, named.verdict)
        : behind
          ? words.finding.behind(format.shortName(behind.managerName ?? String(behind.managerId)), behind.toName, behind.own, behind.rest)
          : nothing
    }`;
}

/** The comparison that belongs to the step out of a stage; the win rate where there is no such step. */
export const comparisonAt = (report: SalesFunnelReport, place: number | null): FunnelComparison | undefined =>
  report.comparisons.find(({ fromStageId }) => place !== null && fromStageId === report.stages[place]?.stageId) ??
  report.comparisons.find(({ kind }) => kind === 'win');

/** Managers at one step: counts, share, interval, difference to the rest, verdict. */
export function renderComparison(
  comparison: FunnelComparison,
  report: SalesFunnelReport,
  speech: FunnelSpeech,
  drill: Drill,
  more: More,
): TemplateResult {
  const { words, format } = speech;
  const { columns, step, win } = words.comparison;
  const [first, rest] = [comparison.managers.slice(0, LISTED), comparison.managers.slice(LISTED)];
  const head = html`<thead>
    <tr>
      <th scope="col">${columns.manager}</th>
      <th scope="col" class="end" data-figure="counts">${columns.deals}</th>
      <th scope="col" class="end" data-figure="share">${columns.share}</th>
      <th scope="col" class="end wide" data-figure="interval">${columns.interval}</th>
      <th scope="col" class="end wide" data-figure="difference">${columns.difference}</th>
      <th scope="col" class="wide" data-figure="verdict">${columns.verdict}</th>
    </tr>
  </thead>`;
  const caption = comparison.toName === null ? win : step(comparison.toName);
  const rows = (managers: readonly ComparedShare[]) => managers.map((row) => renderCompared(row, comparison, report, speech, drill));
  return html`<section>
    <h3>${caption}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label=${caption}>
      <table part="table">
        <caption class="hidden">
          ${caption}
        </caption>
        ${head}
        <tbody>
          ${rows(first)}
          ${
            comparison.team
              ? html`<tr class="team">
                  <td>${words.comparison.team}</td>
                  <td class="end">${words.comparison.of(comparison.team.count, comparison.team.n)}</td>
                  <td class="end">${format.percent(comparison.team.share)}</td>
                  <td class="end wide">${format.percentRange(comparison.team.low, comparison.team.high)}</td>
                  <td class="wide"></td>
                  <td class="wide"></td>
                </tr>`
              : nothing
          }
        </tbody>
      </table>
    </div>
    ${
      rest.length > 0
        ? html`<details class="twin" ?open=${more.isOpen} @toggle=${more.toggle}>
            <summary>${words.comparison.more(rest.length)}</summary>
            ${
              more.isOpen
                ? html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
                    <table>
                      ${head}
                      <tbody>
                        ${rows(rest)}
                      </tbody>
                    </table>
                  </div>`
                : nothing
            }
          </details>`
        : nothing
    }
    ${comparison.homogeneity && comparison.managers.length > 2 ? html`<p class="quiet conclusion">${words.comparison.alike(comparison.homogeneity.p)}</p>` : nothing}
  </section>`;
}

function renderCompared(
  row: ComparedShare,
  comparison: FunnelComparison,
  report: SalesFunnelReport,
  speech: FunnelSpeech,
  drill: Drill,
): TemplateResult {
  const { words, format } = speech;
  const name = nameOf(report, row.managerId, words);
  const isFew = row.verdict === 'not-enough-data';
  const counts = row.own ? words.comparison.of(row.own.count, row.own.n) : DASH;
  const hint = row.adjustedDifference === null ? '' : words.comparison.likeWithLike(format.points(row.adjustedDifference));
  return html`<tr class=${isFew ? 'muted' : ''}>
    <th scope="row" title=${name}>
      <div class="name">${format.shortName(name)}</div>
      <div class="narrow">${renderChip(row, words)}</div>
    </th>
    <td class="end">
      ${drill && row.own ? html`<button type="button" class="number" @click=${() => drill(`${name}: ${counts}`, cellOf(comparison, row))}>${counts}</button>` : counts}
    </td>
    <td class="end">${isFew ? DASH : format.percent(row.own?.share)}</td>
    <td class="end wide">${isFew || !row.own ? DASH : format.percentRange(row.own.low, row.own.high)}</td>
    <td class="end wide" title=${hint}>${isFew ? DASH : format.points(row.difference?.difference)}</td>
    <td class="wide">${renderChip(row, words)}</td>
  </tr>`;
}

/** Two to four chosen managers have room beside each other. */
export function isSideBySide(report: SalesFunnelReport): boolean {
  const chosen = report.managers.filter(({ selected }) => selected).length;
  return chosen > 1 && chosen <= 4 && report.comparisons.length > 0;
}

/** Chosen managers beside each other: each step with counts, share and the verdict on the difference to the rest. */
export function renderSideBySide(report: SalesFunnelReport, speech: FunnelSpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const chosen = report.managers.filter(({ selected }) => selected);
  return html`<section class="beside">
    <h3>${words.comparison.sideBySide}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label=${words.comparison.sideBySide}>
      <table part="table">
        <caption class="hidden">
          ${words.comparison.sideBySide}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.table.stage}</th>
            ${chosen.map(({ name, managerId }) => html`<th scope="col" class="end" title=${name ?? ''} data-figure="beside" data-term=${words.comparison.sideBySide}>${format.shortName(name ?? String(managerId))}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.comparisons.map(
            (comparison) =>
              html`<tr>
                <th scope="row">${comparison.toName ?? words.comparison.win}</th>
                ${chosen.map(({ managerId }) =>
                  renderBeside(
                    comparison,
                    comparison.managers.find((row) => row.managerId === managerId),
                    report,
                    speech,
                    drill,
                  ),
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function renderBeside(
  comparison: FunnelComparison,
  row: ComparedShare | undefined,
  report: SalesFunnelReport,
  speech: FunnelSpeech,
  drill: Drill,
): TemplateResult {
  const { words, format } = speech;
  if (!row?.own) return html`<td class="end">${DASH}</td>`;
  const isFew = row.verdict === 'not-enough-data';
  const counts = words.comparison.of(row.own.count, row.own.n);
  const title = `${nameOf(report, row.managerId, words)}, ${comparison.toName ?? words.comparison.win}: ${counts}`;
  return html`<td class="end" title=${isFew ? '' : format.percentRange(row.own.low, row.own.high)}>
    ${isFew ? nothing : html`<b>${format.percent(row.own.share)}</b> `}
    ${drill ? html`<button type="button" class="number quiet" @click=${() => drill(title, cellOf(comparison, row))}>${counts}</button>` : html`<span class="quiet">${counts}</span>`}
    <div class="quiet">${isFew ? nothing : format.points(row.difference?.difference)}</div>
    ${renderChip(row, words)}
  </td>`;
}

const cellOf = (comparison: FunnelComparison, { managerId }: ComparedShare): SalesFunnelCell =>
  comparison.kind === 'step' ? { set: 'reached', stageId: comparison.fromStageId, managerId } : { set: 'resolved', managerId };

/** The verdict in words, with a colour and a sign where it is confirmed. */
function renderChip({ verdict, difference }: ComparedShare, words: FunnelMessages): TemplateResult {
  const side = (difference?.difference ?? 0) < 0 ? 'worse' : 'better';
  return html`<span class="chip ${verdict === 'confirmed' ? `confirmed-${side}` : verdict}">${words.comparison.verdicts[verdict]}</span>`;
}

/** What lagging steps cost, most expensive first. */
export function renderGrowth(report: SalesFunnelReport, { words, format }: FunnelSpeech): TemplateResult | typeof nothing {
  const points = report.growthPoints.filter(({ extraWins }) => extraWins >= 0.1).slice(0, 3);
  if (points.length === 0) return nothing;
  return html`<section class="conclusion">
    <h3 data-figure="growth">${words.growth.title}</h3>
    <ul class="growth">
      ${points.map((point) => {
        const money = point.extraAmountMinor === null ? null : format.moneyShort(point.extraAmountMinor, point.currency!);
        return html`<li>
          ${words.growth.condition(point.managerName ?? String(point.managerId), point.toName)} <b>${words.growth.wins(point, money)}</b>
          <small class="quiet"
            >${point.verdict === 'confirmed' ? words.growth.confirmed : words.growth.hypothesis(point.neededDeals)}</small
          >
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What is known of one stage: why deals are lost there, how long they stay, what they are worth. */
export function renderStage(stage: FunnelStage, speech: FunnelSpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const { time } = stage;
  const interval =
    time && time.lowMs !== null && time.highMs !== null ? `${format.duration(time.lowMs)}\u00a0– ${format.duration(time.highMs)}` : null;
  return html`<section>
    <h3>${stage.name}</h3>
    ${time?.medianMs ? html`<p class="quiet">${words.stage.time(format.duration(time.medianMs), interval)}</p>` : nothing}
    ${stage.amounts.length > 0 ? html`<p class="quiet">${words.stage.amount}: ${moneyText(stage.amounts, format)}</p>` : nothing}
    ${
      stage.lossReasons.length > 0
        ? html`<p class="quiet" data-figure="reasons">${words.stage.reasons}</p>
            <ul class="reasons">
              ${stage.lossReasons.slice(0, 6).map((reason) => {
                const name = reason.name ?? (reason.lossReasonId === null ? words.stage.noReason : String(reason.lossReasonId));
                const cell: SalesFunnelCell = { set: 'lost', stageId: stage.stageId, lossReasonId: reason.lossReasonId };
                return html`<li><span>${name}</span>${renderCount(reason.count, speech, drill, name, cell)}</li>`;
              })}
            </ul>`
        : nothing
    }
  </section>`;
}

export const moneyText = (amounts: readonly FunnelMoney[], format: Format): string =>
  amounts.length === 0 ? DASH : amounts.map(({ amountMinor, currency }) => format.moneyShort(amountMinor, currency)).join(' + ');

/** A quiet row of further figures, each with its denominator named. */
export function renderFigures(report: SalesFunnelReport, { words, format }: FunnelSpeech): TemplateResult | typeof nothing {
  const { winRate, previous } = report;
  const month = report.outcomes.find(({ withinMs }) => withinMs === 30 * 86_400_000);
  const figures: [figure: keyof FunnelMessages['figures'], value: string, hints: readonly (string | null)[]][] = [];
  const add = (figure: keyof FunnelMessages['figures'], value: string, ...hints: readonly (string | null)[]) =>
    figures.push([figure, value, hints]);
  const addShare = (figure: 'winCohort' | 'winResolved' | 'winClosed', share: typeof winRate.closed, hint: string | null = null) => {
    if (!share) return;
    const of = words.figureHint.of(share.count, share.n);
    if (share.n < 10) add(figure, of);
    else add(figure, format.percent(share.share), of, format.percentRange(share.low, share.high), hint);
  };
  addShare('winCohort', winRate.cohort);
  addShare('winResolved', winRate.resolved, winRate.byValue === null ? null : words.figureHint.value(format.percent(winRate.byValue)));
  addShare('winClosed', winRate.closed);
  const [won, ...others] = report.wonAmounts.map((amount) => moneyText([amount], format));
  if (won !== undefined)
    add(
      'wonAmount',
      won,
      ...others.map((text) => `+ ${text}`),
      previous && words.figureHint.previous(moneyText(previous.wonAmounts, format)),
    );
  if (report.cycleMedianMs !== null) add('cycle', format.duration(report.cycleMedianMs));
  if (month && report.hasHistory) add('winWithin', format.percent(month.won), words.figureHint.within(30, format.percent(month.lost)));
  if (report.velocity) add('velocity', format.moneyShort(report.velocity.perDayMinor, report.velocity.currency));
  for (const one of report.wonPerWorkingDay.slice(0, 1)) add('perDay', format.moneyShort(one.amountMinor, one.currency));
  if (figures.length === 0) return nothing;
  return html`<dl class="figures">
    ${figures.map(
      ([figure, value, hints]) =>
        html`<div>
          <dt data-figure=${figure}>${words.figures[figure]}</dt>
          <dd>${value} ${hints.map((hint) => hint && html`<small>${hint}</small>`)}</dd>
        </div>`,
    )}
  </dl>`;
}

interface Column {
  key: string;
  title: string;
  text(stage: FunnelStage): string;
  /** For a file: a number stays a number. */
  value(stage: FunnelStage): string | number | null;
  type?(stage: FunnelStage): CellType | null;
  set?: SalesFunnelCell['set'];
}

/** The columns that the clock has something to say in. */
export function stageColumns(report: SalesFunnelReport, { words, format }: FunnelSpeech): Column[] {
  const { table } = words;
  const count = (
    key: 'reached' | 'touched' | 'lost' | 'lostFrom' | 'open' | 'moved' | 'entries' | 'deals',
    set?: SalesFunnelCell['set'],
  ): Column => ({
    key,
    title: table[key],
    text: (stage) => format.integer(stage[key]),
    value: (stage) => stage[key],
    ...(set ? { set } : {}),
  });
  const share = (title: string, key: 'step' | 'cumulative'): Column => ({
    key,
    title,
    text: (stage) => format.percent(stage[key]?.share, 1),
    value: (stage) => stage[key]?.share ?? null,
    type: () => ({ kind: 'percent' }),
  });
  const time: Column = {
    key: 'time',
    title: table.time,
    text: (stage) => format.duration(stage.time?.medianMs),
    value: (stage) => (stage.time?.medianMs == null ? null : stage.time.medianMs / 86_400_000),
  };
  const amount: Column = {
    key: 'amount',
    title: table.amount,
    text: (stage) => moneyText(stage.amounts, format),
    value: (stage) => stage.amounts.map(({ amountMinor, currency }) => format.money(amountMinor, currency)).join(' + '),
    type: ({ amounts }) => moneyType(amounts),
  };
  if (report.clock === 'events') return [count('entries'), count('deals', 'entries')];
  if (report.clock === 'snapshot' || !report.hasHistory) return [count('open', 'open'), amount, ...(report.hasHistory ? [time] : [])];
  return [
    count('reached', 'reached'),
    share(table.step, 'step'),
    {
      key: 'interval',
      title: table.interval,
      text: ({ step }) => (step ? format.percentRange(step.low, step.high) : DASH),
      value: ({ step }) => (step ? format.percentRange(step.low, step.high) : null),
    },
    share(table.cumulative, 'cumulative'),
    count('lost', 'lost'),
    count('lostFrom', 'lostFrom'),
    count('open', 'open'),
    count('moved', 'moved'),
    count('touched', 'touched'),
    time,
    amount,
  ];
}

/** The picture's twin: every number of every stage. */
export function renderTwin(report: SalesFunnelReport, speech: FunnelSpeech, label: string, drill: Drill): TemplateResult {
  const columns = stageColumns(report, speech);
  return html`<details class="twin all">
    <summary>${label}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${speech.words.chartLabel}>
      <table part="table">
        <caption class="hidden">
          ${speech.words.chartLabel}
        </caption>
        <thead>
          <tr>
            <th scope="col">${speech.words.table.stage}</th>
            ${columns.map(({ key, title }) => html`<th scope="col" class="end" data-figure=${key}>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.stages.map(
            (stage) =>
              html`<tr>
                <th scope="row" class="name" title=${stage.name}>${stage.name}</th>
                ${columns.map((column) => {
                  const value = column.value(stage);
                  const cell =
                    column.set && typeof value === 'number'
                      ? renderCount(value, speech, drill, `${stage.name}, ${column.title}`, { set: column.set, stageId: stage.stageId })
                      : column.text(stage);
                  return html`<td class="end">${cell}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
