import type { Format } from '../../format/format.ts';
import type { SignalsMessages } from './early-signals-messages.ts';

/** Early signals in Russian. */
export const ru = (format: Format): SignalsMessages => {
  const weeks = (count: number) => format.plural(count, { one: '# неделя', few: '# недели', many: '# недель', other: '# недели' });
  const signals = (count: number) => format.plural(count, { one: '# сигнал', few: '# сигнала', many: '# сигналов', other: '# сигнала' });
  return {
    title: 'Ранние сигналы',
    pipeline: (name) => `воронка «${name}»`,
    weeks,
    measures: {
      'new-deals': 'Новые сделки',
      'first-calls': 'Звонок новой сделке за рабочий день',
      'first-reply': 'Первый ответ за 4 рабочих часа',
      conversations: 'Разговоры',
      moves: 'Продвижения по воронке',
      'tasks-done': 'Выполненные задачи',
      'late-tasks': 'Задачи не в срок',
    },
    stage: (stage, pipeline) => `Дальше с «${stage}» (${pipeline})`,
    perDay: (value) => `${value} в день`,
    states: {
      confirmed: 'подтверждено',
      watch: 'стоит взглянуть',
      usual: 'как обычно',
      'too-short': 'мало недель',
      'too-few': 'мало случаев',
      'no-data': 'нет данных',
    },
    rules: {
      limit: 'неделя за пределами обычного',
      run: 'восемь недель подряд хуже обычного',
      'three-of-four': 'три недели из четырёх заметно хуже',
      cusum: 'накопился сдвиг (CUSUM)',
      ewma: 'сместилось сглаженное среднее (EWMA)',
    },
    finding: {
      confirmed: (what, change, since, others) =>
        `${what}: ${change} с\u00a0${since}, изменение подтверждено.${others > 0 ? ` И ещё ${signals(others)}.` : ''}`,
      watch: (what) => `Подтверждённых изменений нет. Стоит взглянуть: ${what}.`,
      quiet: (count) =>
        `Тревожных изменений нет: ${format.plural(count, { one: '# показатель', few: '# показателя', many: '# показателей', other: '# показателя' })} в обычных пределах.`,
      tooShort: 'Истории пока мало, чтобы отличить изменение от случайности: нужно больше двенадцати полных недель.',
      noData: 'Данных для наблюдения нет: нужны сделки с историей этапов, задачи или звонки.',
    },
    from: (before, since) => `было ${before}, стало ${since}`,
    interval: (low, high) => `с надёжностью 95\u00a0%: от ${low} до ${high}`,
    since: (date) => `с ${date}`,
    effect: {
      proven: (count) =>
        `выручка обычно следует через ${format.plural(count, { one: '# неделю', few: '# недели', many: '# недель', other: '# недели' })}`,
      unproven: 'связь с выручкой не доказана',
    },
    who: {
      most: (name, change) => `Сильнее всего: ${name} (${change}).`,
      worse: (worse, compared) => `Достоверно хуже у\u00a0${format.integer(worse)} из\u00a0${format.integer(compared)}.`,
      nobody: 'По отдельности ни у кого изменение не доказано.',
    },
    records: (count) => `Показать записи: ${count}`,
    why: 'Почему это не случайность',
    refrozen: 'обычный уровень обновлён после долгого изменения',
    sparkline: (what, count) => `${what}: ${weeks(count)}, обычные пределы и начало изменения`,
    seasons: {
      alike: 'год назад было так же: похоже на сезон',
      other: 'год назад такого не было',
      unknown: 'сезон не проверен: нет тех же недель год назад',
    },
    snooze: {
      action: 'Отложить',
      time: 'На сколько',
      reason: 'Почему',
      save: 'Отложить',
      note: 'Если станет заметно хуже, сигнал вернётся раньше.',
      back: 'Вернуть',
      list: 'Отложенные сигналы',
      until: (date) => `отложено до ${date}`,
      untilChange: 'пока не изменится',
      worse: (size, reason) => `Сигнал вернулся: тогда было ${size}, стало хуже. Был отложен: «${reason}».`,
    },
    table: {
      title: 'Все показатели',
      series: 'Показатель',
      state: 'Состояние',
      usual: 'Обычно',
      last: 'Последняя неделя',
      change: 'Изменение',
    },
    notes: {
      'short-weeks': (count) => `${weeks(count)} короче трёх рабочих дней, не оцениваются`,
      'calls-not-filtered': () => 'разговоры — по всем воронкам',
      'other-currencies': (count) => `выигранных сделок в других валютах: ${format.integer(count)}, в ряд выручки не вошли`,
      'no-calls': () => 'звонков в данных нет',
      'no-tasks': () => 'задач в данных нет',
    },
  };
};
