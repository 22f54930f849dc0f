import type { Issue } from './errors.ts';

/** Examples that are kept with their path; all are counted. */
const EXAMPLES = 5;

/** Rows that could not be understood: left out of every figure, and told. */
export class Rejections {
  count = 0;
  readonly byKind = new Map<string, { count: number; issues: Issue[] }>();

  add(kind: string, issue: () => Issue): void {
    this.count++;
    const entry = this.byKind.get(kind) ?? { count: 0, issues: [] };
    entry.count++;
    if (entry.issues.length < EXAMPLES) entry.issues.push(issue());
    this.byKind.set(kind, entry);
  }
}
