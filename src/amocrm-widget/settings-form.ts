import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { defineElement } from '../define.ts';
import { dayOf, formatDay, parseDay, partsOf, startOfMonth, type Day } from '../model/day.ts';
import { tokens } from '../ui/tokens.ts';
import { messagesOf, type WidgetMessages } from './messages.ts';
import { formStyles } from './settings-styles.ts';
import {
  checkSettings,
  defaultSettings,
  goalMetrics,
  parseSettings,
  settingsSchema,
  type CheckCode,
  type GoalSetting,
  type WidgetSettings,
} from './settings-schema.ts';

/** Somebody whose goal it may be. `kind` `c` is the company. */
export interface Owner {
  kind: 'c' | 'd' | 'm';
  id: string;
  name: string;
}

/** The settings have changed and are right; `text` is what is to be kept. */
export class SettingsChangeEvent extends Event {
  static readonly type = 'settings-change';
  constructor(readonly text: string) {
    super(SettingsChangeEvent.type);
  }
}

/** The widget's settings as a form. Writes nothing itself: whoever shows it keeps what `settings-change` carries. */
export class WidgetSettingsForm extends LitElement {
  static override styles = [tokens, formStyles];

  /** The settings as text. */
  @property({ attribute: false }) value: unknown = '';
  @property() locale = 'ru';
  /** Departments and managers. */
  @property({ attribute: false }) owners: readonly Owner[] = [];
  /** Tags of the reports that there are. */
  @property({ attribute: false }) reports: readonly string[] = [];

  @state() private settings: WidgetSettings = defaultSettings;
  @state() private notice: { text: string; isError: boolean } | null = null;

  /** Whether what the form shows may be kept. */
  get isValid(): boolean {
    return settingsSchema.safeParse(this.settings).success && checkSettings(this.settings).length === 0;
  }

