import { LitElement } from 'lit';
import { SalesDataElement } from '../provider/sales-data.ts';
import { readInlineJson } from '../provider/inline-json.ts';

/** Attributes and properties that a dashboard hands on to the `<sales-data>` inside it. */
export const dataAttributes: readonly string[] = SalesDataElement.observedAttributes;

/** `<sales-data>`'s properties, but for the locale, which the dashboard has by itself. */
const dataProperties = [...SalesDataElement.elementProperties.keys()].filter((name) => name !== 'locale') as DataProperty[];

type DataProperty =
  | ('records' | 'src' | 'format' | 'mapping' | 'endpoint' | 'source' | 'baseUrl' | 'people' | 'calls' | 'currency' | 'additions')
  | ('fetch' | 'period' | 'from' | 'to' | 'timeZone' | 'now' | 'pipeline' | 'managers' | 'departments' | 'sources' | 'tags')
  | ('comparison' | 'stageMapping' | 'refresh' | 'noWorker');

/** An element with the properties of `<sales-data>`; `forwardProperties` makes them work. */
export const DataHost = LitElement as unknown as Omit<typeof LitElement, 'prototype'> &
  (new () => LitElement & Pick<SalesDataElement, DataProperty>);

const sources = ['records', 'src', 'endpoint', 'source'] as const;

/** Whether an element has records of its own; else those of the page around it are shown. */
export const hasOwnData = (data: SalesDataElement): boolean => sources.some((name) => data[name] !== null && data[name] !== undefined);

/** Gives a class the properties of `<sales-data>`; `of` finds the one that a dashboard has inside. */
export function forwardProperties<E extends object>(prototype: E, of: (element: E) => SalesDataElement): void {
  for (const name of dataProperties) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: E) {
        return of(this)[name];
      },
      set(this: E, value: unknown) {
        Object.assign(of(this), { [name]: value });
        (this as unknown as { requestUpdate(): void }).requestUpdate();
      },
    });
  }
}

/** Properties that a page has set before the element was defined. */
export function takeEarlyProperties(element: object): void {
  for (const name of dataProperties) {
    if (!Object.hasOwn(element, name)) continue;
    const value = (element as Record<string, unknown>)[name];
    Reflect.deleteProperty(element, name);
    Object.assign(element, { [name]: value });
  }
}

/** Takes over the JSON that a page wrote into the dashboard. */
export function takeInlineRecords(element: Element, data: SalesDataElement): void {
  if (hasOwnData(data)) return;
  const records = readInlineJson(element);
  if (records !== undefined) data.records = records;
}
