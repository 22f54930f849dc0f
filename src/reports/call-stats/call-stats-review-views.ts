/** Reviews of calls on the page: the sentence, the scores, the outcomes and the agreement of reviewers. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { byName, nameOf } from '../../format/people.ts';
import { renderFolded, renderTable, toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { ReviewMessages } from './call-stats-reviews-messages.ts';
import type {
  CallReviewsCell,
  CallReviewsReport,
  ReviewAgreement,
  ReviewKappa,
  ReviewManager,
  ReviewPoint,
  ReviewScore,
} from './call-stats-reviews-schema.ts';

export { reviewStyles } from './call-stats-review-styles.ts';
export { loadReviewMessages } from './call-stats-reviews-messages.ts';

export interface ReviewSpeech {
  format: Format;
  words: ReviewMessages;
}

/** Shows the calls behind a figure; null where there is nobody to ask. */
export type ReviewDrill = ((title: string, cell: CallReviewsCell) => void) | null;

/** Fewest calls of which a score is told. */
const FEWEST = 10;
/** Pairs of reviewers that are shown; those who share most calls come first. */
const MOST_PAIRS = 6;

const pointName = ({ name, pointId }: ReviewPoint, { point }: ReviewMessages): string =>
  name ?? (Object.hasOwn(point, pointId) ? point[pointId]! : pointId.slice(0, 60));
/** What the reviews say: how many there are, and which point falls below the whole for sure. */
export function renderReviewFinding(report: CallReviewsReport, { words, format }: ReviewSpeech): string {
  const { reviewed, calls, points, score } = report;
  if (reviewed === 0) return words.finding.none;
  const told = points.flatMap((point) => (point.score && point.score.n >= FEWEST ? [{ point, score: point.score }] : []));
  const [weakest] = told.sort((a, b) => a.score.share - b.score.share);
  const isWeak = weakest && score && weakest.score.high < score.share;
  const said = isWeak
    ? words.finding.weakest(
        pointName(weakest.point, words),
        format.percent(weakest.score.share),
        format.percentRange(weakest.score.low, weakest.score.high),
      )
    : told.length > 1
      ? words.finding.even
      : words.finding.tooFew;
  return `${words.finding.reviewed(reviewed, calls)} ${said}`;
}

/** A score that stands on enough calls, null for others. */
const toldScore = (score: ReviewScore): ReviewScore => (score && score.n >= FEWEST ? score : null);

function scoreColumn(
  key: string,
  title: string,
  { words, format }: ReviewSpeech,
  of: (row: ReviewManager) => ReviewScore,
): TableColumn<ReviewManager> {
  const rangeOf = ({ low, high }: NonNullable<ReviewScore>) => format.percentRange(low, high);
  return {
    key,
    title,
    text: (row) => {
      const [score, told] = [of(row), toldScore(of(row))];
      if (told) return html`${format.percent(told.share)}<small class="quiet">${rangeOf(told)}</small>`;
      return score ? html`<small class="quiet">n = ${format.integer(score.n)}</small>` : DASH;
    },
    value: (row) => toldScore(of(row))?.share ?? null,
    hint: (row) => {
      const [score, told] = [of(row), toldScore(of(row))];
      return told ? words.range(rangeOf(told), told.n) : score ? words.few(score.n) : '';
    },
  };
}

/** Scores by manager, the team last; a column for each point. */
export function reviewTable(
  report: CallReviewsReport,
  speech: ReviewSpeech,
  drill: ReviewDrill,
  sort?: SortController,
): DataTable<ReviewManager> {
  const { words, format } = speech;
  const team: ReviewManager = {
    ...{ managerId: '', name: words.team, calls: report.reviewed, reviews: report.reviews },
    ...{ score: report.score, points: report.points.map(({ score }) => score) },
  };
  const cellOf = (row: ReviewManager): CallReviewsCell => (row === team ? {} : { managerId: row.managerId });
  return {
    caption: words.title,
    rows: byName(report.managers, format),
    total: team,
    ...(sort ? { sort } : {}),
    columns: [
      {
        key: 'name',
        title: words.columns.manager,
        isName: true,
        text: (row) => html`<div class="name">${row === team || row.name === null ? nameOf(row) : format.shortName(row.name)}</div>`,
        value: nameOf,
        hint: nameOf,
      },
      {
        key: 'calls',
        figure: 'reviewed',
        title: words.columns.calls,
        text: ({ calls }) => format.integer(calls),
        value: ({ calls }) => calls,
        open: (row) => (drill && row.calls > 0 ? () => drill(`${nameOf(row)}: ${format.integer(row.calls)}`, cellOf(row)) : null),
      },
      scoreColumn('score', words.columns.score, speech, ({ score }) => score),
      ...report.points.map((point, place) => ({
        ...scoreColumn(`point ${point.pointId}`, pointName(point, words), speech, ({ points }) => points[place] ?? null),
        wide: true,
        figure: 'point',
      })),
    ],
  };
}

