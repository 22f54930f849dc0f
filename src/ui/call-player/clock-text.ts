const two = (value: number): string => String(value).padStart(2, '0');

/** A moment of a recording: `0:42`, `12:05`, `1:02:03`; `–:––` for one that is not known. */
export function clockText(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return '–:––';
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