  get #words(): WidgetMessages {
    return messagesOf(this.locale);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('value')) return;
    const { settings, problem } = parseSettings(this.value);
    this.settings = settings ?? defaultSettings;
    if (problem !== null) this.notice = { text: this.#words.badSettings(problem), isError: true };
  }

  #change(change: Partial<WidgetSettings>): void {
    this.settings = { ...this.settings, ...change };
    this.notice = null;
    if (this.isValid) this.dispatchEvent(new SettingsChangeEvent(JSON.stringify(this.settings)));
  }

  protected override render(): TemplateResult {
    const { settings: words } = this.#words;
    return html`
      ${this.notice ? html`<p class="notice ${this.notice.isError ? 'error' : ''}" role="status">${this.notice.text}</p>` : nothing}
      ${this.#renderReports()} ${this.#renderGoals()} ${this.#renderLoad()} ${this.#renderCalendar()}
      <fieldset>
        <legend>${words.calls}</legend>
        <label class="check">
          <input
            type="checkbox"
            .checked=${this.settings.ownCallsOnly}
            @change=${(event: Event) => this.#change({ ownCallsOnly: checked(event) })}
          />
          ${words.ownCallsOnly}
        </label>
      </fieldset>
      ${this.#renderFile()}
      <p class="quiet">${this.isValid ? words.saveHint : words.invalidField}</p>
    `;
  }

  #renderReports(): TemplateResult {
    const { reports } = this.settings;
    const isShown = (tag: string) => reports.length === 0 || reports.includes(tag);
    const toggle = (tag: string, isOn: boolean) => {
      const shown = this.reports.filter((one) => (one === tag ? isOn : isShown(one)));
      if (shown.length > 0) this.#change({ reports: shown.length === this.reports.length ? [] : shown });
      else this.requestUpdate();
    };
    return html`<fieldset>
      <legend>${this.#words.settings.reports}</legend>
      <div class="checks list">
        ${this.reports.map(
          (tag) =>
            html`<label class="check">
              <input type="checkbox" name=${tag} .checked=${live(isShown(tag))} @change=${(event: Event) => toggle(tag, checked(event))} />
              ${this.#words.reports[tag] ?? tag}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderGoals(): TemplateResult {
    const { settings: words } = this.#words;
    const { goals } = this.settings;
    return html`<fieldset>
      <legend>${words.goals}</legend>
      ${goals.length === 0 ? html`<p class="quiet">${words.noGoals}</p>` : nothing} ${goals.map((goal, row) => this.#renderGoal(goal, row))}
      <button type="button" @click=${() => this.#change({ goals: [...goals, nextGoal(goals.at(-1))] })}>${words.addGoal}</button>
    </fieldset>`;
  }

  #renderGoal(goal: GoalSetting, row: number): TemplateResult {
    const { settings: words } = this.#words;
    const change = (part: Partial<GoalSetting>) =>
      this.#change({ goals: this.settings.goals.map((one, i) => (i === row ? { ...one, ...part } : one)) });
    const owner = goal.managerId !== null ? `m${goal.managerId}` : goal.departmentId !== null ? `d${goal.departmentId}` : 'c';
    return html`<div class="goal" role="group" aria-label="${words.goals} ${row + 1}">
      <label
        >${words.metric}
        <select name="metric" @change=${(event: Event) => change({ metric: textOf(event) as GoalSetting['metric'] })}>
          ${goalMetrics.map((metric) => html`<option value=${metric} .selected=${metric === goal.metric}>${words.metrics[metric]}</option>`)}
        </select>
      </label>
      <label
        >${words.owner}
        <select name="owner" @change=${(event: Event) => change(ownerOf(textOf(event)))}>
          <option value="c" .selected=${owner === 'c'}>${words.company}</option>
          ${this.owners.map(({ kind, id, name }) => html`<option value="${kind}${id}" .selected=${owner === kind + id}>${name}</option>`)}
        </select>
      </label>
      <label
        >${words.from}
        <input type="date" name="from" required .value=${goal.from} @change=${(event: Event) => change({ from: textOf(event) })} />
      </label>
      <label
        >${words.to}
        <input
          type="date"
          name="to"
          required
          .value=${shiftDay(goal.to, -1)}
          @change=${(event: Event) => change({ to: shiftDay(textOf(event), 1) })}
        />
      </label>
      <label
        >${words.target}
        <input
          type="number"
          name="target"
          min="0"
          step="any"
          required
          .value=${String(goal.target)}
          @change=${(event: Event) => change({ target: Number(textOf(event)) })}
        />
      </label>
      <button
        type="button"
        class="remove"
        aria-label=${words.remove}
        title=${words.remove}
        @click=${() => this.#change({ goals: this.settings.goals.filter((_, i) => i !== row) })}
      >
        ×
      </button>
      ${this.#renderChecks(['goal-reversed', 'goal-repeated'], row)}
    </div>`;
  }

  #renderChecks(codes: readonly CheckCode[], row: number | null = null): TemplateResult[] {
    const found = checkSettings(this.settings).filter((one) => codes.includes(one.code) && one.row === row);
    return found.map(({ code }) => html`<p class="error" role="alert">${this.#words.settings.checks[code]}</p>`);
  }

  #renderLoad(): TemplateResult {
    const { settings: words } = this.#words;
    const { load } = this.settings;
    const field = (name: 'floor' | 'limit') =>
      html`<label
        >${words[name]}
        <input
          type="number"
          name=${name}
          min="0"
          .value=${load[name] === null ? '' : String(load[name])}
          @change=${(event: Event) => this.#change({ load: { ...load, [name]: textOf(event) === '' ? null : Number(textOf(event)) } })}
        />
      </label>`;
    return html`<fieldset>
      <legend>${words.load}</legend>
      <div class="row">${field('floor')} ${field('limit')}</div>
      ${this.#renderChecks(['load-reversed'])}
    </fieldset>`;
  }

  #renderCalendar(): TemplateResult {
    const { settings: words } = this.#words;
    const { calendar } = this.settings;
    const change = (part: Partial<WidgetSettings['calendar']>) => this.#change({ calendar: { ...calendar, ...part } });
    const time = (name: 'start' | 'end') =>
      html`<label
        >${words[name]}
        <input type="time" name=${name} required .value=${calendar[name]} @change=${(event: Event) => change({ [name]: textOf(event) })} />
      </label>`;
    const days = (name: 'holidays' | 'shortDays') =>
      html`<label class="wide"
        >${words[name]}
        <textarea
          name=${name}
          rows="2"
          .value=${calendar[name].join(' ')}
          @change=${(event: Event) => change({ [name]: daysOf(textOf(event)) })}
        ></textarea>
      </label>`;
    const toggle = (day: number, isOff: boolean) =>
      change({ weekend: [1, 2, 3, 4, 5, 6, 7].filter((one) => (one === day ? isOff : calendar.weekend.includes(one))) });
    return html`<fieldset>
      <legend>${words.calendar}</legend>
      <div class="row">${time('start')} ${time('end')}</div>
      ${this.#renderChecks(['hours-reversed'])}
      <div class="checks" role="group" aria-label=${words.weekend}>
        <span class="quiet">${words.weekend}</span>
        ${words.weekdays.map(
          (name, i) =>
            html`<label class="check"
              ><input
                type="checkbox"
                .checked=${calendar.weekend.includes(i + 1)}
                @change=${(event: Event) => toggle(i + 1, checked(event))}
              />${name}</label
            >`,
        )}
      </div>
      ${days('holidays')} ${days('shortDays')}
      <p class="quiet">${words.daysHint}</p>
    </fieldset>`;
  }

  #renderFile(): TemplateResult {
    const { settings: words } = this.#words;
    return html`<fieldset>
      <legend>${words.file}</legend>
      <div class="files">
        <button type="button" ?disabled=${!this.isValid} @click=${() => void this.#export()}>${words.exportFile}</button>
        <label
          >${words.importFile} <input type="file" accept="application/json,.json" @change=${(event: Event) => void this.#import(event)}
        /></label>
      </div>
    </fieldset>`;
  }

  async #export(): Promise<void> {
    const { downloadBlob } = await import('../ui/export.ts');
    downloadBlob(new Blob([JSON.stringify(this.settings, null, 2)], { type: 'application/json' }), 'dealscope-settings.json');
  }

  async #import(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const { settings, problem } = parseSettings(await file.text());
    input.value = '';
    if (settings) this.#change(settings);
    this.notice = settings
      ? { text: this.#words.settings.imported, isError: false }
      : { text: this.#words.settings.notImported(problem ?? ''), isError: true };
  }
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;
const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** Days of a text; what is no day stays, so that it can be mended. */
const daysOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

function shiftDay(text: string, days: number): string {
  const day = parseDay(text);
  return day === null ? text : formatDay(day + days);
}

const ownerOf = (value: string): Pick<GoalSetting, 'managerId' | 'departmentId'> => ({
  managerId: value.startsWith('m') ? value.slice(1) : null,
  departmentId: value.startsWith('d') ? value.slice(1) : null,
});

/** Like the one before, for the time after it; the first one is for the present month. */
function nextGoal(last: GoalSetting | undefined): GoalSetting {
  const [from, to] = [parseDay(last?.from ?? ''), parseDay(last?.to ?? '')];
  if (last && from !== null && to !== null && to > from) return { ...last, from: last.to, to: formatDay(nextEnd(from, to)) };
  const today = new Date();
  const month = dayOf(today.getFullYear(), today.getMonth() + 1, 1);
  return {
    metric: 'revenue-won',
    managerId: null,
    departmentId: null,
    from: formatDay(month),
    to: formatDay(startOfMonth(month, 1)),
    target: 1_000_000,
  };
}

/** Whole months are followed by as many; any other time by one of the same length. */
function nextEnd(from: Day, to: Day): Day {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (start.date !== 1 || end.date !== 1) return 2 * to - from;
  return startOfMonth(to, (end.year - start.year) * 12 + end.month - start.month);
}

defineElement('dealscope-widget-settings', WidgetSettingsForm);

declare global {
  interface HTMLElementTagNameMap {
    'dealscope-widget-settings': WidgetSettingsForm;
  }
}
