import { expect } from '@open-wc/testing';
import { TextColumn } from '../../src/model/text-column.ts';
import { createRandom } from '../random.ts';

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

  it('gives the same texts the same code, and none to what has no text', () => {
    const column = new TextColumn();
    for (const text of ['+7 1', '', 'звонок', '+7 1', null, '+7 2', 'звонок']) column.append(text);
    const { codes, texts } = column.codes();
    expect([...codes]).to.deep.equal([0, -1, 1, 0, -1, 2, 1]);
    expect(texts).to.deep.equal(['+7 1', 'звонок', '+7 2']);
    expect(new TextColumn().codes().texts).to.deep.equal([]);
  });

  it('tells telephone numbers apart, however they are written and however many there are', () => {
    const random = createRandom(2);
    const numbers = Array.from({ length: 5000 }, () => {
      const digits = String(Math.floor(random() * 3000));
      const ways = [digits, `+${digits}`, `0${digits}`, `8 (921) 000-00-${digits}`, `+7 (921) 000-00-00 - (${digits})`, `sip:${digits}`];
      return ways[Math.floor(random() * ways.length)]!;
    });
    const column = new TextColumn();
    for (const text of numbers) column.append(text);
    const { codes, texts } = column.codes();
    expect(Array.from(codes, (code) => texts[code])).to.deep.equal(numbers);
    expect(texts).to.deep.equal([...new Set(numbers)]);
  });
});
