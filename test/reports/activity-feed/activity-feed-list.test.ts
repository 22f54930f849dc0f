import { expect, fixture, html } from '@open-wc/testing';
import { createFormat } from '../../../src/format/format.ts';
import { loadCommonMessages } from '../../../src/i18n/common-messages.ts';
import { Layout, sizesOf, TALLEST, TallScroll } from '../../../src/reports/activity-feed/activity-feed-list-layout.ts';
import { FeedList, type ListView } from '../../../src/reports/activity-feed/activity-feed-list-views.ts';
import { loadFeedMessages } from '../../../src/reports/activity-feed/activity-feed-messages.ts';
import type { FeedRow } from '../../../src/reports/activity-feed/activity-feed-schema.ts';
import { feedStyles } from '../../../src/reports/activity-feed/activity-feed-styles.ts';
import { createRandom } from '../../random.ts';
import { waitFor } from '../../wait-for.ts';

const MINUTE = 60_000;
const newest = Date.parse('2026-11-20T15:00:00Z');

const makeRow = (place: number): FeedRow => ({
  ...{ id: place, source: 'event', at: newest - place * MINUTE, kind: 'note-added', managerId: 1, managerName: 'Анна Петрова' },
  ...{ dealName: null, dealUrl: null, entityType: 'contact', entityId: place, before: null, after: null },
  feed: {
    ...{ key: `event::${place}`, author: 'person', count: 1, since: newest - place * MINUTE, kinds: [{ kind: 'note-added', count: 1 }] },
    ...{ objectType: 'contact', objectId: place, objectName: null, objectUrl: null, isMissing: false, objects: 1, full: null },
  },
});

async function listOf(total: number, change: Partial<ListView> = {}) {
  const format = createFormat('ru', 'UTC');
  const [words, common] = await Promise.all([loadFeedMessages.ru(), loadCommonMessages.ru()]);
  const speech = {
    format,
    common: common(format),
    words: { ...words(format), act: String, outcome: String },
    timeZone: 'UTC',
    asOf: newest,
  };
  const days = Array.from({ length: Math.ceil(total / 1440) }, (_, day) => ({ from: newest - day * 1440 * MINUTE, rows: 1440 }));
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [feedStyles.styleSheet!];
  const box = root.appendChild(document.createElement('div'));
  box.className = 'list';
  const view: ListView = {
    ...{ total, days, rows: Array.from({ length: Math.min(50, total) }, (_, i) => makeRow(i)), speech },
    load: (offset, limit) => Promise.resolve(Array.from({ length: Math.min(limit, total - offset) }, (_, i) => makeRow(offset + i))),
    ...{ unfold: null, isNew: () => false, select: () => true, openAll: () => {}, onTop: () => {}, onFail: () => {} },
    ...change,
  };
  const list = new FeedList(box, view);
  const rows = () => [...box.querySelectorAll<HTMLElement>('.row')];
  const inView = () => {
    const { top, bottom } = box.getBoundingClientRect();
    return rows()
      .filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom)
      .map((row) => Number(row.dataset['row']));
  };
  const isFull = () => rows().every((row) => row.querySelector('.cells'));
  return { list, box, rows, inView, isFull, view };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the list of the feed', () => {
  it('reaches from end to end of a million rows with a document of one size', async () => {
    const { box, rows, inView, isFull } = await listOf(1_000_000);
    expect(box.scrollHeight).to.be.at.most(TALLEST + 100);
    const most = Math.ceil(box.clientHeight / 36) + 14;
    const seen: number[] = [];
    for (let step = 0; step <= 60; step++) {
      box.scrollTop = (step / 60) * (box.scrollHeight - box.clientHeight);
      await frame();
      await frame();
      expect(rows().length).to.be.at.most(most);
      expect(box.querySelectorAll('*').length).to.be.at.most(most * 14);
      seen.push(inView()[0]!);
    }
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen[30]!).to.be.within(480_000, 520_000);
    await waitFor(() => inView().at(-1) === 999_999 && isFull(), 'the oldest row');
    box.scrollTop = 0;
    await waitFor(() => inView()[0] === 0 && isFull(), 'the newest row');
  });

  it('moves by small steps as far as the wheel does, also in the midst of a million', async () => {
    const { box, inView } = await listOf(1_000_000);
    box.scrollTop = 4_000_000;
    await waitFor(() => inView()[0]! > 400_000, 'the middle');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const first = inView()[0]!;
    for (let step = 0; step < 30; step++) {
      box.scrollTop += 36;
      await frame();
    }
    await frame();
    expect(inView()[0]! - first).to.be.within(29, 31);
  });

  it('asks only for what is in view, and for it again after a failure', async () => {
    const asked: number[] = [];
    let isBroken = true;
    const { box, isFull, inView } = await listOf(100_000, {
      load: (offset, limit) => {
        asked.push(offset);
        if (isBroken) return Promise.reject(new Error('away'));
        return Promise.resolve(Array.from({ length: limit }, (_, i) => makeRow(offset + i)));
      },
    });
    box.scrollTop = 1_000_000;
    await waitFor(() => asked.length > 0 && inView()[0]! > 20_000, 'a question');
    expect(isFull()).to.equal(false);
    isBroken = false;
    box.scrollTop += 10;
    await waitFor(isFull, 'the rows');
    expect(asked.length).to.be.at.most(6);
    expect(asked.every((offset) => Math.abs(offset - inView()[0]!) < 120)).to.equal(true);
  });

  it('keeps the row that is read where it is when newer ones come', async () => {
    const { list, box, inView, view, rows } = await listOf(1000);
    box.scrollTop = 720;
    await waitFor(() => inView()[0]! > 15, 'rows further down');
    const anchor = list.anchor!;
    const place = Number(anchor.key.split('::')[1]);
    const topOf = (row: number) =>
      rows()
        .find(({ dataset }) => dataset['row'] === String(row))!
        .getBoundingClientRect().top;
    const before = topOf(place);
    list.show({ ...view, total: 1007 }, { row: place + 7, shift: anchor.shift });
    expect(Math.abs(topOf(place + 7) - before)).to.be.at.most(1);
  });
});

