/** The places of amoCRM that the widget has something for. Each is a root of its own, which takes all that is ours with it. */
import '../single-file.ts';
import type { SalesDataElement } from '../provider/sales-data.ts';
import { decodeEntities } from '../sources/amocrm/entities.ts';
import { connectAccount } from './account.ts';
import { app, languageOfHost, peopleOfHost } from './host.ts';
import './report-page.ts';
import { reportTags } from './report-tags.ts';
import { parseSettings, defaultSettings } from './settings-schema.ts';
import { SettingsChangeEvent, type Owner, type WidgetSettingsForm } from './settings-form.ts';

/** Dark where amoCRM is; its palette where it has one. */
const style = `
.dealscope-root { color-scheme: light; --dealscope-surface: var(--palette-background-primary); }
html[data-color-scheme='dark'] .dealscope-root { color-scheme: dark; }
`;

function makeRoot(...children: readonly Node[]): HTMLElement {
  const root = document.createElement('div');
  root.className = 'dealscope-root';
  const sheet = document.createElement('style');
  sheet.textContent = style;
  root.append(sheet, ...children);
  return root;
}

export function makePage(kept: unknown): HTMLElement {
  const page = document.createElement('dealscope-widget-page');
  const { settings, problem } = parseSettings(kept);
  Object.assign(page, { settings: settings ?? defaultSettings, problem, locale: languageOfHost() });
  return makeRoot(page);
}

/** The right column of a deal's card; null for a card that has no deal yet. */
export function makePanel(kept: unknown): HTMLElement | null {
  const id = app().data?.current_card?.id;
  if (!id || id === '0') return null;
  const settings = parseSettings(kept).settings ?? defaultSettings;
  const data = document.createElement('sales-data');
  const card = document.createElement('deal-card');
  Object.assign(card, { dealId: String(id), limit: settings.load.limit });
  data.append(card);
  connectAccount(data as SalesDataElement, settings, languageOfHost());
  return makeRoot(data);
}

/** @param keep takes the settings as text whenever they are right. */
export function makeForm(kept: unknown, keep: (text: string) => void): { root: HTMLElement; form: WidgetSettingsForm } {
  const form = document.createElement('dealscope-widget-settings');
  Object.assign(form, { value: kept, locale: languageOfHost(), owners: ownersOfHost(), reports: reportTags() });
  form.addEventListener(SettingsChangeEvent.type, (event) => keep((event as SettingsChangeEvent).text));
  return { root: makeRoot(form), form };
}

interface HostManager {
  id?: unknown;
  title?: unknown;
  active?: unknown;
}

/** Departments, then people at work, by name. amoCRM writes names as HTML. */
function ownersOfHost(): Owner[] {
  const { managers, groups } = peopleOfHost();
  const departments = Object.entries((groups ?? {}) as Record<string, unknown>)
    .filter(([key]) => /^group_\d+$/.test(key))
    .map(([key, name]): Owner => ({ kind: 'd', id: key.replace('group_', ''), name: decodeEntities(String(name)) }));
  const people = Object.values((managers ?? {}) as Record<string, HostManager>)
    .filter(({ active }) => active !== false)
    .map(({ id, title }): Owner => ({ kind: 'm', id: String(id), name: decodeEntities(String(title)) }));
  return [...departments, ...people.sort((a, b) => a.name.localeCompare(b.name, languageOfHost()))];
}
