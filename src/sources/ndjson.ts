import type { DatasetBuilder } from '../model/dataset-builder.ts';
import { rowKinds, type RowKind } from '../model/records.ts';
import { preview } from '../model/table.ts';

/** `deal` → `deals`, … : the word that a line's `type` uses is the singular of the list's name. */
const kindOfType = new Map<string, RowKind>(rowKinds.map((kind) => [kind.replace(/s$/, ''), kind]));

/** Reads one `{ "type": "deal", … }` per line. A line that cannot be used is noted with its number. */
export async function loadNdjson(chunks: AsyncIterable<string>, builder: DatasetBuilder): Promise<void> {
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const text of lines) addLine(text, ++line, builder);
  }
  addLine(rest, line + 1, builder);
}

function addLine(text: string, line: number, builder: DatasetBuilder): void {
  if (text.trim() === '') return;
  let row: { type?: unknown };
  try {
    row = JSON.parse(text) as { type?: unknown };
  } catch {
    return builder.reject('lines', { path: `line ${line}`, record: null, message: `is not JSON: ${preview(text)}` });
  }
  const { type } = row ?? {};
  if (type === 'account') return builder.setAccount(row);
  if (type === 'calendar') return builder.setCalendar(row);
  const kind = kindOfType.get(type as string);
  if (kind) return builder.add(kind, row);
  builder.reject('lines', { path: `line ${line}`, record: null, message: `has an unknown type: ${preview(type)}` });
}
