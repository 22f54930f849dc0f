import type { SalesDataElement } from '../provider/sales-data.ts';
import { peopleOfHost } from './host.ts';
import { toRecords, type WidgetSettings } from './settings-schema.ts';

/** Lets `<sales-data>` read the account that the page belongs to, and adds what only the settings know. */
export function connectAccount(data: SalesDataElement, settings: WidgetSettings, locale: string): void {
  Object.assign(data, {
    source: 'amocrm',
    people: peopleOfHost(),
    callRule: settings.ownCallsOnly ? 'amocrm' : 'responsible',
    additions: toRecords(settings),
    locale,
  });
}
