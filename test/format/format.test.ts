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
      [ru.percent(0.0345, 1), en.percent(1.3), '3,5 %|130%'],
      [ru.percentRange(0.285, 0.575), en.percentRange(0.9996, 1), '29–58 %|100%'],
      [ru.number(3.14159, 2), en.number(-3.14), '3,14|−3.1'],
      [ru.points(0.031), en.points(-0.031), '+3,1 п.п.|−3.1 pp'],
      [ru.points(0), en.points(-0.0001), '0 п.п.|0 pp'],
      [ru.money(123456700, 'RUB'), en.money(123456, 'USD'), '1 234 567 ₽|$1,234.56'],
      [ru.money(1500, 'JPY'), en.money(1500, 'JPY'), '1 500 ¥|¥1,500'],
      [ru.money(123456750, 'RUB'), en.money(-1050, 'RUB'), '1 234 567,50 ₽|−₽10.50'],
      [ru.money(1500, 'KWD'), en.money(1500, 'KWD'), '1,500 KWD|KWD 1.500'],
      [ru.moneyShort(123456700, 'RUB'), en.moneyShort(123456700, 'USD'), '1,23 млн ₽|$1.23M'],
      [ru.moneyShort(-500000, 'RUB'), en.moneyShort(0, 'USD'), '−5 тыс. ₽|$0'],
      [ru.duration(135 * minute), en.duration(135 * minute), '2 ч 15 мин|2 hr 15 min'],
      [ru.duration(0), en.duration(59 * minute), '0 мин|59 min'],
      [ru.duration(59.6 * minute), en.duration(23 * 60 * minute + 1), '1 ч|23 hr'],
      [ru.duration(1440 * minute), en.duration(30 * 60 * minute), '1 дн.|1.3 days'],
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

  it('tell currencies of one sign apart', () => {
    const texts = ['USD', 'CAD', 'MXN', 'AUD', 'JPY', 'CNY'].map((currency) => plain(en.moneyShort(100_000_000, currency)));
    expect(new Set(texts).size, texts.join()).to.equal(texts.length);
    expect([ru, en].map((format) => plain(format.moneyShort(100_000_000, 'KZT')))).to.deep.equal(['1 млн ₸', '₸1M']);
  });

  it('have no negative zero', () => {
    expect([en.integer(-0.2), en.percent(-0.001), en.number(-0), en.money(-0, 'RUB')]).to.deep.equal(['0', '0%', '0', '₽0']);
  });

  it('keep the sign of a percentage where the language puts it', () => {
    expect(createFormat('tr', 'UTC').percentRange(0.3, 0.67)).to.equal('%30–67');
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
    expect([0, 1, 2].map((count) => plain(en.plural(count, { one: '# deal', other: '# deals' })))).to.deep.equal([
      '0 deals',
      '1 deal',
      '2 deals',
    ]);
  });

  it('let no line end between a number and what it is of', () => {
    const texts = [ru, en].flatMap((format) => [
      format.plural(2, { other: '# new deals' }),
      format.duration(135 * minute),
      format.duration(1440 * minute),
    ]);
    expect(texts.join('|').match(/\d [^|]*/)).to.equal(null);
  });

  it('have English words by English rules in every other language', () => {
    const deals = { one: '# deal', other: '# deals' };
    expect(plain(createFormat('fr', 'UTC').plural(0, deals))).to.equal('0 deals');
    expect(plain(createFormat('lt', 'UTC').plural(21, deals))).to.equal('21 deals');
    expect(createFormat('de', 'UTC').list(['Ann', 'Boris'])).to.equal('Ann and Boris');
    expect(createFormat('de', 'UTC').number(1234.5)).to.equal('1.234,5');
  });

  it('survive a locale and a currency that nobody knows', () => {
    const odd = createFormat('xx_??', 'UTC');
    expect(odd.integer(1234)).to.equal('1,234');
    expect(plain(odd.money(1234, '???'))).to.equal('12.34 ???');
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
      ['2026-03-09', '2026-03-16', '9–15 марта 2026', 'March 9 – 15, 2026'],
      ['2026-02-20', '2026-03-16', '20 февраля – 15 марта 2026', 'February 20 – March 15, 2026'],
      ['2025-12-20', '2026-01-16', '20 декабря 2025 – 15 января 2026', 'December 20, 2025 – January 15, 2026'],
      ['2024-02-29', '2024-03-01', '29 февраля 2024', 'February 29, 2024'],
    ];
    for (const [from, to, russian, english] of cases) {
      expect(plain(ru.period(at(from), at(to)))).to.equal(russian);
      expect(plain(en.period(at(from), at(to)))).to.equal(english);
    }
  });

  it('name the days of the account’s zone through a change of clocks', () => {
    const berlin = createFormat('en', 'Europe/Berlin');
    expect(berlin.period(Date.parse('2026-02-28T23:00:00Z'), Date.parse('2026-03-31T22:00:00Z'))).to.equal('March 2026');
    expect(berlin.period(Date.parse('2026-03-28T23:00:00Z'), Date.parse('2026-03-29T22:00:00Z'))).to.equal('March 29, 2026');
  });

  it('stand in the account’s zone, wherever the reader sits, with their year', () => {
    expect(plain(ru.dateTime(Date.parse('2026-11-20T15:00:00Z')))).to.equal('20 нояб. 2026, 18:00');
    expect(plain(ru.dateTime(Date.parse('2026-11-20T06:05:00Z')))).to.equal('20 нояб. 2026, 09:05');
    expect(plain(en.dateTime(Date.parse('2026-11-20T06:05:00Z')))).to.equal('Nov 20, 2026, 9:05 AM');
    expect(plain(ru.date(Date.parse('2026-03-31T21:30:00Z')))).to.equal('1 апр. 2026');
    expect(plain(en.date(Date.parse('2026-03-31T21:30:00Z')))).to.equal('Apr 1, 2026');
  });
});

