/** What the story files of all elements share: a frame of a width, the data's states, and the stories that every element has. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { SalesContext } from '../src/provider/context.ts';
import { StoryContext } from './story-context.ts';

/** A report to show, and the width of what it stands in. */
export interface ReportArguments<R> {
  report: () => Promise<R>;
  width?: number;
}

/** A container of a width, in place of a window of it. */
export const atWidth = (content: TemplateResult, width: number): TemplateResult =>
  html`<div class="story">${content}</div>
    <style>
      .story {
        max-width: ${width}px;
      }
    </style>`;

/** An element in a state that `<sales-data>` is seldom seen in. */
export const inContext = (tag: string, value: Partial<SalesContext>): TemplateResult => {
  const name = unsafeStatic(tag);
  return staticHtml`<story-context .value=${value}><${name}></${name}></story-context>`;
};

/** Stories of a report that takes its figures ready-made, `width` pixels wide unless a story says otherwise. */
export function reportMeta<R>(tag: string, report: () => Promise<R>, width = 1180) {
  const name = unsafeStatic(tag);
  return {
    component: tag,
    loaders: [async ({ args }) => ({ report: await args.report() })],
    render: (args, { loaded }) => atWidth(staticHtml`<${name} .data=${(loaded as { report: R }).report}></${name}>`, args.width ?? width),
    args: { report },
    argTypes: { report: { table: { disable: true } }, width: { table: { disable: true } } },
  } satisfies Meta<ReportArguments<R>>;
}

/** A report of which only a part of the records is there. */
export const partial = <R extends { notes: readonly unknown[] }>(report: () => Promise<R>): StoryObj<ReportArguments<R>> => ({
  args: {
    report: async () => {
      const whole = await report();
      return { ...whole, notes: [{ code: 'partial', count: 48_200, kind: null, issues: [] }, ...whole.notes] };
    },
  },
});

/** The states and looks that every element is shown in. */
export const usual = (tag: string) => ({
  loading: { render: () => inContext(tag, { state: 'loading', progress: { rows: 48_200, share: 0.38 } }) },
  failed: { render: () => inContext(tag, StoryContext.failed) },
  dark: { globals: { scheme: 'dark' } },
  english: { globals: { locale: 'en' } },
});
