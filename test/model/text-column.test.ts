import { expect } from '@open-wc/testing';
import { TextColumn } from '../../src/model/text-column.ts';

describe('a column of texts', () => {
  it('gives back what it was given, in every script', () => {
    const texts = ['ASCII', 'Станок лазерной резки', '價格 — 100 €', '👩‍💼 deal', 'a\u0000b', '', null, 'lone \ud800 surrogate'];
    const column = new TextColumn();
    for (const text of texts) expect(column.append(text)).to.equal(true);
    const expected = texts.map((text) => (text ? new TextDecoder().decode(new TextEncoder().encode(text)) : null));
    expect(texts.map((_, row) => column.textOf(row))).to.deep.equal(expected);
    expect(column.append(7)).to.equal(false);
  });

  it('keeps the rows that are kept', () => {
    const column = new TextColumn();
    for (const text of ['один', 'два', 'три', 'четыре']) column.append(text);
    column.keep(Int32Array.of(1, 3));
    column.trim();
    expect([0, 1].map((row) => column.textOf(row))).to.deep.equal(['два', 'четыре']);
  });
});
