/** From when to when tasks were to be done, in the order of their completion: made once per company. */
import type { Dataset } from './dataset.ts';
import { inOrder, orderByInstant } from './instants.ts';
import { OPEN_END } from './stretches.ts';
import { toSpans, type Spans } from './spans.ts';

export interface TaskSpans extends Spans {
  /** Row of the task. */
  task: Uint32Array;
  /** Who did it, or is to do it: manager code, −1 for nobody. */
  doer: Int16Array;
  /** Places of tasks that were done before they were made, as the records say. */
  reversed: readonly number[];
}

const known = new WeakMap<Dataset, TaskSpans>();

export function taskSpansOf(data: Dataset): TaskSpans {
  let spans = known.get(data);
  if (!spans) {
    const { createdAt, completedAt, completedBy, manager } = data.tasks;
    const done = completedAt.map((instant) => (instant === instant ? instant : OPEN_END));
    const task = orderByInstant(done);
    const start = inOrder(createdAt, task);
    const end = inOrder(done, task);
    const reversed: number[] = [];
    for (let place = 0; place < task.length; place++) if (start[place]! > end[place]!) reversed.push(place);
    const doer = Int16Array.from(task, (row) => (completedBy[row]! < 0 ? manager[row]! : completedBy[row]!));
    spans = { task, doer, ...toSpans(start, end), reversed };
    known.set(data, spans);
  }
  return spans;
}
