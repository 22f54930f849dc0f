/** Fragments of the quality report in the order of the screen. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { DASH, shortName, type Format } from '../../format/format.ts';
import type { CommonMessages } from '../../i18n/common-messages.ts';
import { renderFolded, toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { toSafeUrl } from '../../ui/safe-url.ts';
import type { SortController } from '../../ui/sortable.ts';
import { sparkline } from '../../ui/sparkline.ts';
import { baseOf } from './data-quality-bases.ts';
import type { QualityMessages } from './data-quality-messages.ts';
import type {
  CheckRow,
  DataQualityCell,
  DataQualityReport,
  DisciplineStage,
  MappingRow,
  QualityManager,
  QualityMover,
  QualityRule,
  QualityStage,
  SchemeStage,
} from './data-quality-schema.ts';

export interface QualitySpeech {
  format: Format;
  words: QualityMessages;
  common: CommonMessages;
}

/** Shows the deals behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: DataQualityCell) => void) | null;

/** A table that shows its first rows until a reader asks for all. */
type Unfold = (() => void) | null;

type Named = { name: string | null; managerId: string | number | null };
type Share = { share: number; low: number; high: number; count: number; n: number } | null;

/** Below this many deals a share is told as a count only. */
const FEWEST = 10;
const MOST_ROWS = 10;

const nameOf = ({ name, managerId }: Named, { noManager }: QualityMessages): string =>
  name ?? (managerId === null ? noManager : String(managerId));

const shortNameOf = (row: Named, words: QualityMessages): string =>
  row.name === null ? nameOf(row, words) : shortName(row.name).replaceAll(' ', '\u00a0');

const shareText = (share: Share, { format, words }: QualitySpeech): string =>
  share === null ? DASH : share.n < FEWEST ? words.of(share.count, share.n) : format.percent(share.share);

const rangeText = (share: Share, { format, words }: QualitySpeech): string =>
  share === null ? '' : `${words.of(share.count, share.n)}${share.n < FEWEST ? '' : `, ${format.percentRange(share.low, share.high)}`}`;

/** One sentence that says what the numbers say. */
export function renderFinding({ finding, open, share, worst }: DataQualityReport, { words, format, common }: QualitySpeech): string {
  if (finding.code === 'nothing-open' || share === null) return words.finding.nothingOpen;
  const said =
    finding.code === 'few-deals'
      ? words.finding.few(share.count, open)
      : words.finding.score(format.percent(share.share), share.count, open);
  const skips = finding.skipper?.skips;
  return [
    said,
    worst ? words.finding.worst(common.rules[worst.rule], worst.count) : '',
    skips?.own && skips.rest
      ? words.finding.skipper(shortNameOf(finding.skipper!, words), format.percent(skips.own.share), format.percent(skips.rest.share))
      : '',
  ].join('');
}

/** The score, how sure it is, and how it came here. */
export function renderScore(report: DataQualityReport, speech: QualitySpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const { share, open, trend } = report;
  if (share === null) return html`${nothing}`;
  const values = trend.map((point) => point.share.share);
  const title = `${words.columns.trust}: ${words.deals(share.count)}`;
  return html`<div class="score">
    <div>
      <b class="figure">${shareText(share, speech)}</b>
      <p class="quiet">
        ${drill && share.count > 0 ? html`<button type="button" class="number" @click=${() => drill(title, { set: 'trusted' })}>${words.of(share.count, open)}</button>` : words.of(share.count, open)}
        ${share.n < FEWEST ? nothing : html`· ${format.percentRange(share.low, share.high)}`}
      </p>
    </div>
    ${
      values.length > 1
        ? html`<figure>
            <figcaption class="quiet">${words.sections.trend}</figcaption>
            ${sparkline({ values, limits: values.map(() => null), centre: null, label: words.trendLabel(values.length) })}
            <p class="quiet">${words.trendNote}</p>
          </figure>`
        : nothing
    }
  </div>`;
}

const BAR = 100;

