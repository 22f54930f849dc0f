import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createRecording } from '../../../demo/company/recording.ts';
import '../../../src/ui/call-player/call-player.ts';
import '../../../src/ui/call-review/call-review.ts';
import type { CallReviewElement } from '../../../src/ui/call-review/call-review.ts';
import type { CallReviewRecord, ReviewCheckpoint } from '../../../src/ui/call-review/call-review-types.ts';
import { atWidth } from '../../report-stories.ts';

interface Arguments {
  call: CallReviewElement['call'];
  checklist: readonly ReviewCheckpoint[] | null;
  review: CallReviewRecord | null;
  reviewer: string | number | null;
  width: number;
}

const review: CallReviewRecord = {
  id: 'r1',
  callId: 42,
  reviewerId: 8,
  at: '2026-11-20T18:00:00+03:00',
  points: { greeting: 1, needs: 4, offer: 3, objections: null, 'next-step': 1 },
  notes: [
    { atSeconds: 12, text: 'Не спросил, кто ещё решает, и перешёл к цене раньше, чем выяснил сроки' },
    { atSeconds: 48, text: 'Назначил точную дату' },
    { text: 'Говорил спокойно и по делу' },
  ],
  outcome: 'next-step',
};

const meta: Meta<Arguments> = {
  title: 'Elements/Call review',
  component: 'call-review',
  render: ({ call, checklist, review, reviewer, width }) =>
    atWidth(
      html`<call-review
        time-zone="Europe/Moscow"
        .call=${call}
        .checklist=${checklist}
        .review=${review}
        .reviewer=${reviewer}
        .player=${{ timeMs: 42_000, seek: () => undefined }}
      ></call-review>`,
      width,
    ),
  args: {
    call: { id: 42, managerName: 'Анна Петрова', at: Date.parse('2026-11-20T17:10:00+03:00') },
    checklist: null,
    review: null,
    reviewer: 8,
    width: 720,
  },
};

export default meta;
type Story = StoryObj<Arguments>;

const formIn = async (canvas: HTMLElement): Promise<CallReviewElement> => {
  const form = canvas.querySelector('call-review')!;
  for (let frames = 0; frames < 600 && !form.shadowRoot?.querySelector('[part=base]'); frames++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return form;
};

/** A new review, by the usual checklist. */
export const Default: Story = {};
export const Reviewed: Story = { args: { review } };

/** With the player that notes take their moments from. */
export const WithPlayer: Story = {
  args: { review },
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    const player = document.createElement('call-player');
    Object.assign(player, { src: URL.createObjectURL(new Blob([createRecording(7)], { type: 'audio/wav' })), durationMs: 5000 });
    player.style.marginBlockEnd = '16px';
    form.before(player);
    form.player = player;
  },
};
export const OwnChecklist: Story = {
  args: {
    checklist: [
      { id: 'name', name: 'Обратился по имени', scale: 2 },
      { id: 'tempo', name: 'Темп и тон', scale: 3, hint: '3 — подстроился под клиента' },
      { id: 'knowledge', name: 'Знание продукта', scale: 10, hint: '10 — ответил на всё без пауз' },
    ],
  },
};
export const Unsaved: Story = {
  args: { review },
  play: async ({ canvasElement }) => (await formIn(canvasElement)).shadowRoot!.querySelector('input')!.click(),
};
export const Missing: Story = {
  args: { review: { ...review, points: { greeting: 1 } } },
  play: async ({ canvasElement }) => (await formIn(canvasElement)).save(),
};
export const Saved: Story = {
  args: { review },
  play: async ({ canvasElement }) => (await formIn(canvasElement)).save(),
};
/** The page could not keep the review. */
export const Refused: Story = {
  args: { review },
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    form.addEventListener('call-review-change', (event) => event.preventDefault());
    form.save();
  },
};
export const NoReviewer: Story = { args: { reviewer: null } };
export const NoCall: Story = { args: { call: null } };
export const Narrow: Story = { args: { review, width: 280 } };
export const Wide: Story = { args: { review, width: 1400 } };
export const Dark: Story = { args: { review }, globals: { scheme: 'dark' } };
export const English: Story = { globals: { locale: 'en' } };
