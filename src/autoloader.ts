/** Loads an element's code when its tag appears. As a script: `<script type="module" src="autoloader.js" data-prefix="acme">`. */
import { files, firstReport, needs } from 'virtual:preloads';
import { tags } from 'virtual:tags';

/** What is asked of the autoloader. */
export interface AutoloadOptions {
  /** `acme` looks for `<acme-sales-funnel>`; the plain tags when absent. */
  prefix?: string;
}

/**
 * Registers the suite's elements that stand in a document, a shadow root or an element, and those that appear there later.
 * What is inside other shadow roots is not seen: call it for each of them.
 *
 * @returns stops looking.
 * @throws SyntaxError when the prefix cannot begin a tag.
 */
export function autoload(root: Document | ShadowRoot | Element = document, { prefix = '' }: AutoloadOptions = {}): () => void {
  const start = prefix === '' ? '' : `${prefix}-`;
  const wanted = tags.map((tag) => `${start}${tag}:not(:defined)`).join();
  const find = (node: Document | ShadowRoot | Element) => {
    const found = [...node.querySelectorAll(wanted)];
    if (node instanceof Element && node.matches(wanted)) found.push(node);
    for (const element of found) preload(element, element.localName.slice(start.length));
    for (const tag of new Set(found.map(({ localName }) => localName.slice(start.length)))) void load(tag, prefix);
  };
  find(root);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) find(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

const loading = new Set<string>();

/** A file that cannot be had is told once and tried again when the tag appears anew. */
async function load(tag: string, prefix: string): Promise<void> {
  const key = `${prefix} ${tag}`;
  if (loading.has(key)) return;
  loading.add(key);
  try {
    const { defineElements } = await import('./define-elements.ts');
    await defineElements({ prefix, tags: [tag] });
  } catch (error) {
    loading.delete(key);
    console.error(`dealscope: <${tag}> could not be loaded.`, error);
  }
}

const preloaded = new Set<string>();

/**
 * Begins to fetch all that an element needs at once, since each file would name the next only when it has come. Only where this
 * file is a script of the page: a bundler gives files other names.
 */
function preload(element: Element, tag: string): void {
  if (!ownScript()) return;
  const language = (element.getAttribute('locale') ?? element.closest<HTMLElement>('[lang]')?.lang ?? '').slice(0, 2).toLowerCase();
  const wordsOf = (name: string) => needs[`${name} ${language}`] ?? needs[`${name} en`] ?? [];
  const first = tag === 'sales-dashboard' ? (/[a-z-]+/.exec(element.getAttribute('reports') ?? '')?.[0] ?? firstReport) : null;
  const wanted = [tag, first].flatMap((name) => (name !== null && needs[name] ? [...needs[name], ...wordsOf(name)] : []));
  for (const file of [...wanted.map((place) => files[place]!), ...(first ? [`${first}.js`] : [])]) {
    if (preloaded.has(file)) continue;
    preloaded.add(file);
    const { href } = new URL(file, import.meta.url);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
}

/** The script that this file was written into the page by, if it was. */
const ownScript = (): HTMLScriptElement | undefined => [...document.scripts].find(({ src }) => src === import.meta.url);

if (typeof document !== 'undefined') {
  const prefix = ownScript()?.dataset['prefix'];
  autoload(document, prefix ? { prefix } : {});
}
