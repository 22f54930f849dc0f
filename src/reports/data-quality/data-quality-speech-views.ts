/** How figures of quality are said: shares with what they are of, people by name. */
import { DASH, type Format } from '../../format/format.ts';
import type { CommonMessages } from '../../i18n/common-messages.ts';
import type { RuleNames } from '../../i18n/rule-names.ts';
import type { QualityMessages } from './data-quality-messages.ts';
import type { DataQualityCell } from './data-quality-schema.ts';

/** The report's own words with the names of rules, which lists of deals share. */
export type QualityWords = QualityMessages & { rules: RuleNames };

export interface QualitySpeech {
  format: Format;
  words: QualityWords;
  common: CommonMessages;
}

/** Shows the deals behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: DataQualityCell) => void) | null;

export type Named = { name: string | null; managerId: string | number | null };
export type Share = { share: number; low: number; high: number; count: number; n: number } | null;

/** Below this many deals a share is told as a count only. */
export const FEWEST = 10;

export const nameOf = ({ name, managerId }: Named, { noManager }: QualityMessages): string =>
  name ?? (managerId === null ? noManager : String(managerId));

export const shortNameOf = (row: Named, { words, format }: QualitySpeech): string =>
  row.name === null ? nameOf(row, words) : format.shortName(row.name);

export const shareText = (share: Share, { format, words }: QualitySpeech): string =>
  share === null ? DASH : share.n < FEWEST ? words.of(share.count, share.n) : format.percent(share.share);

export const rangeText = (share: Share, { format, words }: QualitySpeech): string =>
  share === null ? '' : `${words.of(share.count, share.n)}${share.n < FEWEST ? '' : `, ${format.percentRange(share.low, share.high)}`}`;
