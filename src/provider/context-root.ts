import { ContextRoot } from '@lit/context';

let root: ContextRoot | null = null;

/** Keeps the questions of reports that are upgraded before the `<sales-data>` around them. */
export function keepContextRequests(): void {
  if (root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}
