/** The HTML that makes what is chosen: the one text that is shown, copied and rendered. */

/** Where data come from: a file, a Report API, an amoCRM account, or a property. */
export type Door = 'src' | 'endpoint' | 'amocrm' | 'property';
/** How the code comes to the page. */
export type Way = 'script' | 'autoloader' | 'npm';

export interface Choice {
  /** The element, or `sales-dashboard` for all of them. */
  tag: string;
  door: Door;
  /** URL of the file or of the Report API. */
  address: string;
  period: string;
  filters: boolean;
  /** Empty: that of the page. */
  locale: string;
  theme: 'none' | 'neutral' | 'amocrm' | 'contrast';
  isCompact: boolean;
  /** Empty: the plain tags. */
  prefix: string;
  way: Way;
}

export const usualChoice: Choice = {
  tag: 'sales-dashboard',
  door: 'src',
  address: '',
  period: 'last-month',
  filters: true,
  locale: '',
  theme: 'none',
  isCompact: false,
  prefix: '',
  way: 'script',
};

/** What stands for an address that nobody has given. */
export const usualAddress: Readonly<Record<Door, string>> = { src: 'company.json', endpoint: '/api/reports', amocrm: '', property: '' };

/** What may stand before a tag's dash. */
export const isPrefix = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

type Attributes = readonly (readonly [name: string, value: string | null])[];
const open = (tag: string, attributes: Attributes) =>
  `<${[tag, ...attributes.flatMap(([name, value]) => (value === null ? [] : [value === '' ? name : `${name}="${escaped(value)}"`]))].join(' ')}>`;

const named = ({ prefix }: Choice, tag: string) => (isPrefix(prefix) ? `${prefix}-${tag}` : tag);

function dataAttributes({ door, address, period, locale }: Choice): Attributes {
  const from = address.trim() || usualAddress[door];
  const doors: Record<Door, Attributes> = {
    src: [['src', from]],
    endpoint: [['endpoint', from]],
    amocrm: [['source', 'amocrm']],
    property: [],
  };
  return [...doors[door], ['period', period || null], ['locale', locale || null]];
}

/** The elements alone. */
export function markup(choice: Choice): string {
  const close = (tag: string) => `</${named(choice, tag)}>`;
  const data = dataAttributes(choice);
  if (choice.tag === 'sales-dashboard')
    return open(named(choice, choice.tag), [...data, ['no-filters', choice.filters ? null : '']]) + close(choice.tag);
  const inside = [...(choice.filters ? ['sales-filters'] : []), choice.tag].map((tag) => `  <${named(choice, tag)}>${close(tag)}\n`);
  return `${open(named(choice, 'sales-data'), data)}\n${inside.join('')}${close('sales-data')}`;
}

/** Every tag that the markup has, without the prefix. */
export const tagsOf = ({ tag, filters }: Choice): string[] =>
  tag === 'sales-dashboard' ? [tag] : ['sales-data', ...(filters ? ['sales-filters'] : []), tag];

const sheets = ({ theme, isCompact }: Choice) => [...(theme === 'none' ? [] : [theme]), ...(isCompact ? ['compact'] : [])];

const records = (choice: Choice) =>
  `const answer = await fetch('/my-records');\ndocument.querySelector('${named(choice, tagsOf(choice)[0]!)}').records = await answer.json();`;

const define = (choice: Choice) =>
  `await defineElements({ prefix: '${choice.prefix}', tags: [${tagsOf(choice)
    .map((tag) => `'${tag}'`)
    .join(', ')}] });`;

const moduleScript = (...lines: string[]) => `<script type="module">\n${lines.join('\n').replaceAll(/^(?=.)/gm, '  ')}\n</script>`;

function scriptsOf(choice: Choice): string[] {
  const own = choice.door === 'property' ? [records(choice)] : [];
  const more = own.length > 0 ? [moduleScript(...own)] : [];
  if (choice.way === 'autoloader')
    return [
      open('script', [
        ['type', 'module'],
        ['src', 'autoloader.js'],
        ['data-prefix', isPrefix(choice.prefix) ? choice.prefix : null],
      ]) + '</script>',
      ...more,
    ];
  if (isPrefix(choice.prefix)) return [moduleScript("import { defineElements } from './define.js';", define(choice), ...own)];
  return ['<script type="module" src="dealscope.js"></script>', ...more];
}

/** What the page's HTML needs, whole. With npm the styles and the code are in a module of their own. */
export function page(choice: Choice): string {
  if (choice.way === 'npm') return markup(choice);
  const cloak = choice.way === 'autoloader' ? ['cloak.css'] : [];
  const links = [...cloak, ...sheets(choice).map((name) => `themes/${name}.css`)].map((href) => `<link rel="stylesheet" href="${href}">`);
  return [...links, ...scriptsOf(choice), markup(choice)].join('\n');
}

/** The module of an application with a bundler; empty for the other ways. */
export function moduleOf(choice: Choice): string {
  if (choice.way !== 'npm') return '';
  const styles = sheets(choice).map((name) => `import 'dealscope/themes/${name}.css';`);
  const code = isPrefix(choice.prefix)
    ? ["import { defineElements } from 'dealscope/define';", ...styles, define(choice)]
    : [...tagsOf(choice).map((tag) => `import 'dealscope/${tag}/define';`), ...styles];
  return [...code, ...(choice.door === 'property' ? [records(choice)] : [])].join('\n');
}
