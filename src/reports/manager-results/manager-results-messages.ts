import type { Format, Language } from '../../format/format.ts';
import type { Attribution, ResultsNoteCode } from './manager-results-schema.ts';

type Share = { count: number; n: number; share: number; low: number; high: number };
type Verdict = 'confirmed' | 'hypothesis' | 'not-confirmed' | 'not-enough-data';

/** Every word of the results. A language that lacks one does not compile. */
export interface ResultsMessages {
  title: string;
  /** `Закрыты: март 2026`. */
  clock(period: string): string;
  pipeline(name: string): string;
  managers(count: number): string;
  /** Whose win a deal is. */
  attribution: { label: string; names: Record<Attribution, string> };
  creditedTo(name: string): string;
  finding: {
    noDeals: string;
    noWins(lost: number): string;
    noRevenue(deals: number): string;
    /** The bold part, and the rest of the sentence. `share`: null where a share says nothing. */
    leader(name: string): string;
    brought(money: string, share: string | null): string;
    chosen(name: string): string;
    level(money: string, deals: number): string;
    /** `adjusted`: the difference with the same mix of pipelines, where there is a mix. */
    differs(name: string, own: Share, rest: Share, adjusted: string | null): string;
    chance: string;
    few: string;
    /** The same of one person. */
    chanceOne: string;
    fewOne: string;
  };
  chartLabel: string;
  plotLabel: string;
  /** The same where deals of several pipelines are counted together. */
  plotLabelMixed: string;
  /** What is counted along the plot's axis. */
  plotAxis: string;
  plan: string;
  others(count: number): string;
  table: Record<
    | 'manager'
    | 'department'
    | 'revenue'
    | 'change'
    | 'share'
    | 'plan'
    | 'attainment'
    | 'deals'
    | 'credited'
    | 'average'
    | 'median'
    | 'winRate'
    | 'interval'
    | 'shrunk'
    | 'difference'
    | 'won'
    | 'lost'
    | 'cycle'
    | 'open'
    | 'pipeline'
    | 'weighted'
    | 'currency',
    string
  >;
  tableLabel: string;
  departmentsLabel: string;
  currenciesLabel: string;
  team: string;
  noManager: string;
  noDepartment: string;
  inactive: string;
  isNew: string;
  of(count: number, n: number): string;
  /** On a chip, and in full on hover. */
  verdicts: Record<Verdict, string>;
  verdictHints: Record<Verdict, string>;
  /** What a hypothesis lacks, and where the gap lies. */
  needed(deals: number): string;
  restHas(rest: Share): string;
  sameMix(points: string): string;
  alike(p: number): string;
  previous(text: string): string;
  planHint(target: string): string;
  planPart: string;
  openHint(count: number, sum: string): string;
  concentration: { title: string; topDeal(share: string): string; equalManagers(count: string): string; equalHint: string };
  showAll(count: number): string;
  showFewer: string;
  sets: Record<'credited' | 'resolved' | 'open' | 'lost' | 'largest', string>;
  notes: Record<ResultsNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadResultsMessages: Record<Language, () => Promise<(format: Format) => ResultsMessages>> = {
  ru: async () => (await import('./manager-results-ru.ts')).ru,
  en: async () => (await import('./manager-results-en.ts')).en,
  es: async () => (await import('./manager-results-es.ts')).es,
  pt: async () => (await import('./manager-results-pt.ts')).pt,
};