describe('a short name', () => {
  it('is the given name and the initial of the surname, in whichever order they are written', () => {
    const names = {
      'Анна Петрова': 'Анна\u00a0П.',
      'Анна Сергеевна Петрова': 'Анна\u00a0П.',
      'Петрова Анна Сергеевна': 'Анна\u00a0П.',
      'Анна Сергеевна Шушкевич': 'Анна\u00a0Ш.',
      'Анна Мария Петрова': 'Анна\u00a0П.',
      'Jean-Claude Van Damme': 'Jean-Claude\u00a0D.',
      '  John   Smith ': 'John\u00a0S.',
    };
    for (const [name, expected] of Object.entries(names)) expect(shortName(name), name).to.equal(expected);
  });

  it('is never torn by the end of a line, and neither are a time and a number from its noun', () => {
    expect(shortName('Анна Петрова')).to.equal('Анна\u00a0П.');
    for (const text of [ru.duration(135 * minute), ru.duration(2880 * minute), en.duration(2880 * minute)])
      expect(text).to.not.include(' ');
    expect(ru.plural(5, { other: 'из # сделок в работе' })).to.equal('из 5\u00a0сделок в работе');
  });

  it('is the whole name where no surname can be told', () => {
    for (const name of ['Анна', 'Анна Сергеевна', 'Менеджер 12', '']) expect(shortName(name)).to.equal(name);
  });

  it('is whole for two who would share one', () => {
    const names = ['Анна Петрова', 'Анна Павлова', 'Борис Петров', null];
    const format = createFormat(
      'ru',
      'UTC',
      names.map((name) => ({ name })),
    );
    expect(names.map((name) => name && plain(format.shortName(name)))).to.deep.equal(['Анна Петрова', 'Анна Павлова', 'Борис П.', null]);
    expect(plain(ru.shortName('Анна Петрова'))).to.equal('Анна П.');
  });

  it('never cuts a character in half', () => {
    expect(plain(shortName('Анна 😀петрова'))).to.equal('Анна 😀.');
  });
});
