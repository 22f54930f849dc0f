import type { Format, Language } from '../../format/format.ts';
import { shortName } from '../../format/format.ts';
import type { FunnelNote, GrowthPoint, SalesFunnelReport, Verdict } from './sales-funnel-schema.ts';

type Mode = SalesFunnelReport['clock'];
type Share = { count: number; n: number; share: number; low: number; high: number };

/** Every word of the funnel. A language that lacks one does not compile. */
export interface FunnelMessages {
  title: string;
  modes: Record<Mode, string>;
  modeLabel: string;
  /** `Созданы за март 2026`. */
  clock: Record<Mode, (period: string) => string>;
  pipeline(name: string): string;
  managers(count: number): string;
  finding: {
    largestLoss(stage: string, next: string): string;
    wentOn(share: Share): string;
    manager(name: string, share: Share, verdict: Verdict): string;
    selected(name: string, next: string, share: Share): string;
    noLosses: string;
    fewDeals(count: number): string;
    noDeals: string;
    noHistory(won: number, lost: number, open: number): string;
    events(count: number): string;
    snapshot(count: number): string;
  };
  lost(count: number): string;
  open(count: number): string;
  reached(count: number): string;
  chartLabel: string;
  table: Record<'stage' | 'reached' | 'step' | 'interval' | 'cumulative' | 'lost' | 'lostFrom' | 'open' | 'moved' | 'time' | 'amount' | 'entries' | 'deals' | 'touched', string>;
  comparison: {
    step(next: string): string;
    win: string;
    columns: Record<'manager' | 'deals' | 'share' | 'interval' | 'difference' | 'verdict', string>;
    of(count: number, n: number): string;
    team: string;
    verdicts: Record<Verdict, string>;
    alike(p: number): string;
    likeWithLike(points: string): string;
    plot: string;
    table: string;
    more(count: number): string;
  };
  growth: {
    title: string;
    wins(point: GrowthPoint, money: string | null): string;
    condition(name: string, next: string): string;
    confirmed: string;
    hypothesis(needed: number | null): string;
    none: string;
  };
  stage: { reasons: string; noReason: string; none: string; time(median: string, range: string | null): string; amount: string; nothingSelected: string };
  figures: Record<'winClosed' | 'winCohort' | 'winResolved' | 'cycle' | 'wonAmount' | 'perDay' | 'velocity' | 'winWithin', string>;
  figureHint: { of(count: number, n: number): string; within(days: number, lost: string): string; previous(text: string): string; value(share: string): string };
  notes(note: FunnelNote): string;
  dealsCount(count: number): string;
  noManager: string;
  explanation: string[];
}

