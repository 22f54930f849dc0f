/** The score and every breach by person and by stage. */
import type { DataTable, TableColumn } from '../../ui/data-table.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { DataQualityCell, DataQualityReport, QualityManager, QualityRule, QualityStage } from './data-quality-schema.ts';
import { nameOf, rangeText, shareText, shortNameOf, type Drill, type QualitySpeech } from './data-quality-speech-views.ts';

/** Rules that somebody breaks, as columns of the tables by person and by stage. */
const brokenRules = ({ rules }: DataQualityReport): { rule: QualityRule['rule']; place: number }[] =>
  rules.flatMap(({ rule, count }, place) => (count > 0 ? [{ rule, place }] : []));

function countColumns<Row extends { counts: readonly number[] }>(
  report: DataQualityReport,
  { words, format }: QualitySpeech,
  open: (row: Row, rule: QualityRule['rule'], count: number) => (() => void) | null,
): TableColumn<Row>[] {
  return brokenRules(report).map(({ rule, place }) => ({
    key: rule,
    title: words.rules[rule],
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
      kind: 'percent',
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
  const { words } = speech;
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
        text: (row) => shortNameOf(row, speech),
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
          ? () => drill(`${nameOf(row, words)}, ${words.rules[rule]}: ${words.deals(count)}`, { set: rule, managerId: row.managerId })
          : null,
      ),
    ],
  };
}

export function stageTable(report: DataQualityReport, speech: QualitySpeech, drill: Drill): DataTable<QualityStage> {
  const { words, format } = speech;
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
        kind: 'duration',
      },
      ...countColumns<QualityStage>(report, speech, (row, rule, count) =>
        drill ? () => drill(`${nameOfStage(row)}, ${words.rules[rule]}: ${words.deals(count)}`, { set: rule, ...placeOf(row) }) : null,
      ),
    ],
  };
}
