import { DatasetBuilder, openEnvelope } from '../model/dataset-builder.ts';
import { rowKinds } from '../model/records.ts';
import { loadDataset } from '../sources/load.ts';
import { putTogether } from './early-answer.ts';
import { LocalEngine } from './local.ts';
import { toPlainError, type Answer, type Asked } from './messages.ts';

/** Where a worker listens and answers. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
  postMessage(message: Answer): void;
}

/** Holds the records inside a worker and answers the page's questions about them, one after another. */
export function serveEngine(scope: Scope): void {
  let builder = new DatasetBuilder();
  let engine: LocalEngine | null = null;
  const ready = () => {
    if (!engine) throw new Error('The worker has no records yet');
    return engine;
  };

  const answer = async (asked: Asked): Promise<unknown> => {
    switch (asked.type) {
      case 'begin':
        builder = new DatasetBuilder();
        openEnvelope(asked.envelope, builder);
        return null;
      case 'rows':
        if (rowKinds.includes(asked.kind)) for (const row of asked.rows) builder.add(asked.kind, row);
        return null;
      case 'finish':
        engine = new LocalEngine(builder.finish());
        return null;
      case 'load':
        engine = new LocalEngine(
          await loadDataset(asked.source, {
            fetch: async (url, init) => (asked.answer ? putTogether(asked.answer) : fetch(url, init)),
            onProgress: (progress) => scope.postMessage({ type: 'progress', progress }),
            onPartial: (data, isPartial) => {
              engine = new LocalEngine(data);
              scope.postMessage({ type: 'partial', isPartial });
            },
          }),
        );
        return null;
      case 'report':
        return ready().report(asked.name, asked.scope, asked.options);
      case 'records':
        return ready().records(asked.query);
      case 'meta':
        return ready().meta();
    }
  };

  scope.addEventListener('message', ({ data: asked }) => {
    answer(asked).then(
      (value) => scope.postMessage({ type: 'value', id: asked.id, value }),
      (error: unknown) => scope.postMessage({ type: 'error', id: asked.id, error: toPlainError(error) }),
    );
  });
  scope.postMessage({ type: 'hello' });
}
