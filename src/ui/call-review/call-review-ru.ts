import type { Format } from '../../format/format.ts';
import type { ReviewFormMessages } from './call-review-messages.ts';

/** A review's form in Russian. */
export const ru = (format: Format): ReviewFormMessages => ({
  title: 'Разбор звонка',
  checklist: [
    { id: 'greeting', name: 'Приветствие', scale: 2, hint: 'Назвал себя и компанию, уточнил, удобно ли говорить' },
    { id: 'needs', name: 'Выявление потребности', scale: 5, hint: 'Задавал открытые вопросы и слушал ответы' },
    { id: 'offer', name: 'Предложение', scale: 5, hint: 'Предложил то, что отвечает потребности клиента' },
    {
      id: 'objections',
      name: 'Работа с возражениями',
      scale: 5,
      hint: 'Выяснил причину и ответил по существу; «не было», если клиент не возражал',
    },
    { id: 'next-step', name: 'Следующий шаг', scale: 2, hint: 'Договорился, кто, что и когда сделает' },
  ],
  outcomes: [
    { id: 'next-step', name: 'Договорились о следующем шаге' },
    { id: 'sale', name: 'Продажа' },
    { id: 'callback', name: 'Перезвонить' },
    { id: 'refusal', name: 'Отказ' },
    { id: 'no-result', name: 'Без результата' },
  ],
  yes: 'да',
  no: 'нет',
  notApplicable: 'не было',
  ofScale: (score, scale) => `${score} из ${scale}`,
  keys: 'Цифры ставят оценку и ведут к следующему пункту, минус — «не было», Ctrl+Enter сохраняет.',
  unanswered: 'Поставьте оценку или «не было».',
  score: (percent, points) =>
    `${percent} по ${format.plural(points, { one: '# пункту', few: '# пунктам', many: '# пунктам', other: '# пункта' })}`,
  noScore: 'Оценок пока нет',
  outcome: 'Чем кончился разговор',
  noOutcome: 'Не указано',
  notes: 'Заметки',
  note: 'Новая заметка',
  notePlaceholder: 'Что сказано и что можно лучше',
  noteAt: (time) => `на ${time}`,
  wholeCall: 'весь звонок',
  addNote: 'Добавить',
  goTo: (time) => `Слушать с ${time}`,
  removeNote: (text) => `Удалить заметку: ${text}`,
  save: 'Сохранить разбор',
  discard: 'Отменить правки',
  unsaved: 'Есть несохранённые правки',
  saved: 'Разбор сохранён',
  notSaved: 'Разбор не сохранён, правки остались здесь.',
  missing: (count) =>
    `Без оценки ${format.plural(count, { one: 'остался # пункт', few: 'осталось # пункта', many: 'осталось # пунктов', other: 'осталось # пункта' })}.`,
  noCall: 'Выберите звонок, чтобы разобрать его.',
  noReviewer: 'Не указано, кто проверяет: сохранить разбор нельзя.',
});