/** A share as a bar with its interval as a whisker; the figure stands beside it. */
const shareBar = (share: Share, severity: string): TemplateResult =>
  share === null || share.n < FEWEST
    ? html``
    : html`<svg class="share ${severity}" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width=${BAR} height="8" />
        <rect class="part" width=${round(share.share * BAR)} height="8" />
        ${svg`<path class="whisker" d="M${round(share.low * BAR)} 4H${round(share.high * BAR)}" />`}
      </svg>`;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Every rule with its share and who breaks it more than the others. */
export function ruleTable({ rules }: DataQualityReport, speech: QualitySpeech, drill: Drill): DataTable<QualityRule> {
  const { words, format, common } = speech;
  const { columns } = words;
  return {
    caption: words.rulesLabel,
    rows: rules,
    rowClass: ({ checked, count }) => (checked && count > 0 ? '' : 'idle'),
    columns: [
      {
        key: 'rule',
        title: columns.rule,
        isName: true,
        text: ({ rule, severity, standsOut }) =>
          html`<div class="rule ${severity}">${common.rules[rule]}</div>
            <div class="quiet narrow">${words.severity[severity]}</div>
            ${standsOut ? html`<div class="quiet">${words.standsOut(shortNameOf(standsOut, words), standsOut.count, standsOut.n)}</div>` : nothing}`,
        value: ({ rule }) => common.rules[rule],
      },
      {
        key: 'severity',
        title: columns.severity,
        isName: true,
        wide: true,
        text: ({ severity }) => words.severity[severity],
        value: ({ severity }) => words.severity[severity],
      },
      {
        key: 'share',
        title: columns.share,
        text: ({ share, severity, checked }) =>
          checked
            ? html`<div class="bar-and-figure">${shareBar(share, severity)}<span>${shareText(share, speech)}</span></div>`
            : html`<span class="quiet">${words.unchecked}</span>`,
        value: ({ share }) => share?.share ?? null,
        hint: ({ share }) => rangeText(share, speech),
      },
      {
        key: 'deals',
        title: columns.deals,
        text: ({ count, checked }) => (checked ? format.integer(count) : DASH),
        value: ({ count, checked }) => (checked ? count : null),
        open: ({ rule, count }) => (drill && count > 0 ? () => drill(`${common.rules[rule]}: ${words.deals(count)}`, { set: rule }) : null),
      },
      {
        key: 'base',
        title: columns.base,
        isName: true,
        wide: true,
        text: ({ rule, n }) => `${format.integer(n)} ${words.bases[baseOf[rule]] ?? ''}`,
        value: ({ n }) => n,
      },
    ],
  };
}

/** The worst deals, each with what to mend and a way to its card. */
export function checkTable(report: DataQualityReport, { words, format, common }: QualitySpeech, unfold: Unfold): DataTable<CheckRow> {
  const { columns } = words;
  return {
    caption: words.sections.check,
    rows: report.checkList,
    ...(unfold ? { folded: { most: MOST_ROWS, label: (count: number) => words.all(count), open: unfold } } : {}),
    columns: [
      {
        key: 'deal',
        title: columns.deal,
        isName: true,
        text: (row) => dealLink(row, common),
        value: (row) => row.name ?? common.drillDown.untitled(String(row.dealId)),
        hint: ({ stageName }) => stageName,
      },
      {
        key: 'breaches',
        title: columns.breaches,
        isName: true,
        text: ({ breaches }) => format.list(breaches.map((rule) => common.rules[rule])),
        value: ({ breaches }) => breaches.map((rule) => common.rules[rule]).join(', '),
      },
      {
        key: 'manager',
        title: columns.manager,
        isName: true,
        wide: true,
        text: (row) => shortNameOf({ name: row.managerName, managerId: row.managerId }, words),
        value: (row) => nameOf({ name: row.managerName, managerId: row.managerId }, words),
      },
      {
        key: 'amount',
        title: columns.amount,
        wide: true,
        text: ({ amountMinor, currency }) => (currency === null ? DASH : format.moneyShort(amountMinor, currency)),
        value: ({ amountMinor }) => amountMinor,
      },
    ],
  };
}

