import { expect } from '@open-wc/testing';
import { createFormat, shortName } from '../../src/format/format.ts';

const ru = createFormat('ru', 'Europe/Moscow');
const en = createFormat('en', 'Europe/Moscow');
/** Spaces as people see them: every kind of them is one. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');
const minute = 60_000;

describe('numbers for people', () => {
  it('follow the language', () => {
    const cases: [string, string, string][] = [
      [ru.integer(1234567), en.integer(1234567), '1 234 567|1,234,567'],
      [ru.percent(0.48), en.percent(0.48), '48 %|48%'],
      [ru.percentRange(0.3003, 0.665), en.percentRange(0.3003, 0.665), '30–67 %|30–67%'],
      [ru.points(0.031), en.points(-0.031), '+3,1 п.п.|−3.1 pp'],
      [ru.money(123456700, 'RUB'), en.money(123456, 'USD'), '1 234 567 ₽|$1,234.56'],
      [ru.money(1500, 'JPY'), en.money(1500, 'JPY'), '1 500 ¥|¥1,500'],
      [ru.moneyShort(123456700, 'RUB'), en.moneyShort(123456700, 'USD'), '1,23 млн ₽|$1.23M'],
      [ru.moneyShort(-500000, 'RUB'), en.moneyShort(0, 'USD'), '−5 тыс. ₽|$0'],
      [ru.duration(135 * minute), en.duration(135 * minute), '2 ч 15 мин|2 hr 15 min'],
      [ru.duration(0), en.duration(59 * minute), '0 мин|59 min'],
      [ru.duration(5.2 * 1440 * minute), en.duration(39 * 1440 * minute), '5,2 дн.|39 days'],
      [ru.list(['Анна', 'Борис', 'Вера']), en.list(['Ann', 'Boris']), 'Анна, Борис и Вера|Ann and Boris'],
    ];
    for (const [russian, english, expected] of cases) expect(`${plain(russian)}|${plain(english)}`).to.equal(expected);
  });

  it('are a dash where there is nothing to say', () => {
    for (const nothing of [null, undefined, NaN, Infinity]) {
      const texts = [
        ru.integer(nothing),
        ru.percent(nothing),
        ru.points(nothing),
        ru.money(nothing, 'RUB'),
        ru.moneyShort(nothing, 'RUB'),
        ru.duration(nothing),
        ru.date(nothing),
        ru.dateTime(nothing),
      ];
      expect(new Set(texts)).to.deep.equal(new Set(['—']));
    }
  });

  it('choose the right plural', () => {
    const deals = { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' };
    expect([1, 2, 5, 11, 21, 112].map((count) => plain(ru.plural(count, deals)))).to.deep.equal([
      '1 сделка',
      '2 сделки',
      '5 сделок',
      '11 сделок',
      '21 сделка',
      '112 сделок',
    ]);
    expect([0, 1, 2].map((count) => en.plural(count, { one: '# deal', other: '# deals' }))).to.deep.equal(['0 deals', '1 deal', '2 deals']);
  });

  it('survive a locale and a currency that nobody knows', () => {
    const odd = createFormat('xx_??', 'UTC');
    expect(odd.integer(1234)).to.equal('1,234');
    expect(odd.money(1234, '???')).to.equal('12.34');
  });
});

describe('dates for people', () => {
  const at = (text: string) => Date.parse(`${text}T00:00:00+03:00`);

  it('name a period as it is called', () => {
    const cases: [string, string, string, string][] = [
      ['2026-03-01', '2026-04-01', 'март 2026', 'March 2026'],
      ['2026-04-01', '2026-07-01', '2-й квартал 2026', 'Q2 2026'],
      ['2026-01-01', '2027-01-01', '2026', '2026'],
      ['2026-03-01', '2026-03-16', '1–15 марта 2026', 'March 1 – 15, 2026'],
      ['2026-03-15', '2026-03-16', '15 марта 2026', 'March 15, 2026'],
    ];
    for (const [from, to, russian, english] of cases) {
      expect(plain(ru.period(at(from), at(to)))).to.equal(russian);
      expect(plain(en.period(at(from), at(to)))).to.equal(english);
    }
  });

  it('stand in the account’s zone, wherever the reader sits', () => {
    expect(plain(ru.dateTime(Date.parse('2026-11-20T15:00:00Z')))).to.equal('20 нояб., 18:00');
  });

  it('shorten names by their last word', () => {
    expect(['Анна Петрова', 'Анна Мария Петрова', 'Анна', ''].map(shortName)).to.deep.equal(['Анна П.', 'Анна П.', 'Анна', '']);
  });
});
