/** What a load tells as it goes on. */
export interface LoadProgress {
  /** Records read so far. */
  rows: number;
  /** Part of the whole, 0..1; null while the size is not known. */
  share: number | null;
  /** How long the rest is likely to take, milliseconds; null or absent while that is not known. */
  leftMs?: number | null;
}
