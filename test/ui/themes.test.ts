import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { LitElement } from 'lit';
import { readTheme, type Theme, type ThemeName } from '../../src/ui/read-theme.ts';
import { tokens } from '../../src/ui/tokens.ts';

class Probe extends LitElement {
  static override styles = tokens;
  protected override render() {
    return html`<i></i>`;
  }
}
customElements.define('theme-probe', Probe);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(color: string): number {
  const [red, green, blue] = color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((channel) => Number(channel) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

async function themeOf(file: string | null, scheme: 'light' | 'dark'): Promise<Theme> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(file === null ? '' : await (await fetch(`/src/themes/${file}.css`)).text());
  document.adoptedStyleSheets = [sheet];
  document.documentElement.style.colorScheme = scheme;
  const element = await fixture<Probe>(html`<theme-probe></theme-probe>`);
  return readTheme(element.shadowRoot!.querySelector('i')!);
}

const texts: ThemeName[] = ['text', 'muted', 'accent', 'loss', 'good'];

describe('themes', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.colorScheme = '';
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const file of [null, 'neutral', 'amocrm']) {
      it(`keep texts readable: ${file ?? 'without any'}, ${scheme}`, async () => {
        const theme = await themeOf(file, scheme);
        for (const name of texts) expect(contrast(theme[name], theme.surface), name).to.be.at.least(4.5);
        expect(contrast(theme.text, theme.hover), 'text on a pointed row').to.be.at.least(4.5);
        expect(contrast(theme.muted, theme.hover), 'quiet text on a pointed row').to.be.at.least(4.5);
      });
    }

    it(`of high contrast have 7:1 for texts and 4.5:1 for marks: ${scheme}`, async () => {
      const theme = await themeOf('contrast', scheme);
      for (const name of texts) expect(contrast(theme[name], theme.surface), name).to.be.at.least(7);
      for (const name of ['bar', 'open', 'line'] as const) expect(contrast(theme[name], theme.surface), name).to.be.at.least(4.5);
    });
  }
});
