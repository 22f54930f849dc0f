/** How people go through the stages, and how the stages themselves were used over the months. */
import { html } from 'lit';
import { DASH } from '../../format/format.ts';
import type { DataTable, TableColumn } from '../../ui/data-table.ts';
import { sparkline } from '../../ui/sparkline.ts';
import type { QualityMessages } from './data-quality-messages.ts';
import type { DataQualityReport, DisciplineStage, QualityMover, SchemeStage } from './data-quality-schema.ts';
import { nameOf, rangeText, shareText, shortNameOf, type QualitySpeech } from './data-quality-speech-views.ts';

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
      kind: 'percent',
      hint: (row) => rangeText(row[key].own, speech),
    },
    {
      key: `${key}-rest`,
      figure: 'rest',
      title: columns.rest,
      wide: true,
      text: (row) => shareText(row[key].rest, speech),
      value: (row) => row[key].rest?.share ?? null,
      kind: 'percent',
      hint: (row) => rangeText(row[key].rest, speech),
    },
  ];
  return {
    caption: words.sections.movers,
    rows: discipline.managers,
    columns: [
      { key: 'manager', title: columns.manager, isName: true, text: (row) => shortNameOf(row, speech), value: (row) => nameOf(row, words) },
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
  const extremes = ({ skips: { lowest, highest } }: DisciplineStage) => {
    if (!lowest || !highest) return DASH;
    const [low, high] = [shareText(lowest.share, speech), shareText(highest.share, speech)];
    // Where all do alike, no names.
    return low === high ? low : words.between(`${shortNameOf(lowest, speech)} ${low}`, `${shortNameOf(highest, speech)} ${high}`);
  };
  const paces = ({ time }: DisciplineStage) =>
    time.fastest && time.slowest
      ? words.between(
          `${shortNameOf(time.fastest, speech)} ${format.duration(time.fastest.medianMs)}`,
          `${shortNameOf(time.slowest, speech)} ${format.duration(time.slowest.medianMs)}`,
        )
      : DASH;
  return {
    caption: words.sections.paths,
    rows: discipline.stages,
    columns: [
      { key: 'stage', title: columns.stage, isName: true, text: ({ name }) => name, value: ({ name }) => name },
      {
        key: 'skips',
        figure: 'skipRange',
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
        kind: ({ firstAt }) => ({ kind: 'date', value: firstAt }),
      },
      {
        key: 'last',
        title: columns.lastUse,
        wide: true,
        text: ({ lastAt }) => (lastAt === null ? DASH : format.date(lastAt)),
        value: ({ lastAt }) => (lastAt === null ? null : format.date(lastAt)),
        kind: ({ lastAt }) => ({ kind: 'date', value: lastAt }),
      },
    ],
  };
}