describe('the geometry of the list', () => {
  it('agrees with adding up row by row, whatever is unfolded', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = createRandom(seed);
      const days = Array.from({ length: 1 + Math.floor(random() * 6) }, () => 1 + Math.floor(random() * 5));
      const total = days.reduce((sum, rows) => sum + rows, 0);
      const unfolded = new Map(Array.from({ length: 2 }, () => [Math.floor(random() * total), Math.floor(random() * 4)]));
      const sizes = sizesOf([300, 500, 900][seed % 3]!);
      const layout = new Layout(total, days, sizes, unfolded);
      let y = 0;
      let row = 0;
      for (const [day, rows] of days.entries()) {
        y += sizes.day;
        for (let i = 0; i < rows; i++, row++) {
          const height = sizes.row + (unfolded.get(row) ?? 0) * sizes.act;
          expect([layout.topOf(row), layout.heightOf(row), layout.dayOf(row)]).to.deep.equal([y, height, day]);
          expect([layout.rowAt(y), layout.rowAt(y + height - 1)]).to.deep.equal([row, row]);
          y += height;
        }
      }
      expect(layout.height).to.equal(y);
    }
  });

  it('reaches both ends of what is taller than a browser can scroll, by steps and by jumps', () => {
    const height = 70_000_000;
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed);
      const scroll = new TallScroll();
      scroll.resize(height, 500);
      let bar = 0;
      const to = (top: number) => {
        bar = Math.min(Math.max(0, top), TALLEST - 500);
        bar = scroll.scrolled(bar) ?? bar;
        expect(scroll.y).to.be.within(0, height - 500);
      };
      for (let i = 0; i < 50; i++) to(random() < 0.2 ? random() * TALLEST : bar + (random() - 0.5) * 900);
      to(TALLEST);
      expect(scroll.y).to.be.closeTo(height - 500, 1);
      to(0);
      expect(scroll.y).to.be.closeTo(0, 1);
      // Small steps alone get there too.
      to(TALLEST - 30_000);
      for (let i = 0; i < 2000; i++) to(bar + 400);
      expect(scroll.y).to.be.closeTo(height - 500, 1);
    }
  });
});
