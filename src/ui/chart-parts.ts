/** What pictures of several reports draw alike. */
import type { Theme } from './tokens.ts';

/** Ticks of an axis in the page's font. */
export const axisTicks = (theme: Theme, write: (value: number) => string) => ({
  color: theme.muted,
  font: { family: theme.font, size: 12 },
  maxTicksLimit: 6,
  includeBounds: false,
  callback: (value: string | number) => write(Number(value)),
});

/** A text cut to a width in pixels, as the canvas's present font has it. */
export function shorten(context: CanvasRenderingContext2D, text: string, limit: number): string {
  const short = text.slice(0, 120);
  if (context.measureText(short).width <= limit) return short;
  let length = short.length;
  while (length > 1 && context.measureText(short.slice(0, length) + '…').width > limit) length--;
  return short.slice(0, length).trimEnd() + '…';
}