function dealLink({ name, dealId, url }: CheckRow, common: CommonMessages): TemplateResult | string {
  const text = (name ?? common.drillDown.untitled(String(dealId))).slice(0, 120);
  const safe = toSafeUrl(url, globalThis.document?.baseURI);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}

/** Rules that somebody breaks, as columns of the tables by person and by stage. */
const brokenRules = ({ rules }: DataQualityReport): { rule: QualityRule['rule']; place: number }[] =>
  rules.flatMap(({ rule, count }, place) => (count > 0 ? [{ rule, place }] : []));

function countColumns<Row extends { counts: readonly number[] }>(
  report: DataQualityReport,
  { common, format }: QualitySpeech,
  open: (row: Row, rule: QualityRule['rule'], count: number) => (() => void) | null,
): TableColumn<Row>[] {
  return brokenRules(report).map(({ rule, place }) => ({
    key: rule,
    title: common.rules[rule],
    wide: true,
    text: ({ counts }) => (counts[place] ? format.integer(counts[place]) : ''),
    value: ({ counts }) => counts[place] ?? 0,
    open: (row) => (row.counts[place] ? open(row, rule, row.counts[place]) : null),
  }));
}

/** How many open deals, and how many of them are sound; the count opens them. */
function scoreColumns<Row extends QualityManager | QualityStage>(
  speech: QualitySpeech,
  drill: Drill,
  titleOf: (row: Row) => string,
  placeOf: (row: Row) => Omit<DataQualityCell, 'set'>,
): TableColumn<Row>[] {
  const { words, format } = speech;
  const { trust, open } = words.columns;
  return [
    {
      key: 'trust',
      title: trust,
      text: ({ score }) => shareText(score, speech),
      value: ({ score }) => score?.share ?? null,
      hint: ({ score }) => rangeText(score, speech),
    },
    {
      key: 'open',
      title: open,
      text: (row) => format.integer(row.open),
      value: (row) => row.open,
      open: (row) =>
        drill && row.open > 0 ? () => drill(`${titleOf(row)}: ${words.deals(row.open)}`, { set: 'open', ...placeOf(row) }) : null,
    },
  ];
}

export function managerTable(
  report: DataQualityReport,
  speech: QualitySpeech,
  drill: Drill,
  sort?: SortController,
): DataTable<QualityManager> {
  const { words, common } = speech;
  const { columns } = words;
  return {
    caption: words.sections.managers,
    rows: report.managers,
    ...(sort ? { sort } : {}),
    columns: [
      {
        key: 'manager',
        title: columns.manager,
        isName: true,
        text: (row) => shortNameOf(row, words),
        value: (row) => nameOf(row, words),
        hint: (row) => nameOf(row, words),
      },
      ...scoreColumns<QualityManager>(
        speech,
        drill,
        (row) => nameOf(row, words),
        ({ managerId }) => ({ managerId }),
      ),
      ...countColumns<QualityManager>(report, speech, (row, rule, count) =>
        drill
          ? () => drill(`${nameOf(row, words)}, ${common.rules[rule]}: ${words.deals(count)}`, { set: rule, managerId: row.managerId })
          : null,
      ),
    ],
  };
}

