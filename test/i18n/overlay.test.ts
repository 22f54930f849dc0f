import { expect } from '@open-wc/testing';
import { overlay } from '../../src/i18n/overlay.ts';

const words = { title: 'Load', columns: { manager: 'Manager', open: 'Open' }, days: ['Mon', 'Tue'], count: (n: number) => `${n} deals` };

describe('words of a page’s own', () => {
  it('take the place of ours, as deep as they go', () => {
    const mine = overlay(words, { columns: { manager: 'Seller' }, count: (n) => `${n} orders` });
    expect([mine.title, mine.columns.manager, mine.columns.open, mine.count(3)]).to.deep.equal(['Load', 'Seller', 'Open', '3 orders']);
    expect(words.columns.manager).to.equal('Manager');
  });

  it('are left out where they are of another kind, or where there is no such word', () => {
    const given = { title: 7, columns: 'Seller', count: 'deals', other: 'x', days: null, __proto__: { title: 'x' } };
    expect(overlay(words, given as never)).to.deep.equal(words);
    expect(overlay(words, null)).to.equal(words);
  });
});
