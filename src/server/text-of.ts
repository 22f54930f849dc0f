import { nothing, type TemplateResult } from 'lit';

/** What a template says, without what it looks like. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || value === nothing || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  return isTemplate(value) ? textOfTemplate(value) : String(value);
}

const isTemplate = (value: unknown): value is TemplateResult => typeof value === 'object' && value !== null && 'strings' in value;

/** Values that stand inside of a tag are attributes and handlers; those between tags are text. */
function textOfTemplate({ strings, values }: TemplateResult): string {
  const marked = strings.map((text, i) => text + (i < values.length ? `\0${i}\0` : '')).join('');
  return marked
    .replace(/<[^>]*>/g, '')
    .replace(/\0(\d+)\0/g, (_, i: string) => textOf(values[Number(i)]))
    .replace(/\s+/g, ' ')
    .trim();
}
