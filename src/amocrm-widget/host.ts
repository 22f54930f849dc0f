/** What amoCRM gives a widget. Only what is used here; everything may be missing, since amoCRM promises little. */

/** A set of elements of the page's jQuery. */
export type ElementSet = ArrayLike<HTMLElement>;

export interface WidgetSettingsOfHost {
  /** Base address of the archive's files. */
  path?: string;
  widget_code?: string;
  version?: string;
  /** Our settings: JSON, as the form has left it. */
  custom?: unknown;
}

/** The widget as amoCRM has completed it. */
export interface WidgetSelf {
  callbacks: WidgetCallbacks;
  system(): { area?: string };
  get_settings(): WidgetSettingsOfHost;
  /** Puts a block into the right column of a card. */
  render_template(block: { caption: { class_name: string }; body: string; render: string }, params?: object): unknown;
}

export interface WidgetCallbacks {
  render(): boolean;
  init(): boolean;
  bind_actions(): boolean;
  settings(modal: ElementSet): void;
  onSave(): boolean;
  destroy(): void;
  advancedSettings(): void;
  initMenuPage(params: { location?: string; subitem_code?: string }): void;
}

/** The page's own object: `APP`, in amoCRM also `AMOCRM`. */
interface App {
  lang_id?: string;
  constant?(name: string): unknown;
  data?: { current_card?: { id?: number | string } };
}

export function app(): App {
  const page = globalThis as { APP?: App; AMOCRM?: App };
  return page.APP ?? page.AMOCRM ?? {};
}

export const languageOfHost = (): string => app().lang_id ?? (document.documentElement.lang || 'ru');

/** People's names for a viewer who may not ask the API for them. */
export const peopleOfHost = (): { managers: unknown; groups: unknown } => ({
  managers: toPlainData(app().constant?.('managers')),
  groups: toPlainData(app().constant?.('groups')),
});

/** A copy that can be sent to a worker, whatever amoCRM keeps in its objects. */
const toPlainData = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? {}));
