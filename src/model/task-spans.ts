/** From when to when tasks were to be done, in the order of their completion: made once per company. */
import type { Dataset } from './dataset.ts';
import { inOrder, sortInstants } from './instants.ts';
import { keepOnce } from './keep.ts';
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

export const taskSpansOf = keepOnce(({ tasks }: Dataset): TaskSpans => {
  const { createdAt, completedAt, completedBy, manager } = tasks;
  const done = completedAt.map((instant) => (instant === instant ? instant : OPEN_END));
  const { order: task, at: end } = sortInstants(done);
  const start = inOrder(createdAt, task);
  const reversed: number[] = [];
  for (let place = 0; place < task.length; place++) if (start[place]! > end[place]!) reversed.push(place);
  const doer = Int16Array.from(task, (row) => (completedBy[row]! < 0 ? manager[row]! : completedBy[row]!));
  return { task, doer, ...toSpans(start, end), reversed };
});
