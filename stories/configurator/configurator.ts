import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineWithPrefix } from '../../src/define.ts';
import { configuratorStyles } from './configurator-styles.ts';
import { isPrefix, markup, moduleOf, page, tagsOf, usualAddress, usualChoice, type Choice } from './embedding.ts';
import { answersOf } from './preview-data.ts';

type Options = readonly (readonly [value: string, label: string])[];

const options = {
  door: [
    ['src', 'A file (JSON, NDJSON, CSV)'],
    ['endpoint', 'A Report API'],
    ['amocrm', 'The amoCRM account'],
    ['property', 'A property, set by a script'],
  ],
  period: [
    ['this-month', 'This month'],
    ['last-month', 'Last month'],
    ['last-90-days', 'Last 90 days'],
    ['this-year', 'This year'],
    ['all', 'All time'],
  ],
  locale: [
    ['', 'That of the page'],
    ['ru', 'Русский'],
    ['en', 'English'],
    ['es', 'Español'],
    ['pt', 'Português'],
  ],
  theme: [
    ['none', 'None: the page’s own look'],
    ['neutral', 'Neutral'],
    ['amocrm', 'amoCRM'],
    ['contrast', 'High contrast'],
  ],
  way: [
    ['script', 'A script: everything at once'],
    ['autoloader', 'The autoloader: what is used'],
    ['npm', 'npm, with a bundler'],
  ],
} satisfies Record<string, Options>;

/** Picks an element and its surroundings, shows it over the demo company, and writes the HTML that makes it. */
export class DealscopeConfigurator extends LitElement {
  static override styles = configuratorStyles;

  /** Tags on offer, beside the dashboard. */
  @property({ attribute: false }) tags: readonly string[] = [];
  /** Loads an element's code. */
  @property({ attribute: false }) load: (tag: string) => Promise<unknown> = () => Promise.resolve();
  /** Style sheets of the themes, by name. */
  @property({ attribute: false }) themes: Readonly<Record<string, string>> = {};
  @property({ attribute: false }) choice: Choice = usualChoice;

  @state() private said = '';

  readonly #stage = Object.assign(document.createElement('div'), { className: 'configured' });
  readonly #sheet = new CSSStyleSheet();
  #shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.append(this.#stage);
    document.adoptedStyleSheets.push(this.#sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('choice')) return;
    const { theme, isCompact } = this.choice;
    const css = (this.themes[theme] ?? '') + (isCompact ? (this.themes['compact'] ?? '') : '');
    // The themes are for a whole page: here they hold for what is shown alone, in the scheme of the page.
    this.#sheet.replaceSync(css.replaceAll(':root', '.configured').replaceAll(/color-scheme:[^;]*;/g, ''));
    void this.#show(this.choice);
  }

  /** Puts the printed HTML itself on the stage, and gives its data element the demo company. */
  async #show(choice: Choice): Promise<void> {
    const text = markup(choice);
    if (this.#shown === text) return;
    this.#shown = text;
    const tags = tagsOf(choice);
    await Promise.all(tags.map((tag) => this.load(tag)));
    if (this.#shown !== text) return;
    if (isPrefix(choice.prefix)) for (const tag of tags) defineWithPrefix(choice.prefix, { [tag]: customElements.get(tag)! });
    const { content } = Object.assign(document.createElement('template'), { innerHTML: text });
    document.adoptNode(content);
    customElements.upgrade(content);
    Object.assign(content.firstElementChild!, answersOf(choice.door));
    this.#stage.replaceChildren(content);
  }

  #choose(change: Partial<Choice>): void {
    this.said = '';
    this.choice = { ...this.choice, ...change };
  }

  protected override render(): TemplateResult {
    const { choice } = this;
    const elements = [['sales-dashboard', 'sales-dashboard: all reports'], ...this.tags.map((tag) => [tag, tag])] as unknown as Options;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#select('Element', 'tag', elements)} ${this.#select('Where data come from', 'door', options.door)}
        ${usualAddress[choice.door] === '' ? nothing : this.#text('Address', 'address', usualAddress[choice.door])}
        ${this.#select('Period', 'period', options.period)} ${this.#check('Filters above', 'filters')}
        ${this.#select('Language', 'locale', options.locale)} ${this.#select('Theme', 'theme', options.theme)}
        ${this.#check('Compact: more rows on a screen', 'isCompact')} ${this.#prefix()}
        ${this.#select('Way of embedding', 'way', options.way)}
      </form>
      <main>
        ${this.#code('HTML', page(choice))} ${moduleOf(choice) ? this.#code('JavaScript', moduleOf(choice)) : nothing}
        <p class="quiet" role="status">${this.said}</p>
        <slot></slot>
      </main>`;
  }

  #prefix(): TemplateResult {
    const { prefix } = this.choice;
    const isWrong = prefix !== '' && !isPrefix(prefix);
    return html`<label
      >Prefix of the tags
      <input
        name="prefix"
        placeholder="none"
        .value=${prefix}
        aria-invalid=${isWrong}
        @change=${(event: Event) => this.#choose({ prefix: (event.target as HTMLInputElement).value.trim() })}
      />
      <small>${isWrong ? 'Small Latin letters and digits, a letter first. Left out until then.' : 'Where the plain tags are taken.'}</small>
    </label>`;
  }

  #select(label: string, name: keyof Choice, choices: Options): TemplateResult {
    return html`<label
      >${label}
      <select name=${name} @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLSelectElement).value })}>
        ${choices.map(([value, text]) => html`<option value=${value} ?selected=${this.choice[name] === value}>${text}</option>`)}
      </select>
    </label>`;
  }

  #text(label: string, name: 'address', placeholder: string): TemplateResult {
    return html`<label
      >${label}
      <input
        name=${name}
        placeholder=${placeholder}
        .value=${this.choice[name]}
        @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLInputElement).value })}
      />
    </label>`;
  }

  #check(label: string, name: 'filters' | 'isCompact'): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        name=${name}
        .checked=${this.choice[name]}
        @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLInputElement).checked })}
      />${label}
    </label>`;
  }

  #code(title: string, text: string): TemplateResult {
    return html`<figure>
      <figcaption>
        ${title} <button type="button" aria-label=${`Copy ${title}`} @click=${() => this.#copy(title, text)}>Copy</button>
      </figcaption>
      <pre tabindex="0" role="region" aria-label=${title}><code>${text}</code></pre>
    </figure>`;
  }

  async #copy(title: string, text: string): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.said = isCopied ? `${title} is copied.` : 'The browser did not allow copying: select the text and copy it by hand.';
  }
}