const ru = (format: Format): FunnelMessages => {
  const deals = (count: number) => format.plural(count, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' });
  const of = (count: number, n: number) => `${format.integer(count)} из ${format.integer(n)}`;
  const range = (share: Share) => format.percentRange(share.low, share.high);
  return {
    title: 'Воронка продаж',
    modes: { cohort: 'Созданы', closed: 'Закрыты', events: 'Движения', snapshot: 'Сейчас' },
    modeLabel: 'Какие сделки считать',
    clock: {
      cohort: (period) => `Вошли в воронку: ${period}`,
      closed: (period) => `Закрыты: ${period}`,
      events: (period) => `Движения: ${period}`,
      snapshot: (date) => `Открыты на ${date}`,
    },
    pipeline: (name) => `«${name}»`,
    managers: (count) => format.plural(count, { one: '# менеджер', few: '# менеджера', many: '# менеджеров', other: '# менеджера' }),
    finding: {
      largestLoss: (stage, next) => `Больше всего сделок теряется после «${stage}»:`,
      wentOn: (share) => `дальше прошли ${format.percent(share.share)} (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name} — ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', отличие от остальных подтверждено.' : `, но данных мало: от ${format.percentRange(share.low, share.high).replace('–', ' до ')}.`}`,
      selected: (name, next, share) => `${name}: «${next}» у ${format.percent(share.share)} клиентов (${of(share.count, share.n)}, ${range(share)}).`,
      noLosses: 'Ни одна сделка ещё не потеряна.',
      fewDeals: (count) => `Всего ${deals(count)}: для выводов мало, показаны только количества.`,
      noDeals: 'За этот период нет сделок. Выберите другой период или другую воронку.',
      noHistory: (won, lost, open) =>
        `В данных нет истории этапов, поэтому воронки нет. Закрыто за период: выиграно ${format.integer(won)}, проиграно ${format.integer(lost)}; сейчас открыто ${format.integer(open)}.`,
      events: (count) => `За период двигалось ${deals(count)}. Это переходы, а не конверсия: сделки на разных этапах — разные.`,
      snapshot: (count) => `В работе ${deals(count)}.`,
    },
    lost: (count) => `потеряно ${format.integer(count)}`,
    open: (count) => `в работе ${format.integer(count)}`,
    reached: (count) => `дошли ${format.integer(count)}`,
    chartLabel: 'Сколько сделок дошло до каждого этапа',
    table: {
      stage: 'Этап', reached: 'Дошли', step: 'Дальше', interval: '95 %', cumulative: 'От начала', lost: 'Потеряно', lostFrom: 'Ушли в отказ отсюда',
      open: 'В работе', moved: 'В другой воронке', time: 'Время, медиана', amount: 'Сумма', entries: 'Входов', deals: 'Сделок', touched: 'Были на этапе',
    },
    comparison: {
      step: (next) => `Переход в «${next}»`,
      win: 'Выиграно из закрытых',
      columns: { manager: 'Менеджер', deals: 'Сделок', share: 'Доля', interval: '95 %', difference: 'К остальным', verdict: 'Различие' },
      of,
      team: 'Команда',
      verdicts: { confirmed: 'подтверждено', hypothesis: 'гипотеза', 'not-confirmed': 'не подтв.', 'not-enough-data': 'мало данных' },
      alike: (p) => (p < 0.05 ? 'Менеджеры действительно различаются.' : 'В целом различия не больше случайных.'),
      likeWithLike: (points) => `с поправкой на источник и сумму ${points}`,
      plot: 'График',
      table: 'Таблица',
      more: (count) => `Ещё ${format.integer(count)}`,
    },
    growth: {
      title: 'Точки роста',
      wins: (point, money) => `+${format.number(point.extraWins)} ${format.plural(Math.round(point.extraWins), { one: 'сделка', few: 'сделки', many: 'сделок', other: 'сделки' })}${money ? ` (≈ ${money})` : ''}`,
      condition: (name, next) => `, если у ${shortName(name)} переход в «${next}» станет как у остальных.`,
      confirmed: 'Отставание подтверждено.',
      hypothesis: (needed) => (needed === null ? 'Пока это гипотеза.' : `Пока это гипотеза: нужно ещё ~${deals(needed)}.`),
      none: 'Отстающих шагов не видно.',
    },
    stage: {
      reasons: 'Причины отказа',
      noReason: 'Причина не указана',
      none: 'Здесь ничего не потеряно.',
      time: (median, interval) => `Половина уходит с этапа за ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Сумма сделок',
      nothingSelected: 'Выберите этап на графике.',
    },
    figures: {
      winClosed: 'Выиграно из закрытых за период', winCohort: 'Выиграно из всех вошедших', winResolved: 'Выиграно из завершённых',
      cycle: 'От входа до выигрыша', wonAmount: 'Выиграно', perDay: 'Выиграно за рабочий день', velocity: 'Скорость продаж, в день', winWithin: 'Шанс выиграть',
    },
    figureHint: {
      of,
      within: (days, lost) => `за ${format.integer(days)} дн.; проиграть ${lost}`,
      previous: (text) => `до этого ${text}`,
      value: (share) => `по деньгам ${share}`,
    },
    notes: (note) => ruNotes(note, format),
    dealsCount: deals,
    noManager: 'Без менеджера',
    explanation: [
      'Сделка дошла до этапа, если побывала на нём или на более позднем. Возврат назад этого не отменяет; пропущенный этап считается пройденным. Выигранная сделка прошла все.',
      '«Созданы» — сделки, впервые вошедшие в воронку за период, с их историей до сегодняшнего дня. «Закрыты» — закрытые за период. «Движения» — переходы за период, без конверсии. «Сейчас» — где сделки стоят.',
      'Потеряно, в работе и в другой воронке — состояние сделки сейчас, по самому дальнему этапу. Поэтому на каждом этапе: дошли = прошли дальше + потеряно + в работе + в другой воронке.',
      'Промежуток рядом с долей — 95 % интервал Уилсона: чем меньше сделок, тем он шире. До десяти сделок выводов нет.',
      'Менеджер сравнивается с остальными, без него самого. «Подтверждено»: интервал разности (Ньюкомб) не содержит нуля, точный критерий Фишера с поправкой Холма меньше 0,05, разница не меньше 5 п.п. «Гипотеза»: разница заметна, но сделок мало.',
      'Точка роста: сколько выигрышей добавилось бы за период, если бы этот шаг прошёл как у остальных, а дальше всё осталось как есть. Деньги — по среднему чеку.',
      'Медианное время на этапе учитывает и тех, кто ещё не ушёл (Каплан — Майер). Суммы в разных валютах не складываются.',
    ],
  };
};

function ruNotes({ code, count, kind }: FunnelNote, format: Format): string {
  const n = format.integer(count);
  const rows = (forms: [string, string, string]) => format.plural(count, { one: forms[0], few: forms[1], many: forms[2], other: forms[1] });
  const texts: Record<FunnelNote['code'], string> = {
    'rows-rejected': `${rows(['не прочитана # строка', 'не прочитаны # строки', 'не прочитано # строк'])} (${kind ?? ''})`,
    'values-assumed': `у ${n} записей поле ${kind ?? ''} было пустым и заполнено по настройке`,
    'deals-without-history': `у ${rows(['# сделки', '# сделок', '# сделок'])} нет ни одного перехода`,
    'no-history': 'в данных нет истории этапов',
    'no-calendar': 'календарь не задан: выходные — суббота и воскресенье',
    'deals-without-manager': `${rows(['# сделка', '# сделки', '# сделок'])} без менеджера: в сравнении их нет`,
    'deals-without-amount': `${rows(['# сделка', '# сделки', '# сделок'])} без суммы`,
    'skipped-stages': `${rows(['# сделка пропустила', '# сделки пропустили', '# сделок пропустили'])} этап`,
    'moved-back': `${rows(['# сделка возвращалась', '# сделки возвращались', '# сделок возвращались'])} назад`,
    'unknown-managers': `${rows(['# менеджер', '# менеджера', '# менеджеров'])} только с номером`,
    'dates-suspicious': `у ${n} сделок странная дата создания`,
    'history-cleaned': `${rows(['# переход', '# перехода', '# переходов'])} на тот же этап не в счёт`,
    'unfinished-period': 'период ещё идёт',
    maturing: 'часть сделок ещё молода: итог изменится',
    'skip-rates-differ': `менеджеры пропускают этапы по-разному (на ${n} п.п.): сравнение шагов условно`,
  };
  return texts[code];
}

const en = (format: Format): FunnelMessages => {
  const deals = (count: number) => format.plural(count, { one: '# deal', other: '# deals' });
  const of = (count: number, n: number) => `${format.integer(count)} of ${format.integer(n)}`;
  const range = (share: Share) => format.percentRange(share.low, share.high);
  return {
    title: 'Sales funnel',
    modes: { cohort: 'Created', closed: 'Closed', events: 'Moves', snapshot: 'Now' },
    modeLabel: 'Which deals count',
    clock: {
      cohort: (period) => `Entered the pipeline: ${period}`,
      closed: (period) => `Closed: ${period}`,
      events: (period) => `Moves: ${period}`,
      snapshot: (date) => `Open as of ${date}`,
    },
    pipeline: (name) => `“${name}”`,
    managers: (count) => format.plural(count, { one: '# manager', other: '# managers' }),
    finding: {
      largestLoss: (stage) => `Most deals are lost after “${stage}”:`,
      wentOn: (share) => `${format.percent(share.share)} went on (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name}: ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', a confirmed difference from the rest.' : `, but data are few: ${range(share).replace('–', ' to ')}.`}`,
      selected: (name, next, share) => `${name}: “${next}” for ${format.percent(share.share)} of clients (${of(share.count, share.n)}, ${range(share)}).`,
      noLosses: 'No deal has been lost yet.',
      fewDeals: (count) => `Only ${deals(count)}: too few to conclude anything, so counts only.`,
      noDeals: 'There are no deals in this period. Choose another period or another pipeline.',
      noHistory: (won, lost, open) =>
        `The data hold no stage history, so there is no funnel. Closed in the period: ${format.integer(won)} won, ${format.integer(lost)} lost; ${format.integer(open)} open now.`,
      events: (count) => `${deals(count)} moved in the period. These are moves, not conversion: each stage counts different deals.`,
      snapshot: (count) => `${deals(count)} in progress.`,
    },
    lost: (count) => `${format.integer(count)} lost`,
    open: (count) => `${format.integer(count)} in progress`,
    reached: (count) => `${format.integer(count)} reached`,
    chartLabel: 'How many deals reached each stage',
    table: {
      stage: 'Stage', reached: 'Reached', step: 'Went on', interval: '95%', cumulative: 'Of all', lost: 'Lost', lostFrom: 'Lost from here',
      open: 'Open', moved: 'In another pipeline', time: 'Time, median', amount: 'Amount', entries: 'Entries', deals: 'Deals', touched: 'Stood here',
    },
    comparison: {
      step: (next) => `Step to “${next}”`,
      win: 'Won of closed',
      columns: { manager: 'Manager', deals: 'Deals', share: 'Share', interval: '95%', difference: 'To the rest', verdict: 'Difference' },
      of,
      team: 'Team',
      verdicts: { confirmed: 'confirmed', hypothesis: 'hypothesis', 'not-confirmed': 'not confirmed', 'not-enough-data': 'few data' },
      alike: (p) => (p < 0.05 ? 'The managers do differ.' : 'On the whole no more difference than by chance.'),
      likeWithLike: (points) => `allowing for source and amount ${points}`,
      plot: 'Chart',
      table: 'Table',
      more: (count) => `${format.integer(count)} more`,
    },
    growth: {
      title: 'Growth points',
      wins: (point, money) => `+${format.number(point.extraWins)} ${Math.round(point.extraWins) === 1 ? 'deal' : 'deals'}${money ? ` (≈ ${money})` : ''}`,
      condition: (name, next) => ` if ${shortName(name)} brings deals to “${next}” as the rest do.`,
      confirmed: 'The gap is confirmed.',
      hypothesis: (needed) => (needed === null ? 'So far a hypothesis.' : `So far a hypothesis: about ${deals(needed)} more are needed.`),
      none: 'No step lags visibly.',
    },
    stage: {
      reasons: 'Loss reasons',
      noReason: 'No reason given',
      none: 'Nothing is lost here.',
      time: (median, interval) => `Half leave the stage within ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Amount of deals',
      nothingSelected: 'Choose a stage in the chart.',
    },
    figures: {
      winClosed: 'Won of closed in the period', winCohort: 'Won of all that entered', winResolved: 'Won of decided',
      cycle: 'From entry to win', wonAmount: 'Won', perDay: 'Won per working day', velocity: 'Sales velocity, per day', winWithin: 'Chance to win',
    },
    figureHint: {
      of,
      within: (days, lost) => `within ${format.integer(days)} days; to lose ${lost}`,
      previous: (text) => `before: ${text}`,
      value: (share) => `by amount ${share}`,
    },
    notes: (note) => enNotes(note, format),
    dealsCount: deals,
    noManager: 'No manager',
    explanation: [
      'A deal has reached a stage when it stood in it or in a later one. Moving back does not undo that; a skipped stage counts as passed. A won deal passed all.',
      '“Created”: deals that first entered the pipeline in the period, with their history until today. “Closed”: closed in the period. “Moves”: moves made in the period, without conversion. “Now”: where deals stand.',
      'Lost, open and in another pipeline are present states, by the furthest stage. So at each stage: reached = went on + lost + open + in another pipeline.',
      'The range beside a share is Wilson’s 95% interval: the fewer deals, the wider. Below ten deals nothing is concluded.',
      'A manager is compared with the rest, without the manager’s own deals. “Confirmed”: the interval of the difference (Newcombe) excludes zero, Fisher’s exact p after Holm is below 0.05, and the gap is at least 5 pp. “Hypothesis”: the gap is visible but deals are few.',
      'Growth point: how many wins the period would have had more if this step went as with the rest and all else stayed. Money by the average won amount.',
      'Median time in a stage allows for deals that have not left yet (Kaplan–Meier). Amounts in different currencies are never added.',
    ],
  };
};

