import { expect } from '@open-wc/testing';
import { hourFilter, hourSpans } from '../../src/model/hour-filter.ts';
import { resolveScope } from '../../src/model/scope.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import { createRandom } from '../random.ts';

const DAY = 86_400_000;
const account = { timeZone: 'UTC', asOf: 0 };
const scopeOf = (timeZone: string, hours: number[]) => resolveScope({ from: '2026-03-01', to: '2026-04-01', timeZone, hours }, account);

describe('hours of the day', () => {
  it('hold the same instants as spans, through every way of setting clocks', () => {
    const random = createRandom(5);
    // Half an hour back, a minute after midnight, a whole day left out, quarters of an hour.
    const changes = [
      ['Europe/Moscow', Date.UTC(2026, 2, 1)],
      ['Europe/Berlin', Date.UTC(2026, 9, 23)],
      ['Australia/Lord_Howe', Date.UTC(2026, 3, 3)],
      ['America/St_Johns', Date.UTC(2006, 9, 28)],
      ['Pacific/Apia', Date.UTC(2011, 11, 29)],
      ['Asia/Kathmandu', Date.UTC(2026, 2, 1)],
    ] as const;
    for (const [id, begin] of changes) {
      const zone = createTimeZone(id);
      for (let round = 0; round < 12; round++) {
        const hours = Array.from({ length: 1 + (round % 4) }, () => (round % 2 === 0 ? round + 12 : Math.floor(random() * 24)));
        const scope = scopeOf(id, hours);
        const [from, to] = [begin + Math.floor(random() * DAY), begin + 2 * DAY + Math.floor(random() * DAY)];
        const spans = hourSpans(scope, zone, from, to);
        const isIn = hourFilter(scope, zone)!;
        for (let i = 0; i < 1000; i++) {
          const instant = from + Math.floor(random() * (to - from));
          expect(spans.some(([start, end]) => start <= instant && instant < end)).to.equal(isIn(instant), `${id} ${instant} ${hours}`);
        }
        for (const [start, end] of spans) {
          expect([isIn(start), isIn(end - 1), start === from || !isIn(start - 1), end === to || !isIn(end)]).to.deep.equal(
            [true, true, true, true],
            `${id} ${start} ${end}`,
          );
        }
      }
    }
  });

  it('are all of the time where none is named', () => {
    const scope = scopeOf('UTC', []);
    expect(hourSpans(scope, createTimeZone('UTC'), 5, 50)).to.deep.equal([[5, 50]]);
    expect(hourFilter(scope, createTimeZone('UTC'))).to.equal(null);
  });
});
