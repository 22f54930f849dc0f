import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import type { DataMeta } from '../../engine/report-engine.ts';
import { createFormat, type Format, type Language } from '../../format/format.ts';
import { parseDay } from '../../model/day.ts';
import type { Scope } from '../../model/scope.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { ContextConsumer } from '../../provider/context-consumer.ts';
import type { SalesContext, ScopeChange } from '../../provider/context.ts';
import { tellOnce, unknownAttributes, wordsOf } from '../tell.ts';
import { tokens } from '../tokens.ts';
import { renderChoices, setStop, type Choice } from './choice-list.ts';
import { toChosenText } from './chosen-text.ts';
import { findConflicts } from './conflicts.ts';
import { HashSync } from './hash-sync.ts';
import { hoursText } from './hours-text.ts';
import { renderPeriod } from './period-choice.ts';
import { loadFilterMessages, type FilterField, type FilterMessages, type ListField } from './sales-filters-messages.ts';
import { chipNames, filterStyles } from './sales-filters-styles.ts';

const scopeFields = { managers: 'managerIds', departments: 'departmentIds', sources: 'sources', tags: 'tags' } as const;
/** Steps back that are remembered. */
const MOST_STEPS = 50;

/** Words and formats with what there is to choose from. */
interface Speech {
  format: Format;
  words: FilterMessages;
  meta: DataMeta;
  scope: Scope;
}

/**
 * Chooses the period, the pipeline, people, departments, sources and tags for all reports of a `<sales-data>`, and shows
 * what a click in a report has chosen, with one way back.
 *
 * ```html
 * <sales-data src="company.json">
 *   <sales-filters sync="hash"></sales-filters>
 *   <sales-summary></sales-summary>
 * </sales-data>
 * ```
 *
 * @csspart base - The line of chips.
 * @csspart chip - Each chip.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Borders.
 * @cssprop --dealscope-accent - What is chosen.
 */
export class SalesFiltersElement extends LitElement {
  static override styles = [tokens, filterStyles];

  /** `hash` keeps what is chosen in the address, to send a view to a colleague; not kept when absent. With an `id` several can share a page. */
  @property() sync: string | null = null;
  /** Which of `period pipeline departments managers sources tags`, in that order, separated by spaces; all that the data have when absent. */
  @property() fields: string | null = null;
  /** Language and region, e.g. `ru` or `en-GB`; that of `<sales-data>`, the nearest `lang` or the page when absent. */
  @property() locale: string | null = null;

  @state() private opened: FilterField | null = null;
  @state() private search = '';
  @state() private isBadPeriod = false;
  /** A part of the address that could not be read. */
  @state() private badHash: string | null = null;

