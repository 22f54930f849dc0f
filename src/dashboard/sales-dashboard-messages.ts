import type { Language } from '../format/format.ts';

/** Every word of the dashboard. A language that lacks one does not compile. */
export interface DashboardMessages {
  /** Names of the reports by their tags. */
  names: Readonly<Record<string, string>>;
  reports: string;
  saving: string;
  fullScreen: string;
  leave: string;
  pause: string;
  goOn: string;
  next: string;
  previous: string;
  place(at: number, of: number): string;
  unknownReports(names: string): string;
  unknownAttributes(names: string): string;
  unknownValue(attribute: string, value: string): string;
  noReports: string;
  noDataDetail: string;
  notLoaded(name: string): string;
}

/** Words are loaded by language, since a reader has one. */
export const loadDashboardMessages: Record<Language, () => Promise<DashboardMessages>> = {
  ru: async () => (await import('./sales-dashboard-ru.ts')).ru,
  en: async () => (await import('./sales-dashboard-en.ts')).en,
  es: async () => (await import('./sales-dashboard-es.ts')).es,
  pt: async () => (await import('./sales-dashboard-pt.ts')).pt,
};
