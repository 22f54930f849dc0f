/** `llms.txt`: the suite in one text, for whoever writes code by reading. */

const line = (text) => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/** The sentence before the example, and the example. */
function describe({ tagName, description, attributes, properties, events }) {
  const attributeNames = new Set(attributes.map(({ fieldName }) => fieldName));
  const others = properties.filter(({ name }) => !attributeNames.has(name));
  const list = (title, rows) => (rows.length > 0 ? `\n${title}:\n${rows.join('\n')}\n` : '');
  const words = ({ choices, type }) => (choices ? choices.join(', ') : (type?.text ?? ''));
  return `### <${tagName}>

${description.trim()}
${list(
  'Attributes',
  attributes.map((one) => `- ${one.name} (${words(one)}): ${line(one.description)}`),
)}${list(
    'Properties',
    others.map((one) => `- .${one.name} (${one.type?.text ?? 'unknown'}): ${line(one.description)}`),
  )}${list(
    'Events',
    events.map(({ name, type, description: text }) => `- ${name} (${type.text}): ${line(text)}`),
  )}`;
}

/** The fields of each kind of record, from their JSON Schema. */
function recordsOf(schema) {
  const fields = (object) => {
    const { properties = {}, required = [] } = object;
    return Object.entries(properties).map(
      ([name, field]) => `- ${name}${required.includes(name) ? '' : '?'}: ${line(field.description ?? '')}`,
    );
  };
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    const object = property.items ?? property;
    return object.properties
      ? [`### ${name}${schema.required?.includes(name) ? '' : ' (optional)'}\n\n${fields(object).join('\n')}\n`]
      : [];
  });
}

/**
 * @param elements as `describeElements` gives them.
 * @param schema the JSON Schema of the records.
 * @param api the OpenAPI document of the Report API.
 */
export function llmsText(elements, schema, { paths }) {
  return `# dealscope

> Web components that turn CRM records into sales reports on any page: funnel, results, activity, load, data quality, early signals.

## Use

By a script: \`<script type="module" src="dealscope.js"></script>\` registers everything; \`autoloader.js\` loads only what the page has.
From npm: \`import 'dealscope/sales-data/define'\` registers one tag; \`import { SalesDataElement } from 'dealscope/sales-data'\` registers nothing;
\`import { defineElements } from 'dealscope/define'\` registers under a prefix. In Node: \`import { createEngine } from 'dealscope/core'\`.

\`\`\`html
<script type="module" src="dealscope.js"></script>
<sales-data src="company.json" period="last-90-days">
  <sales-funnel></sales-funnel>
</sales-data>
\`\`\`

Boolean attributes: present means on, absent or \`="false"\` means off. Instants: ISO 8601 with offset, or epoch milliseconds.
Periods: today, this-month, last-quarter, last-30-days, all, …, 2026, 2026-Q1, 2026-03, 2026-W11, 2026-03-15, 2026-03-01/2026-04-01.

## Elements

${elements.map(describe).join('\n')}
## Records

What \`<sales-data>\` takes as \`records\` or at \`src\`. A question mark: may be absent.

${recordsOf(schema).join('\n')}
## Report API

What \`endpoint\` asks of a back end; the whole in openapi.json.

${Object.entries(paths)
  .map(([path, { get }]) => `- GET ${path}: ${line(get.summary)}`)
  .join('\n')}
`;
}
