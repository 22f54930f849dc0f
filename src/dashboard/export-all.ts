import type { Exportable } from '../ui/export.ts';

/** A report that is slower than this is left out of the file, milliseconds. */
const PATIENCE = 30_000;

interface Report extends Element {
  exportable?(isWhole?: boolean): Promise<Exportable | null>;
}

/** Waits for each report, or for it to fail. @returns what is to be saved, null for a report that cannot be had. */
export function exportAll(
  tags: readonly string[],
  elementOf: (tag: string) => Element | null,
  hasFailed: (tag: string) => boolean,
): Promise<(Exportable | null)[]> {
  const until = performance.now() + PATIENCE;
  const take = async (tag: string): Promise<Exportable | null> => {
    for (;;) {
      const element = elementOf(tag) as Report | null;
      if ((await element?.exportable?.(false)) ?? null) return element!.exportable!();
      if (hasFailed(tag) || element?.shadowRoot?.querySelector('[role=alert]') || performance.now() > until) return null;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  return Promise.all(tags.map(take));
}
