import type { CompanyRecords } from '../../src/model/records.ts';
import { stories } from './stories.ts';

export const departments: CompanyRecords['departments'] = [
  { id: 1, name: 'Продажи новым клиентам' },
  { id: 2, name: 'Работа с постоянными' },
];

export const managers: CompanyRecords['managers'] = [
  { id: 1, name: 'Анна Петрова', departmentId: 1 },
  { id: 2, name: 'Борис Ким', departmentId: 1 },
  { id: 3, name: 'Никита Орлов', departmentId: 1 },
  { id: 4, name: 'Мария Соколова', departmentId: 1 },
  { id: 5, name: 'Дмитрий Лебедев', departmentId: 1 },
  { id: 6, name: 'Екатерина Воронцова-Дашкова', departmentId: 1 },
  { id: 7, name: 'Тимур Галиев', departmentId: 1, timeZone: 'Asia/Omsk' },
  { id: 8, name: 'Ольга Кузнецова', departmentId: 1, capacity: 0.5 },
  { id: 9, name: 'Сергей Павлов', departmentId: 2 },
  { id: 10, name: 'Алина Хасанова', departmentId: 2 },
  { id: 11, name: 'Игорь Фёдоров', departmentId: 2 },
  { id: 12, name: 'Людмила Зайцева', departmentId: 2 },
  { id: 13, name: 'Артём Мельник', departmentId: 2 },
  { id: 14, name: 'Вера Никитина', departmentId: 2, active: false },
];

/** How many of the new deals each manager gets, by id. */
export const weights: readonly (readonly [id: number, weight: number])[] = managers.map(({ id }) => [
  id as number,
  id === stories.overloaded.managerId
    ? stories.overloaded.weight
    : id === stories.idle.managerId
      ? stories.idle.weight
      : id === 8
        ? 0.5
        : 1,
]);

const names = ['Новая заявка', 'Контакт установлен', 'Потребность выявлена', 'КП отправлено', 'Договор', 'Ожидание оплаты'];
const colors = ['#99ccff', '#ffff99', '#ffcc66', '#ffcccc', '#ccff66', '#ebffb1'];

export const pipelines: CompanyRecords['pipelines'] = [
  {
    id: 1,
    name: 'Продажи',
    stages: [
      ...names.map((name, i) => ({ id: 11 + i, name, kind: 'open' as const, color: colors[i]! })),
      { id: 142, name: 'Оплачено', kind: 'won', color: '#ccff66' },
      { id: 143, name: 'Закрыто и не реализовано', kind: 'lost', color: '#d5d8db' },
    ],
  },
  {
    id: 2,
    name: 'Постоянные клиенты',
    stages: [
      { id: 21, name: 'Запрос', kind: 'open', color: '#99ccff' },
      { id: 22, name: 'Согласование по телефону', kind: 'open', archived: true, color: '#f9deff' },
      { id: 23, name: 'Расчёт', kind: 'open', color: '#ffcc66' },
      { id: 24, name: 'Согласование', kind: 'open', color: '#ffcccc' },
      { id: 25, name: 'Визит инженера', kind: 'open', archived: true, color: '#f2f3f4' },
      { id: 26, name: 'Отгрузка', kind: 'open', color: '#ccff66' },
      { id: 142, name: 'Закрыто успешно', kind: 'won', color: '#ccff66' },
      { id: 143, name: 'Отменено', kind: 'lost', color: '#d5d8db' },
    ],
  },
];

export const lossReasons: CompanyRecords['lossReasons'] = [
  { id: 1, name: 'Дорого' },
  { id: 2, name: 'Выбрали другого поставщика' },
  { id: 3, name: 'Пропала потребность' },
  { id: 4, name: 'Не удалось связаться' },
  { id: 5, name: 'Не подошли сроки' },
  { id: 6, name: 'Нет бюджета в этом году' },
  { id: 7, name: 'Дубль или спам' },
];

export const calendar: CompanyRecords['calendar'] = {
  weekend: [6, 7],
  holidays: [
    '2025-06-12',
    '2025-06-13',
    '2025-11-03',
    '2025-11-04',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-05',
    '2026-01-06',
    '2026-01-07',
    '2026-01-08',
    '2026-01-09',
    '2026-02-23',
    '2026-03-09',
    '2026-05-01',
    '2026-05-11',
    '2026-06-12',
    '2026-11-04',
    '2026-12-31',
  ],
  shortDays: ['2025-06-11', '2025-11-01', '2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'],
};

const goods = [
  'Станок лазерной резки',
  'Сервисный договор',
  'Компрессор',
  'Линия упаковки',
  'Запчасти',
  'Монтаж под ключ',
  'Погрузчик',
  'Обучение операторов',
];
const clients = [
  'Вектор',
  'Северный ветер',
  'Альянс',
  'Ромашка',
  'Техносила Урал',
  'Каскад',
  'Меридиан',
  'Новый город',
  'Стройинвест',
  'Прогресс',
  'Полюс',
  'Гранит',
  'Юг-Агро',
  'Балтика Трейд',
  'Сибпром',
];
const forms = ['ООО', 'ООО', 'АО', 'ИП'];

/** A deal's title. */
export const titleOf = (pick: <T>(items: readonly T[]) => T): string => `${pick(goods)}, ${pick(forms)} «${pick(clients)}»`;

export const clientOf = (pick: <T>(items: readonly T[]) => T): string => `${pick(forms)} «${pick(clients)}»`;
