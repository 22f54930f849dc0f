import type { DataError } from '../model/errors.ts';

/** A report is on the page; `report` is the plain data behind it. */
export class ReportReadyEvent extends Event {
  constructor(readonly report: unknown) {
    super('report-ready', { bubbles: true, composed: true });
  }
}

/** A report could not be had. Sent once per failure. */
export class ReportErrorEvent extends Event {
  constructor(readonly error: DataError) {
    super('report-error', { bubbles: true, composed: true });
  }
}

/** A reader asks what stands behind a figure. Preventing it keeps the suite's own list of deals closed. */
export class ReportSelectEvent extends Event {
  constructor(
    readonly report: string,
    /** The figure, as the engine's `records` takes it. */
    readonly cell: object,
  ) {
    super('report-select', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A reader says which stages old ones count as. Preventing it leaves the figures as they are. */
export class StageMappingChangeEvent extends Event {
  constructor(
    /** The whole mapping after the change, for the page to keep and to hand to `<sales-data>` the next time. */
    readonly mapping: readonly { pipelineId: string | number; from: string | number; to: string | number }[],
  ) {
    super('stage-mapping-change', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'report-ready': ReportReadyEvent;
    'report-error': ReportErrorEvent;
    'report-select': ReportSelectEvent;
    'stage-mapping-change': StageMappingChangeEvent;
  }
}
