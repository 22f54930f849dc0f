export interface Preloads {
  files: string[];
  needs: Record<string, number[]>;
  firstReport: string;
}
export function findPreloads(dist: string, tags: readonly string[]): Preloads;