  readonly #context = new ContextConsumer(this, (value) => this.#onContext(value));
  #words: { language: Language; of: (format: Format) => FilterMessages } | null = null;
  #wanted: Language | null = null;
  #hash: HashSync | null = null;
  #leave: (() => void) | null = null;
  #last: ScopeChange = {};
  readonly #past: ScopeChange[] = [];
  #isBack = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hash?.stop();
    this.#hash = null;
    this.#leave?.();
    this.#leave = null;
  }

  #onContext(context: SalesContext): void {
    if (!this.isConnected) return;
    if (!this.#leave) {
      // Said after this answer is taken, since saying so is answered again.
      this.#leave = () => {};
      queueMicrotask(() => this.isConnected && (this.#leave = context.addFilters()));
    }
    this.#remember(context.chosen);
    this.#startSync();
    this.#hash?.write(context.chosen);
  }

  #startSync(): void {
    if (this.sync !== 'hash' || this.#hash) return;
    this.#hash = new HashSync(this.id === '' ? 'dealscope' : `dealscope.${this.id}`, {
      onRead: (chosen) => this.#context.value?.setScope(chosen, true),
      onUnreadable: (text) => {
        this.badHash = text;
        tellOnce(`<${this.localName}> cannot read what the address says: ${text.slice(0, 200)}`);
      },
    });
    const hash = this.#hash;
    queueMicrotask(() => hash === this.#hash && this.isConnected && hash.start());
  }

  #remember(chosen: Readonly<ScopeChange>): void {
    if (toChosenText(chosen) === toChosenText(this.#last)) return;
    if (!this.#isBack) this.#past.push(this.#last);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#last = chosen;
  }

  #format(): Format {
    const { value } = this.#context;
    const locale = this.locale ?? value?.locale ?? this.closest<HTMLElement>('[lang]')?.lang;
    return createFormat(locale || 'en', value?.scope?.timeZone ?? value?.meta?.timeZone ?? 'UTC', value?.meta?.managers);
  }

  protected override willUpdate(): void {
    const { language } = this.#format();
    if (this.#words?.language !== language && this.#wanted !== language) void this.#loadWords(language);
    if (this.sync !== 'hash' && this.#hash) {
      this.#hash.stop();
      this.#hash = null;
    } else if (this.#context.value && this.isConnected) this.#startSync();
  }

  async #loadWords(language: Language): Promise<void> {
    this.#wanted = language;
    const of = await loadFilterMessages[language]();
    if (this.#wanted !== language) return;
    this.#words = { language, of };
    this.requestUpdate();
  }

  protected override updated(): void {
    for (const list of this.renderRoot.querySelectorAll('.list')) if (!list.querySelector('input[tabindex="0"]')) setStop(list);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#words) return html`<div class="bar"></div>`;
    const format = this.#format();
    const words = this.#words.of(format);
    const { meta = null, scope = null } = this.#context.value ?? {};
    if (!meta || !scope)
      return html`<div class="bar" part="base"><span class="quiet">${words.noData}</span></div>
        ${this.#renderFaults(words)}`;
    const speech = { format, words, meta, scope };
    return html`<div class="bar" part="base" role="group" aria-label=${words.label}>
        ${this.#fields(meta).map((field) => this.#renderField(field, speech))} ${this.#renderClicked(speech)}
        ${
          this.#past.length > 0
            ? html`<button type="button" class="link back" @click=${() => this.#back()}>← ${words.back}</button>`
            : nothing
        }
        ${
          Object.keys(this.#last).length > 0
            ? html`<button type="button" class="link reset" @click=${() => this.#context.value!.setScope({}, true)}>${words.reset}</button>`
            : nothing
        }
      </div>
      ${this.#renderConflicts(speech)} ${this.#renderFaults(words)}`;
  }

  #fields(meta: DataMeta): FilterField[] {
    const has: Record<FilterField, boolean> = {
      period: true,
      pipeline: meta.pipelines.length > 1,
      departments: meta.departments.length > 1,
      managers: meta.managers.length > 1,
      sources: meta.sources.length > 0,
      tags: meta.tags.length > 0,
    };
    const wanted = wordsOf(this.fields);
    return chipNames.filter((name) => has[name] && (wanted.length === 0 || wanted.includes(name)));
  }

  #renderField(field: FilterField, speech: Speech): TemplateResult {
    const { words } = speech;
    const text = this.#chipText(field, speech);
    const isOpen = this.opened === field;
    return html`<button
        type="button"
        class="chip ${field} ${text.isOn ? 'on' : ''}"
        part="chip"
        popovertarget="pop-${field}"
        aria-haspopup="dialog"
        aria-expanded=${isOpen}
      >
        <span>${text.name}</span>
        ${text.count === undefined ? nothing : html`<span class="count" aria-label=${words.chosen(text.count)}>${text.count}</span>`}
      </button>
      <div
        id="pop-${field}"
        class="pop ${field}"
        popover
        role="dialog"
        aria-label=${words.fields[field]}
        @beforetoggle=${(event: ToggleEvent) => this.#onToggle(event, field)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, field)}
        @toggle=${(event: ToggleEvent) => this.#focusIn(event)}
      >
        ${isOpen ? this.#renderPopover(field, speech) : nothing}
      </div>`;
  }

  #chipText(field: FilterField, { words, format, meta, scope }: Speech): { name: TemplateResult | string; isOn: boolean; count?: number } {
    const label = words.fields[field];
    if (field === 'period') {
      const zone = createTimeZone(scope.timeZone ?? meta.timeZone);
      const [from, to] = [scope.from, scope.to].map((day) => zone.startOfDay(parseDay(day.slice(0, 10))!));
      const isCompared = scope.comparison === 'previous';
      return { name: html`<b>${format.period(from!, to!)}</b>${isCompared ? html` · ${words.compared}` : nothing}`, isOn: false };
    }
    if (field === 'pipeline') {
      const chosen = meta.pipelines.find(({ id }) => String(id) === String(scope.pipelineId ?? ''));
      return { name: chosen ? html`${label}: <b>${chosen.name}</b>` : words.allPipelines, isOn: chosen !== undefined };
    }
    const chosen = this.#chosenOf(field, scope);
    if (chosen.length !== 1) return { name: label, isOn: chosen.length > 0, ...(chosen.length > 0 ? { count: chosen.length } : {}) };
    const name = choicesOf(field, meta).find(({ id }) => id === chosen[0])?.name ?? chosen[0]!;
    return { name: html`${label}: <b>${field === 'managers' ? format.shortName(name) : name}</b>`, isOn: true };
  }

  #chosenOf(field: ListField, scope: Scope): string[] {
    return (scope[scopeFields[field]] ?? []).map(String);
  }

  #renderPopover(field: FilterField, { words, meta, scope }: Speech): TemplateResult {
    const set = (change: ScopeChange) => this.#set(change);
    if (field === 'period') {
      const { period } = this.#context.value!;
      return renderPeriod({ scope, period, isBad: this.isBadPeriod, onChoose: set, onBad: () => (this.isBadPeriod = true) }, words);
    }
    if (field === 'pipeline') return this.#renderPipelines(words, meta, scope);
    return renderChoices(
      {
        label: words.fields[field],
        choices: choicesOf(field, meta),
        chosen: this.#chosenOf(field, scope),
        search: this.search,
        onSearch: (text) => (this.search = text),
        onChoose: (ids) => set({ [scopeFields[field]]: ids }),
      },
      words,
    );
  }

  #renderPipelines(words: FilterMessages, { pipelines }: DataMeta, { pipelineId }: Scope): TemplateResult {
    const present = String(pipelineId ?? '');
    const choices = [{ id: '', name: words.allPipelines }, ...pipelines];
    return html`<div role="radiogroup" aria-label=${words.fields.pipeline}>
      ${choices.map(
        ({ id, name }) =>
          html`<label class="row"
            ><input
              type="radio"
              name="pipeline"
              .checked=${String(id) === present}
              @change=${() => this.#set({ pipelineId: id === '' ? null : id })}
            /><span>${name}</span></label
          >`,
      )}
    </div>`;
  }

  /** What clicks in the reports have chosen, beyond what the chips above can. */
  #renderClicked({ words, format, meta, scope }: Speech): TemplateResult[] {
    const { stageIds = [], lossReasonIds = [], hours = [] } = scope;
    const named = (ids: readonly (string | number)[], list: readonly { id: string | number; name: string }[]) =>
      format.list(ids.map((id) => list.find((one) => String(one.id) === String(id))?.name ?? String(id)));
    const chips: [string, ScopeChange][] = [
      ...(stageIds.length > 0 ? [[words.stage(named(stageIds, meta.stages)), { stageIds: [] }] as [string, ScopeChange]] : []),
      ...(lossReasonIds.length > 0
        ? [[words.reason(named(lossReasonIds, meta.lossReasons)), { lossReasonIds: [] }] as [string, ScopeChange]]
        : []),
      ...(hours.length > 0 ? [[words.hours(hoursText(hours)), { hours: [] }] as [string, ScopeChange]] : []),
    ];
    return chips.map(
      ([text, without]) =>
        html`<span class="chip on clicked" part="chip"
          ><span title=${text}>${text}</span>
          <button
            type="button"
            class="remove"
            aria-label=${words.remove(text)}
            title=${words.remove(text)}
            @click=${() => this.#set(without)}
          >
            ×
          </button></span
        >`,
    );
  }

  #renderConflicts({ words, format, meta, scope }: Speech): TemplateResult[] {
    return findConflicts(scope, meta).map(({ code, names, of, wayOut }) => {
      // People go without quotation marks.
      const first = names.slice(0, 5).map(code === 'stage-not-of-pipeline' ? words.quoted : String);
      return html`<p class="note" role="status">
        <span>${words.conflict[code](format.list(first), format.list(of.map(words.quoted)), names.length)}</span>
        <button type="button" class="link" @click=${() => this.#set(wayOut)}>${words.wayOut[code]}</button>
      </p>`;
    });
  }

  /** What the page's owner, or whoever wrote the address, has to mend. */
  #renderFaults(words: FilterMessages): TemplateResult {
    const faults = [...this.#faults(words), ...(this.badHash === null ? [] : [words.badAddress])];
    const dismiss = html`<button type="button" class="link" @click=${() => (this.badHash = null)}>${words.close}</button>`;
    return html`${faults.map((text) => html`<p class="note" role="status"><span>${text}</span>${text === words.badAddress ? dismiss : nothing}</p>`)}`;
  }

  #faults(words: FilterMessages): string[] {
    const known = (this.constructor as typeof LitElement).observedAttributes;
    const strange = unknownAttributes(this, known);
    const badFields = wordsOf(this.fields).filter((name) => !(chipNames as readonly string[]).includes(name));
    const isBadSync = this.sync !== null && !['hash', 'none', ''].includes(this.sync);
    for (const name of strange) tellOnce(`<${this.localName}> does not know the attribute ${name}. It knows ${known.join(', ')}.`);
    for (const name of badFields) tellOnce(`<${this.localName} fields="…"> does not know ${name}, only ${chipNames.join(', ')}.`);
    if (isBadSync) tellOnce(`<${this.localName} sync="${this.sync}"> is neither "hash" nor "none".`);
    return [
      ...(strange.length > 0 ? [words.unknownAttributes(strange.join(', '))] : []),
      ...badFields.map((name) => words.unknownValue('fields', name)),
      ...(isBadSync ? [words.unknownValue('sync', this.sync!)] : []),
    ];
  }

  #set(change: ScopeChange): void {
    this.isBadPeriod = false;
    this.#context.value!.setScope(change);
  }

  #back(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#isBack = true;
    this.#context.value!.setScope(before, true);
    this.#isBack = false;
  }

  #onToggle({ newState }: ToggleEvent, field: FilterField): void {
    if (newState === 'open') [this.opened, this.search, this.isBadPeriod] = [field, '', false];
    else if (this.opened === field) this.opened = null;
  }

  /** Fields for dates keep Escape to themselves in some browsers. */
  #onKey(event: KeyboardEvent, field: FilterField): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).hidePopover();
    this.renderRoot.querySelector<HTMLElement>(`.chip.${field}`)!.focus();
  }

  /** The keyboard goes on inside what has opened. */
  #focusIn({ newState, target }: ToggleEvent): void {
    if (newState !== 'open') return;
    const pop = target as HTMLElement;
    void this.updateComplete.then(() =>
      (pop.querySelector<HTMLInputElement>('[type=search]') ?? pop.querySelector<HTMLInputElement>('input:checked, input'))?.focus(),
    );
  }
}

function choicesOf(field: ListField, meta: DataMeta): Choice[] {
  if (field === 'sources' || field === 'tags') return meta[field].map((name) => ({ id: name, name }));
  if (field === 'departments') return meta.departments.map(({ id, name }) => ({ id: String(id), name }));
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name);
  return meta.managers.map(({ id, name, active }) => ({ id: String(id), name, isFormer: !active })).sort(byName);
}

defineElement('sales-filters', SalesFiltersElement);

declare global {
  interface HTMLElementTagNameMap {
    'sales-filters': SalesFiltersElement;
  }
}
