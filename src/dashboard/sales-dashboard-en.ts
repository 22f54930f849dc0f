import { reportNames } from '../i18n/report-names-en.ts';
import type { DashboardMessages } from './sales-dashboard-messages.ts';

/** The words of the dashboard in English. */
export const en: DashboardMessages = {
  names: reportNames,
  reports: 'Reports',
  saving: 'Saving the reports…',
  fullScreen: 'Full screen',
  leave: 'Leave',
  pause: 'Pause',
  goOn: 'Go on',
  next: 'Next',
  previous: 'Previous',
  place: (at, of) => `${at} of ${of}`,
  unknownReports: (names) => `There is no such report: ${names}.`,
  unknownAttributes: (names) => `Unknown attributes: ${names}.`,
  unknownValue: (attribute, value) => `The attribute ${attribute} does not know “${value}”.`,
  noReports: 'No report is chosen.',
  noDataDetail: 'Give the address of the data in src or endpoint, set records, or put the dashboard into <sales-data>.',
  notLoaded: (name) => `The report “${name}” could not be loaded.`,
};