type OutcomeRow = CallReviewsReport['outcomes'][number];

/** How the talks ended, by the reviews. */
export function outcomeTable(report: CallReviewsReport, { words, format }: ReviewSpeech, drill: ReviewDrill): DataTable<OutcomeRow> {
  const nameOfOutcome = ({ outcome }: OutcomeRow) =>
    outcome === null ? words.noOutcome : Object.hasOwn(words.outcome, outcome) ? words.outcome[outcome]! : outcome.slice(0, 60);
  return {
    caption: words.outcomes,
    rows: report.outcomes,
    columns: [
      { key: 'outcome', title: words.columns.outcome, isName: true, text: nameOfOutcome, value: nameOfOutcome },
      {
        key: 'calls',
        figure: 'reviewed',
        title: words.columns.calls,
        text: ({ calls }) => format.integer(calls),
        value: ({ calls }) => calls,
        open: (row) => (drill ? () => drill(`${nameOfOutcome(row)}: ${format.integer(row.calls)}`, { outcome: row.outcome }) : null),
      },
    ],
  };
}

interface AgreementRow {
  name: string;
  n: number;
  kappa: ReviewKappa;
}

const titleOf = ({ reviewerIds, names }: ReviewAgreement, { words, format }: ReviewSpeech): string => {
  const [first, second] = reviewerIds.map((id, place) =>
    names[place] === null ? words.reviewer(String(id)) : format.shortName(names[place]!),
  );
  return words.agreement(first!, second!);
};

/** Agreement of two reviewers, over all points and for each. */
export function agreementTable(report: CallReviewsReport, pair: ReviewAgreement, speech: ReviewSpeech): DataTable<AgreementRow> {
  const { words, format } = speech;
  const { columns } = words;
  const shareColumn = (key: 'agreement' | 'expected', title: string): TableColumn<AgreementRow> => ({
    key,
    title,
    wide: key === 'expected',
    text: ({ kappa }) => format.percent(kappa?.[key]),
    value: ({ kappa }) => kappa?.[key] ?? null,
  });
  return {
    caption: titleOf(pair, speech),
    rows: [
      { name: words.overall, n: pair.calls, kappa: pair.overall },
      ...report.points.map((point, place) => ({ name: pointName(point, words), ...pair.points[place]! })),
    ],
    columns: [
      { key: 'point', title: columns.point, isName: true, text: ({ name }) => name, value: ({ name }) => name },
      { key: 'n', figure: 'shared', title: columns.shared, text: ({ n }) => format.integer(n), value: ({ n }) => n },
      shareColumn('agreement', columns.same),
      shareColumn('expected', columns.chance),
      {
        key: 'kappa',
        title: columns.kappa,
        text: ({ kappa }) =>
          kappa
            ? html`${format.number(kappa.kappa, 2)}<small class="quiet"
                  >${words.kappaRange(format.number(kappa.low, 2), format.number(kappa.high, 2))}</small
                >`
            : DASH,
        value: ({ kappa }) => kappa?.kappa ?? null,
      },
    ],
  };
}

/** Everything about reviews but the sentence; nothing where there are none. */
export function renderReviews(
  report: CallReviewsReport,
  speech: ReviewSpeech,
  drill: ReviewDrill,
  sort?: SortController,
): TemplateResult | typeof nothing {
  if (report.reviewed === 0) return nothing;
  return html`<section class="reviews">
    ${renderTable(reviewTable(report, speech, drill, sort))} ${renderFolded(outcomeTable(report, speech, drill))}
    ${report.agreement.slice(0, MOST_PAIRS).map(
      (pair) =>
        html`<details class="twin">
          <summary>${titleOf(pair, speech)}</summary>
          <p>${speech.words.verdict[pair.verdict]}</p>
          ${renderTable(agreementTable(report, pair, speech))}
        </details>`,
    )}
  </section>`;
}

/** The same for a file. */
export const toReviewExportTables = (report: CallReviewsReport, speech: ReviewSpeech): ExportTable[] =>
  report.reviewed === 0
    ? []
    : [
        toExportTable(reviewTable(report, speech, null)),
        toExportTable(outcomeTable(report, speech, null)),
        ...report.agreement.slice(0, MOST_PAIRS).map((pair) => toExportTable(agreementTable(report, pair, speech))),
      ];
