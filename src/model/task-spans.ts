/** From when to when tasks were to be done, in the order of their completion: made once per company. */
import type { Dataset } from './dataset.ts';
import { orderByInstant } from './instants.ts';
import { OPEN_END } from './stretches.ts';
import { toSpans, type Spans } from './spans.ts';

export interface TaskSpans extends Spans {
  /** Row of the task. */
  task: Uint32Array;
  /** Places of tasks that were done before they were made, as the records say. */
  reversed: readonly number[];
}

const known = new WeakMap<Dataset, TaskSpans>();

export function taskSpansOf(data: Dataset): TaskSpans {
  let spans = known.get(data);
  if (!spans) {
    const { createdAt, completedAt } = data.tasks;
    const done = completedAt.map((instant) => (instant === instant ? instant : OPEN_END));
    const task = orderByInstant(done);
    const start = Float64Array.from(task, (row) => createdAt[row]!);
    const end = Float64Array.from(task, (row) => done[row]!);
    spans = { task, ...toSpans(start, end), reversed: Array.from(task.keys()).filter((place) => start[place]! > end[place]!) };
    known.set(data, spans);
  }
  return spans;
}
