import type {} from 'dealscope/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const funnel: SvelteHTMLElements['sales-funnel'] = {
  mode: 'closed',
  noModes: true,
  class: 'wide',
  'onreport-ready': (event) => console.log(event.report),
};
export const data: SvelteHTMLElements['sales-data'] = {
  records: {},
  period: 'this-month',
  'onscope-change': ({ scope }) => console.log(scope.to),
};
// @ts-expect-error: there is no such clock
export const wrong: SvelteHTMLElements['sales-funnel'] = { mode: 'sometimes' };
