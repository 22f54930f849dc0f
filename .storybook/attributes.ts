/** Controls set attributes, and the code beside a story is what one would paste. */
import type { StrictInputType } from 'storybook/internal/types';
import manifest from 'virtual:manifest';

const attributesOf = new Map(
  manifest.modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)] as const),
  ),
);

type Arguments = Readonly<Record<string, unknown>>;

type ArgTypes = Record<string, StrictInputType>;

/** What fits an attribute: its words where it has a few, a switch, a number or a text. */
function controlOf(name: string, type: string, tag: string | undefined): Partial<StrictInputType> {
  const { choices } = (customElements.get(tag ?? '') ?? {}) as { choices?: Record<string, readonly string[]> };
  if (choices?.[name]) return { control: { type: 'select' }, options: choices[name] };
  if (type.includes('boolean')) return { control: { type: 'boolean' } };
  return { control: { type: type.includes('number') ? 'number' : 'text' } };
}

/** Attributes have controls; properties, events, slots and parts are described. */
export function attributeControls(argTypes: ArgTypes, tag: string | undefined): ArgTypes {
  const changed = Object.entries(argTypes).map(([name, argType]): [string, StrictInputType] => {
    const category = argType.table?.category;
    if (category === 'attributes') return [name, { ...argType, ...controlOf(name, argType.table?.type?.summary ?? '', tag) }];
    return [name, category ? { ...argType, control: false } : argType];
  });
  return Object.fromEntries(changed);
}

/** Sets on the element, or takes off, what was changed under "Controls". */
export function setAttributes(root: ParentNode, tag: string | undefined, args: Arguments): void {
  const element = tag ? root.querySelector(tag) : null;
  for (const name of attributesOf.get(tag ?? '') ?? []) {
    const value = args[name];
    if (value === undefined || !element || (typeof value === 'object' && value !== null)) continue;
    if (value === null || value === '' || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

const needsRecords = (element: Element) => !['src', 'endpoint', 'source'].some((name) => element.hasAttribute(name));

/** The story's markup without its frame, with records from a file in place of those of the book. */
export function pasted(code: string, tag: string | undefined, args: Arguments): string {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: code });
  for (const style of content.querySelectorAll('style')) style.remove();
  for (const frame of content.querySelectorAll('.story, story-context')) frame.replaceWith(...frame.childNodes);
  setAttributes(content, tag, args);
  const source = content.querySelector('sales-data, sales-dashboard');
  if (source && needsRecords(source)) source.setAttribute('src', 'company.json');
  const markup = written(content);
  return source || !tag ? markup : `<sales-data src="company.json">\n${markup.replaceAll(/^/gm, '  ')}\n</sales-data>`;
}

function written(content: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(content);
  return holder.innerHTML
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll('=""', '')
    .replaceAll(/><(?!\/)/g, '>\n<')
    .replaceAll(/^\s*\n/gm, '')
    .trim();
}
