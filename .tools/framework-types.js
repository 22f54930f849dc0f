/** Declarations by which React 19, Vue 3 and Svelte 5 know the elements. */
import { findElements } from './elements.js';

const sourceOf = new Map(findElements().map(({ tag, source }) => [tag, source.replace(/^src\/|\.ts$/g, '')]));

const doc = (text) =>
  `/** ${text
    .replaceAll('*/', '* /')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()} */`;
const key = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

/** An attribute as it may be written: what frameworks hand over as text, too. */
function attributeType({ type, choices }, field) {
  if (type?.text === 'boolean') return "boolean | '' | 'true' | 'false'";
  if (/\bnumber\b/.test(type?.text ?? '')) return 'number | string | null';
  if (choices) return `${choices.map((word) => `'${word}'`).join(' | ')} | null`;
  return /\bstring\[\]|\bstring\b/.test(type?.text ?? '') && !/\[\]|Csv|readonly/.test(type.text)
    ? 'string | null'
    : `string | ${field} | null`;
}

/** Properties and attributes that a page may set, each once: a name that is both takes what either takes. */
function fieldsOf({ name, properties, attributes }) {
  const byAttribute = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const own = properties.filter(({ readonly }) => !readonly);
  const lines = own.map((property) => {
    const field = `${name}['${property.name}']`;
    const attribute = byAttribute.get(property.name);
    return [property.name, property.description, attribute ? `${field} | ${attributeType(attribute, field)}` : field];
  });
  const dashed = attributes.filter((attribute) => !own.some((property) => property.name === attribute.name));
  for (const attribute of dashed)
    lines.push([attribute.name, attribute.description, attributeType(attribute, `${name}['${attribute.fieldName}']`)]);
  return lines.map(([field, description, type]) => `    ${doc(description)}\n    ${key(field)}?: ${type};`).join('\n');
}

const eventsOf = ({ events }) =>
  events.map(({ name, description, type }) => `    ${doc(description)}\n    'on${name}'?: (event: ${type.text}) => void;`).join('\n');

/** `elements.d.ts`: what may be set on each tag, and what it tells. */
export function elementProps(elements) {
  const imports = elements.map(({ tagName, name }) => `import type { ${name} } from './${sourceOf.get(tagName)}.js';`);
  const named = [...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type.text)))];
  return `${imports.join('\n')}
import type { ${named.join(', ')} } from './index.js';

/** What a page may set on each element, as attributes or properties. */
export interface DealscopeProps {
${elements.map((element) => `  '${element.tagName}': {\n${fieldsOf(element)}\n  };`).join('\n')}
}

/** What a page may listen to on each element, as frameworks write it. */
export interface DealscopeListeners {
${elements.map((element) => `  '${element.tagName}': {\n${eventsOf(element)}\n  };`).join('\n')}
}

/** The class behind each tag. */
export interface DealscopeElements {
${elements.map(({ tagName, name }) => `  '${tagName}': ${name};`).join('\n')}
}

export type DealscopeTag = keyof DealscopeElements;
`;
}

const eachTag = (elements, of) => elements.map(({ tagName }) => `      '${tagName}': ${of(tagName)};`).join('\n');

export const reactTypes = (elements) => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DealscopeElements, DealscopeListeners, DealscopeProps, DealscopeTag } from './elements.js';

type Props<T extends DealscopeTag> = Omit<
  DetailedHTMLProps<HTMLAttributes<DealscopeElements[T]>, DealscopeElements[T]>,
  keyof DealscopeProps[T] | keyof DealscopeListeners[T]
> &
  DealscopeProps[T] &
  DealscopeListeners[T] & { class?: string };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${eachTag(elements, (tag) => `Props<'${tag}'>`)}
    }
  }
}
`;

export const vueTypes = (elements) => `import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';
import type { DealscopeElements, DealscopeListeners, DealscopeProps, DealscopeTag } from './elements.js';

type Camel<S extends string> = S extends \`\${infer A}-\${infer B}\` ? \`\${A}\${Capitalize<Camel<B>>}\` : S;
type Handlers<L> = { [K in keyof L as K extends \`on\${infer E}\` ? \`on\${Capitalize<Camel<E>>}\` : never]: L[K] };

/** A tag as Vue's templates take it. */
export interface DealscopeComponent<T extends DealscopeTag> {
  new (): DealscopeElements[T] & {
    /** For Vue's type checker alone. */
    $props: DealscopeProps[T] & Handlers<DealscopeListeners[T]> & Omit<HTMLAttributes, keyof DealscopeProps[T]> & VNodeProps & AllowedComponentProps;
  };
}

declare module 'vue' {
  interface GlobalComponents {
${eachTag(elements, (tag) => `DealscopeComponent<'${tag}'>`)}
  }
}
`;

export const svelteTypes = (elements) => `import type { HTMLAttributes } from 'svelte/elements';
import type { DealscopeElements, DealscopeListeners, DealscopeProps, DealscopeTag } from './elements.js';

type Props<T extends DealscopeTag> = Omit<HTMLAttributes<DealscopeElements[T]>, keyof DealscopeProps[T]> &
  DealscopeProps[T] &
  DealscopeListeners[T];

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${eachTag(elements, (tag) => `Props<'${tag}'>`)}
  }
}
`;