function enNotes({ code, count, kind }: FunnelNote, format: Format): string {
  const n = format.integer(count);
  const texts: Record<FunnelNote['code'], string> = {
    'rows-rejected': `${format.plural(count, { one: '# row', other: '# rows' })} not readable (${kind ?? ''})`,
    'values-assumed': `empty ${kind ?? ''} of ${format.plural(count, { one: '# record', other: '# records' })} filled as configured`,
    'deals-without-history': `${format.plural(count, { one: '# deal has', other: '# deals have' })} no stage change at all`,
    'no-history': 'the data hold no stage history',
    'no-calendar': 'no calendar given: Saturday and Sunday are off',
    'deals-without-manager': `${format.plural(count, { one: '# deal', other: '# deals' })} without a manager, not compared`,
    'deals-without-amount': `${format.plural(count, { one: '# deal', other: '# deals' })} without an amount`,
    'skipped-stages': `${format.plural(count, { one: '# deal', other: '# deals' })} skipped a stage`,
    'moved-back': `${format.plural(count, { one: '# deal', other: '# deals' })} moved back`,
    'unknown-managers': `${format.plural(count, { one: '# manager', other: '# managers' })} known by number only`,
    'dates-suspicious': `odd creation date of ${format.plural(count, { one: '# deal', other: '# deals' })}`,
    'history-cleaned': `${format.plural(count, { one: '# move', other: '# moves' })} to the same stage not counted`,
    'unfinished-period': 'the period is still running',
    maturing: 'some deals are still young: the outcome will change',
    'skip-rates-differ': `managers skip stages differently (by ${n} pp): comparing steps is of limited use`,
  };
  return texts[code];
}

const languages: Record<Language, (format: Format) => FunnelMessages> = { ru, en };

export const funnelMessages = (format: Format): FunnelMessages => languages[format.language](format);
