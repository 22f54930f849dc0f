/** The page around a story: scheme, language, theme, density and direction, changed while it stands. */
import amocrm from '../src/themes/amocrm.css?raw';
import compact from '../src/themes/compact.css?raw';
import contrast from '../src/themes/contrast.css?raw';
import neutral from '../src/themes/neutral.css?raw';

/** The style sheets of the suite, by name. */
export const themes: Readonly<Record<string, string>> = { amocrm, compact, contrast, neutral };
const sheet = new CSSStyleSheet();

const item = (value: string, title: string) => ({ value, title });
const choice = (
  title: string,
  icon: 'contrast' | 'globe' | 'paintbrush' | 'component' | 'transfer',
  items: { value: string; title: string }[],
) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

/** What the toolbar offers. */
export const globalTypes = {
  scheme: choice('Scheme', 'contrast', [item('light', 'Light'), item('dark', 'Dark')]),
  locale: choice('Language', 'globe', [item('ru', 'Русский'), item('en', 'English'), item('es', 'Español'), item('pt', 'Português')]),
  theme: choice('Theme', 'paintbrush', [
    item('none', 'No theme'),
    item('neutral', 'Neutral'),
    item('amocrm', 'amoCRM'),
    item('contrast', 'High contrast'),
  ]),
  density: choice('Density', 'component', [item('comfortable', 'Comfortable'), item('compact', 'Compact')]),
  direction: choice('Direction', 'transfer', [item('ltr', 'Left to right'), item('rtl', 'Right to left')]),
};

export const initialGlobals = { scheme: 'light', locale: 'ru', theme: 'none', density: 'comfortable', direction: 'ltr' };

/** Gives the story, and the page where it stands alone, what the toolbar says. Stories of a docs page keep to their own place. */
export function surround(globals: Record<string, unknown>, place: HTMLElement, isAlone: boolean): void {
  const { scheme, locale, theme, density, direction } = { ...initialGlobals, ...globals };
  for (const element of isAlone ? [document.documentElement, place] : [place]) {
    element.style.colorScheme = scheme;
    element.lang = locale;
    element.dir = direction;
  }
  const surface = isAlone ? document.body : place;
  surface.style.background = scheme === 'dark' ? '#0e1014' : isAlone ? '#f2f3f5' : '';
  surface.style.fontFamily = "Inter, 'Segoe UI', system-ui, sans-serif";
  sheet.replaceSync((themes[theme] ?? '') + (density === 'compact' ? (themes['compact'] ?? '') : ''));
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}

/** Elements read the page's language when they render: those that stand are asked to. */
export function renderAgain(root: Document | ShadowRoot = document): void {
  for (const element of root.querySelectorAll('*')) {
    if ('requestUpdate' in element) (element as unknown as { requestUpdate(): void }).requestUpdate();
    if (element.shadowRoot) renderAgain(element.shadowRoot);
  }
}

/** Whether every report has its words: a frame without a heading is still waiting for them. */
export function isWorded(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].every(({ shadowRoot }) => {
    if (!shadowRoot) return true;
    const frame = shadowRoot.querySelector('article.frame');
    return (!frame || frame.querySelector('[part=heading]') !== null) && isWorded(shadowRoot);
  });
}
