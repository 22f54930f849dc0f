import { expect } from '@open-wc/testing';
import type { ScopeChange } from '../../../src/provider/context.ts';
import { readChosenText, toChosenText } from '../../../src/ui/sales-filters/chosen-text.ts';
import { hoursText } from '../../../src/ui/sales-filters/hours-text.ts';
import { createRandom } from '../../random.ts';

describe('what is chosen as a text in an address', () => {
  it('comes back as it was, whatever signs stand in names', () => {
    const random = createRandom(7);
    const signs = ['~', ':', ',', '&', '=', '#', '%', ' ', 'я', '"', '<', '7', '/', '+', '\u2028', '😀'];
    const word = () => Array.from({ length: 1 + Math.floor(random() * 6) }, () => signs[Math.floor(random() * signs.length)]).join('');
    const list = () => Array.from({ length: Math.floor(random() * 4) }, word);
    for (let turn = 0; turn < 1000; turn++) {
      const chosen: ScopeChange = {
        ...(random() < 0.5 ? { period: 'last-month' } : { from: '2026-03-01', to: '2026-03-29' }),
        ...(random() < 0.5 ? { pipelineId: random() < 0.5 ? null : word() } : {}),
        ...(random() < 0.5 ? { managerIds: list() } : {}),
        ...(random() < 0.5 ? { sources: list() } : {}),
        ...(random() < 0.5 ? { tags: list() } : {}),
        ...(random() < 0.5 ? { stageIds: list(), lossReasonIds: list() } : {}),
        ...(random() < 0.5 ? { hours: [0, 23, turn % 24] } : {}),
        ...(random() < 0.5 ? { comparison: 'previous' } : {}),
      };
      const text = toChosenText(chosen);
      expect(text).not.to.match(/[&#\s]/);
      expect(readChosenText(text), text).to.deep.equal(chosen);
    }
  });

  it('is refused whole when any part of it cannot be read', () => {
    for (const text of [
      '',
      'period',
      'period:recently',
      'color:red',
      'hours:24',
      'hours:9,x',
      'from:2026-03-01',
      'from:2026-03-05~to:2026-03-01',
      'managers:%E0%A4%A',
      'comparison:everything',
      '__proto__:1',
    ])
      expect(readChosenText(text), text).to.equal(null);
  });
});

describe('hours of the day in words', () => {
  it('join into spans', () => {
    expect(hoursText([11, 9, 10, 15])).to.equal('9:00–12:00, 15:00–16:00');
    expect(hoursText([23, 0])).to.equal('0:00–1:00, 23:00–24:00');
  });
});
