import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createRecording } from '../../../demo/company/recording.ts';
import '../../../src/ui/call-player/call-player.ts';
import type { CallPlayerElement } from '../../../src/ui/call-player/call-player.ts';
import { atWidth } from '../../report-stories.ts';

interface Arguments {
  src: string | null;
  durationMs: number | null;
  hasNext: boolean;
  noWaveform: boolean;
  width: number;
}

const recordingOf = (bytes: BlobPart): string => URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
const spoken = recordingOf(createRecording(7));
const seconds = 5000;

const meta: Meta<Arguments> = {
  title: 'Elements/Call player',
  component: 'call-player',
  render: ({ src, durationMs, hasNext, noWaveform, width }) =>
    atWidth(
      html`<call-player
        label="Анна Петрова, 20 ноября, 18:00"
        .src=${src}
        .durationMs=${durationMs}
        .hasNext=${hasNext}
        .noWaveform=${noWaveform}
      ></call-player>`,
      width,
    ),
  args: { src: spoken, durationMs: seconds, hasNext: true, noWaveform: false, width: 640 },
};

export default meta;
type Story = StoryObj<Arguments>;

const playerIn = (canvas: HTMLElement): CallPlayerElement => canvas.querySelector('call-player')!;

async function until(look: () => boolean): Promise<void> {
  for (let frames = 0; frames < 600 && !look(); frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Silent, since a page may not sound before its reader has done something. */
async function playSilently(canvas: HTMLElement): Promise<CallPlayerElement> {
  const player = playerIn(canvas);
  await player.updateComplete;
  player.shadowRoot!.querySelector('audio')!.muted = true;
  await player.play();
  await until(() => player.state !== 'idle' && player.state !== 'loading');
  return player;
}

/** Nothing has been loaded: the length is what the list of calls says. */
export const Default: Story = {};

/** The picture of the recording comes after a reader has asked to listen. */
export const Playing: Story = {
  play: async ({ canvasElement }) => {
    const player = await playSilently(canvasElement);
    player.seek(2000);
    await until(() => player.shadowRoot!.querySelector('.wave') !== null);
  },
};
export const Paused: Story = {
  play: async ({ canvasElement }) => {
    const player = await playSilently(canvasElement);
    player.seek(1500);
    await until(() => player.timeMs > 1600);
    player.pause();
  },
};
export const Ended: Story = {
  play: async ({ canvasElement }) => {
    const player = await playSilently(canvasElement);
    player.seek(60_000);
    await until(() => player.state === 'ended');
  },
};
export const WithoutPicture: Story = {
  args: { noWaveform: true },
  play: async ({ canvasElement }) => {
    (await playSilently(canvasElement)).seek(2000);
  },
};
/** The length is known from the recording only. */
export const UnknownLength: Story = { args: { durationMs: null } };
export const AnHour: Story = { args: { durationMs: 3_912_000, hasNext: false } };
export const NoRecording: Story = { args: { src: null } };
export const NoWebAddress: Story = { args: { src: 'javascript:alert(1)' } };

const failing: Story['play'] = async ({ canvasElement }) => {
  const player = await playSilently(canvasElement);
  await until(() => player.state === 'failed');
};
export const Deleted: Story = { tags: ['fails-to-load'], args: { src: '/no-such-recording.wav' }, play: failing };
export const WebPageInstead: Story = { args: { src: 'iframe.html' }, play: failing };
export const Damaged: Story = { args: { src: recordingOf('This is no sound.') }, play: failing };
/** The server is elsewhere and tells a page nothing. */
export const UnknownReason: Story = { tags: ['fails-to-load'], args: { src: 'http://localhost:9/recording.wav' }, play: failing };

export const Narrow: Story = { ...Playing, args: { width: 280 } };
export const Wide: Story = { ...Playing, args: { width: 1400 } };
export const Dark: Story = { ...Playing, globals: { scheme: 'dark' } };
export const English: Story = { globals: { locale: 'en' } };
