import type { Format } from '../format/format.ts';
import type { CountedWords } from './counted-words.ts';

export const ru = ({ plural }: Format): CountedWords => ({
  base: 'В основе',
  general: 'Общее для всех чисел',
  all: 'Все числа этого отчёта',
  clocks: {
    period: (when) => when,
    created: (when) => `созданные: ${when}`,
    entered: (when) => `пришедшие в воронку: ${when}, с их дальнейшим путём`,
    closed: (when) => `закрытые: ${when}`,
    moves: (when) => `переходы между этапами: ${when}`,
    acts: (when) => `сделанное: ${when}`,
    calls: (when) => `звонки, начатые: ${when}`,
    visits: (when) => `пребывания на этапе, начатые: ${when}`,
    days: (when) => `дни: ${when}`,
    snapshot: (when) => `состояние: ${when}`,
    now: (when) => `состояние: ${when}`,
    history: (when) => `вся история до ${when}`,
    weeks: (when) => `полные недели: ${when}`,
    goal: () => 'период самой цели',
    previous: (when) => `сравнимый прошлый период: ${when}`,
  },
  kinds: {
    deals: (n) => plural(n, { one: '# сделка', few: '# сделки', many: '# сделок', other: '# сделки' }),
    tasks: (n) => plural(n, { one: '# задача', few: '# задачи', many: '# задач', other: '# задачи' }),
    calls: (n) => plural(n, { one: '# звонок', few: '# звонка', many: '# звонков', other: '# звонка' }),
    acts: (n) => plural(n, { one: '# действие', few: '# действия', many: '# действий', other: '# действия' }),
    traces: (n) => plural(n, { one: '# след', few: '# следа', many: '# следов', other: '# следа' }),
    goals: (n) => plural(n, { one: '# цель', few: '# цели', many: '# целей', other: '# цели' }),
    series: (n) => plural(n, { one: '# недельный ряд', few: '# недельных ряда', many: '# недельных рядов', other: '# недельного ряда' }),
    visits: (n) =>
      plural(n, {
        one: '# завершённое пребывание',
        few: '# завершённых пребывания',
        many: '# завершённых пребываний',
        other: '# завершённого пребывания',
      }),
    moves: (n) => plural(n, { one: '# переход', few: '# перехода', many: '# переходов', other: '# перехода' }),
    people: (n) => plural(n, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' }),
  },
  trust: {
    term: 'Доверие к данным',
    text: 'Доля открытых сделок без критичных и важных нарушений сейчас: задача есть и не просрочена, сделка не застряла, ответственный работает и так далее. Считает и перечисляет правила отчёт «Качество данных».',
  },
});
