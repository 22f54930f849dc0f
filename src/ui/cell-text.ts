import { DASH, type Format } from '../format/format.ts';
import { minorDigits } from '../model/minor-digits.ts';
import type { CellType } from './export.ts';

/** A cell of a file for people. */
export function cellText(cell: string | number | null, type: CellType | null, format: Format): string {
  if (typeof cell === 'string') return cell;
  const value = type?.value === undefined ? cell : type.value;
  if (value === null) return DASH;
  if (type?.kind === 'percent') return format.percent(value, 1);
  if (type?.kind === 'duration') return format.duration(value);
  if (type?.kind === 'money') return format.money(Math.round(value * 10 ** minorDigits(type.currency!)), type.currency!);
  return format.number(value, 2);
}
