/** Hours of the day as their span: `9–12, 15` for 9, 10, 11 and 15; the hour after the last is where a span ends. */
export function hoursText(hours: readonly number[]): string {
  const sorted = [...new Set(hours)].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const hour of sorted) {
    const last = spans.at(-1);
    if (last?.[1] === hour) last[1] = hour + 1;
    else spans.push([hour, hour + 1]);
  }
  return spans.map(([from, to]) => `${from}:00–${to}:00`).join(', ');
}
