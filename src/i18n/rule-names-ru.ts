import type { RuleNames } from './rule-names.ts';

export const ru: RuleNames = {
  'no-task': 'нет задачи',
  'tasks-overdue': 'все задачи просрочены',
  stale: 'стоит дольше обычного',
  'owner-inactive': 'нет работающего ответственного',
  'close-date-past': 'ожидаемая дата прошла',
  'no-amount': 'нет суммы',
  'no-contact': 'нет контакта',
  'lost-without-reason': 'отказ без причины',
  'won-without-amount': 'выигрыш без суммы',
  'skipped-stage': 'пропущен этап',
  'moved-back': 'возврат на прошлый этап',
  'closed-before-created': 'закрыта раньше создания',
  'quick-moves': 'три перехода за минуту',
  duplicate: 'дубль по контакту',
  'future-dated': 'записи из будущего',
};