export function stageTable(report: DataQualityReport, speech: QualitySpeech, drill: Drill): DataTable<QualityStage> {
  const { words, format, common } = speech;
  const { columns } = words;
  const several = new Set(report.stages.map(({ pipelineId }) => pipelineId)).size > 1;
  const nameOfStage = ({ name, pipelineName }: QualityStage) => (several ? `${pipelineName} · ${name}` : name);
  const placeOf = ({ pipelineId, stageId }: QualityStage) => ({ pipelineId, stageId });
  return {
    caption: words.sections.stages,
    rows: report.stages,
    columns: [
      { key: 'stage', title: columns.stage, isName: true, text: nameOfStage, value: nameOfStage },
      ...scoreColumns<QualityStage>(speech, drill, nameOfStage, placeOf),
      {
        key: 'norm',
        title: columns.norm,
        text: ({ normMs }) => format.duration(normMs),
        value: ({ normMs }) => normMs,
      },
      ...countColumns<QualityStage>(report, speech, (row, rule, count) =>
        drill ? () => drill(`${nameOfStage(row)}, ${common.rules[rule]}: ${words.deals(count)}`, { set: rule, ...placeOf(row) }) : null,
      ),
    ],
  };
}

/** Who skips stages or goes back, beside the rest. */
export function moverTable({ discipline }: DataQualityReport, speech: QualitySpeech): DataTable<QualityMover> {
  const { words } = speech;
  const { columns } = words;
  const compared = (key: 'skips' | 'backs', title: string): TableColumn<QualityMover>[] => [
    {
      key,
      title,
      text: (row) => html`${shareText(row[key].own, speech)} <small class="quiet">${verdictText(row[key].verdict, words)}</small>`,
      value: (row) => row[key].own?.share ?? null,
      hint: (row) => rangeText(row[key].own, speech),
    },
    {
      key: `${key}-rest`,
      title: columns.rest,
      wide: true,
      text: (row) => shareText(row[key].rest, speech),
      value: (row) => row[key].rest?.share ?? null,
      hint: (row) => rangeText(row[key].rest, speech),
    },
  ];
  return {
    caption: words.sections.movers,
    rows: discipline.managers,
    columns: [
      { key: 'manager', title: columns.manager, isName: true, text: (row) => shortNameOf(row, words), value: (row) => nameOf(row, words) },
      ...compared('skips', columns.skips),
      ...compared('backs', columns.backs),
    ],
  };
}

/** Only what is more than chance deserves a word beside the figure. */
const verdictText = (verdict: QualityMover['skips']['verdict'], words: QualityMessages): string =>
  verdict === 'confirmed' || verdict === 'not-enough-data' ? words.verdicts[verdict] : '';

/** Where people go different ways: how often a stage is skipped, how long it takes. */
export function pathTable({ discipline }: DataQualityReport, speech: QualitySpeech): DataTable<DisciplineStage> {
  const { words, format } = speech;
  const { columns } = words;
  const extremes = ({ skips }: DisciplineStage) =>
    skips.lowest && skips.highest
      ? words.between(
          `${shortNameOf(skips.lowest, words)} ${shareText(skips.lowest.share, speech)}`,
          `${shortNameOf(skips.highest, words)} ${shareText(skips.highest.share, speech)}`,
        )
      : DASH;
  const paces = ({ time }: DisciplineStage) =>
    time.fastest && time.slowest
      ? words.between(
          `${shortNameOf(time.fastest, words)} ${format.duration(time.fastest.medianMs)}`,
          `${shortNameOf(time.slowest, words)} ${format.duration(time.slowest.medianMs)}`,
        )
      : DASH;
  return {
    caption: words.sections.paths,
    rows: discipline.stages,
    columns: [
      { key: 'stage', title: columns.stage, isName: true, text: ({ name }) => name, value: ({ name }) => name },
      {
        key: 'skips',
        title: columns.skipRange,
        isName: true,
        text: (row) => html`${extremes(row)} <small class="quiet">${verdictText(row.skips.verdict, words)}</small>`,
        value: extremes,
      },
      {
        key: 'time',
        title: columns.time,
        isName: true,
        wide: true,
        text: (row) => html`${paces(row)} <small class="quiet">${verdictText(row.time.verdict, words)}</small>`,
        value: paces,
      },
    ],
  };
}

