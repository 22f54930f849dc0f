/** What editors know of the elements: VS Code's custom data and JetBrains' web-types. */

const paragraph = (text) => text?.trim() ?? '';

const isBoolean = ({ type }) => type?.text === 'boolean';

const valuesOf = (attribute) => (attribute.choices ? { values: attribute.choices.map((name) => ({ name })) } : {});

/** For `html.customData`. */
export const vscodeHtml = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes }) => ({
    name: tagName,
    description: { kind: 'markdown', value: paragraph(description) },
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: paragraph(attribute.description),
      ...(isBoolean(attribute) ? { valueSet: 'v' } : valuesOf(attribute)),
    })),
  })),
});

const unique = (items) => [...new Map(items.map((item) => [item.name, item])).values()];

const everyCssProperty = (elements) => unique(elements.flatMap(({ cssProperties = [] }) => cssProperties));
const everyPart = (elements) => unique(elements.flatMap(({ cssParts = [] }) => cssParts));

/** For `css.customData`. */
export const vscodeCss = (elements) => ({
  version: 1.1,
  properties: everyCssProperty(elements).map(({ name, description }) => ({ name, description })),
  pseudoElements: everyPart(elements).map(({ name, description }) => ({ name: `::part(${name})`, description })),
});

const typeOf = ({ type, choices }) => (choices ? choices.map((word) => `'${word}'`).join(' | ') : (type?.text ?? 'unknown'));

/** For JetBrains' editors and Vue. */
export const webTypes = (elements, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'dealscope',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map(({ tagName, description, attributes, properties, events, slots = [] }) => ({
        name: tagName,
        description: paragraph(description),
        attributes: attributes.map((attribute) => ({
          name: attribute.name,
          description: paragraph(attribute.description),
          value: { type: typeOf(attribute), required: !isBoolean(attribute) },
        })),
        slots: slots.map(({ name, description }) => ({ name, description })),
        js: {
          properties: properties.map((property) => ({ name: property.name, description: property.description, type: typeOf(property) })),
          events: events.map(({ name, description }) => ({ name, description })),
        },
      })),
    },
    css: {
      properties: everyCssProperty(elements).map(({ name, description }) => ({ name, description })),
      'pseudo-elements': everyPart(elements).map(({ name, description }) => ({ name: `part(${name})`, description })),
    },
  },
});
