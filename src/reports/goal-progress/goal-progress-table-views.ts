/** All figures of the goals as a table. Loaded when somebody asks for it. */
import { DASH } from '../../format/format.ts';
import { toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { DetailMessages } from './goal-progress-messages.ts';
import { plainFigure } from './goal-progress-plain.ts';
import type { GoalProgressReport, GoalRow } from './goal-progress-schema.ts';
import { chanceText, figureText, metricName, ownerName, perDayText, type GoalSpeech } from './goal-progress-text-views.ts';

export type DetailSpeech = GoalSpeech & { words: DetailMessages };

/** All figures, for reading and for a file. */
export function goalTable({ goals, currency }: GoalProgressReport, speech: DetailSpeech): DataTable<GoalRow> {
  const { words, format } = speech;
  const { columns } = words;
  const figure = (key: keyof typeof columns, of: (goal: GoalRow) => number | null): TableColumn<GoalRow> => ({
    key,
    ...(key === 'low' || key === 'high' ? { figure: 'range' } : {}),
    title: columns[key],
    text: (goal) => figureText(goal, of(goal), currency, speech, true),
    value: (goal) => plainFigure(goal, of(goal), currency),
  });
  const period = (goal: GoalRow) => format.period(goal.from, goal.to);
  const name = (key: keyof typeof columns, text: (goal: GoalRow) => string): TableColumn<GoalRow> => ({
    key,
    title: columns[key],
    isName: true,
    text,
    value: text,
  });
  return {
    caption: words.goals(goals.length),
    rows: goals,
    columns: [
      name('owner', (goal) => ownerName(goal, speech)),
      name('metric', (goal) => metricName(goal, speech)),
      name('period', period),
      figure('done', ({ done }) => done),
      figure('target', ({ target }) => target),
      {
        key: 'share',
        title: columns.share,
        text: ({ share }) => (share === null ? DASH : format.percent(share)),
        value: ({ share }) => share,
      },
      figure('expected', ({ expected }) => expected),
      figure('forecast', ({ forecast }) => forecast?.mean ?? null),
      figure('low', ({ forecast }) => forecast?.low80 ?? null),
      figure('high', ({ forecast }) => forecast?.high80 ?? null),
      {
        key: 'chance',
        title: columns.chance,
        text: ({ forecast }) => chanceText(forecast?.chance ?? null, speech),
        value: ({ forecast }) => forecast?.chance ?? null,
      },
      { ...figure('needed', ({ neededPerDay }) => neededPerDay), text: (goal) => perDayText(goal, goal.neededPerDay, currency, speech) },
      name('status', ({ status }) => words.statuses[status]),
      {
        key: 'since',
        title: columns.since,
        text: ({ behindSince }) => format.date(behindSince),
        value: ({ behindSince }) => (behindSince === null ? null : format.date(behindSince)),
      },
    ],
  };
}

export const toExportTables = (report: GoalProgressReport, speech: DetailSpeech): ExportTable[] => [
  toExportTable(goalTable(report, speech)),
];