/** When the stages themselves changed, in sentences. */
export function renderChanges({ scheme }: DataQualityReport, { words, format }: QualitySpeech): TemplateResult {
  const changes = scheme.stages.flatMap(({ name, change }) => (change ? [words.change[change.kind](name, format.date(change.from))] : []));
  return html`<ul class="changes">
    ${(changes.length > 0 ? changes : [words.noChange]).map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

export function schemeTable({ scheme }: DataQualityReport, { words, format }: QualitySpeech): DataTable<SchemeStage> {
  const { columns } = words;
  const several = new Set(scheme.stages.map(({ pipelineId }) => pipelineId)).size > 1;
  const nameOfStage = ({ name, pipelineName }: SchemeStage) => (several ? `${pipelineName} · ${name}` : name);
  const share = ({ visited, passed }: SchemeStage['months'][number]) => (passed > 0 ? visited / passed : null);
  return {
    caption: words.sections.history,
    rows: scheme.stages,
    columns: [
      { key: 'stage', title: columns.stage, isName: true, text: nameOfStage, value: nameOfStage },
      {
        key: 'use',
        title: columns.use,
        isName: true,
        text: ({ months }) => sparkline({ values: months.map(share), limits: months.map(() => null), centre: null, label: columns.use }),
        value: ({ months }) => months.map((month) => format.percent(share(month))).join(' '),
      },
      {
        key: 'first',
        title: columns.firstUse,
        wide: true,
        text: ({ firstAt }) => (firstAt === null ? DASH : format.date(firstAt)),
        value: ({ firstAt }) => (firstAt === null ? null : format.date(firstAt)),
      },
      {
        key: 'last',
        title: columns.lastUse,
        wide: true,
        text: ({ lastAt }) => (lastAt === null ? DASH : format.date(lastAt)),
        value: ({ lastAt }) => (lastAt === null ? null : format.date(lastAt)),
      },
    ],
  };
}

/** Lets a reader say which stage an old one counts as. */
export function renderMapping(
  { scheme: { mapping } }: DataQualityReport,
  { words }: QualitySpeech,
  choose: ((changes: { row: MappingRow; to: string | null }[]) => void) | null,
): TemplateResult {
  if (mapping.length === 0 || !choose) return html`${nothing}`;
  const waiting = mapping.filter(({ to, given }) => !given && to === null);
  return html`<section class="mapping">
    <h3>${words.sections.mapping}</h3>
    <p class="quiet">${words.mapping.hint}</p>
    <div class="choices">
      ${mapping.map((row) => {
        const change = (event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          choose([{ row, to: value === '' ? null : value }]);
        };
        return html`<label>
          <span>${row.fromName}</span>
          <select aria-label=${words.mapping.label(row.fromName)} @change=${change}>
            <option value="" ?selected=${row.to === null}>${words.mapping.itself}</option>
            ${row.choices.map(
              ({ stageId, name }) =>
                html`<option value=${stageId} ?selected=${String(stageId) === String(row.to)}>
                  ${name}${String(stageId) === String(row.proposed) ? ` (${words.mapping.proposed})` : ''}
                </option>`,
            )}
          </select>
        </label>`;
      })}
    </div>
    ${
      waiting.length > 0
        ? html`<button type="button" class="action" @click=${() => choose(waiting.map((row) => ({ row, to: String(row.proposed) })))}>
            ${words.mapping.accept}
          </button>`
        : nothing
    }
  </section>`;
}

/** A folded table, where it has any row. */
export const renderMore = <Row>(table: DataTable<Row>): TemplateResult =>
  table.rows.length === 0 ? html`${nothing}` : renderFolded(table);

/** Every table of the report, for a file. */
export const toExportTables = (report: DataQualityReport, speech: QualitySpeech): ExportTable[] =>
  [
    toExportTable(ruleTable(report, speech, null)),
    toExportTable(checkTable(report, speech, null)),
    toExportTable(managerTable(report, speech, null)),
    toExportTable(stageTable(report, speech, null)),
    toExportTable(moverTable(report, speech)),
    toExportTable(pathTable(report, speech)),
    toExportTable(schemeTable(report, speech)),
  ].filter(({ rows }) => rows.length > 0);
