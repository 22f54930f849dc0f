import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.ts';

/** Folded parts of a report: what makes them is loaded once the report is shown, or before when one is opened or a file wants them. */
export class LateParts<Module extends object> {
  /** Null until it is loaded. */
  module: Module | null = null;
  #loading: Promise<Module> | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly importModule: () => Promise<Module>,
  ) {}

  load(): Promise<Module> {
    return (this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    }));
  }

  async #load(): Promise<Module> {
    const module = await this.importModule();
    const { shadowRoot } = this.host;
    const { partStyles } = module as { partStyles?: CSSResult };
    // A server has no page to style.
    if (shadowRoot && partStyles) adoptStyles(shadowRoot, partStyles);
    this.module = module;
    this.host.requestUpdate();
    return module;
  }

  /** A part that a reader opens by its caption; a page that is printed by the browser shows it, too. */
  render(caption: string, content: (module: Module) => TemplateResult): TemplateResult {
    if (!this.#loading && this.host.isConnected) whenIdle(() => void this.load());
    return html`<details class="twin" @toggle=${() => void this.load()}>
      <summary>${caption}</summary>
      ${this.module ? content(this.module) : nothing}
    </details>`;
  }
}

/** Not every browser tells when it has nothing to do. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}
