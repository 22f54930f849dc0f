import { reportNames } from '../i18n/report-names-ru.ts';
import type { DashboardMessages } from './sales-dashboard-messages.ts';

/** The words of the dashboard in Russian. */
export const ru: DashboardMessages = {
  names: reportNames,
  reports: 'Отчёты',
  saving: 'Отчёты сохраняются…',
  fullScreen: 'На весь экран',
  leave: 'Выйти',
  pause: 'Пауза',
  goOn: 'Продолжить',
  next: 'Дальше',
  previous: 'Назад',
  place: (at, of) => `${at} из ${of}`,
  unknownReports: (names) => `Нет такого отчёта: ${names}.`,
  unknownAttributes: (names) => `Неизвестные атрибуты: ${names}.`,
  unknownValue: (attribute, value) => `Атрибут ${attribute} не знает значения «${value}».`,
  noReports: 'Ни одного отчёта не выбрано.',
  noDataDetail: 'Укажите адрес данных в src или endpoint, передайте records или поместите панель внутрь <sales-data>.',
  notLoaded: (name) => `Отчёт «${name}» не загрузился.`,
};
