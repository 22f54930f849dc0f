/** The player over real recordings from a real server. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/ui/call-player/call-player.ts';
import type { CallPlayerElement } from '../../../src/ui/call-player/call-player.ts';
import type { CallPlayerEvent } from '../../../src/ui/call-player/call-player-events.ts';
import { waitFor } from '../../wait-for.ts';

const otherOrigin = location.origin.includes('localhost')
  ? location.origin.replace('localhost', '127.0.0.1')
  : location.origin.replace('127.0.0.1', 'localhost');

let last = 0;

/** An address of a recording that nobody has asked for. */
function recording(query = '', origin = ''): { id: string; src: string } {
  const id = `player-${++last}`;
  return { id, src: `${origin}/__data/recording?id=${id}${query}` };
}

const requestsOf = async (id: string): Promise<string[]> => (await (await fetch(`/__data/recording-requests?of=${id}`)).json()) as string[];

const inside = (player: CallPlayerElement, selector: string) => player.shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (player: CallPlayerElement, selector: string) => inside(player, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
const audioOf = (player: CallPlayerElement) => player.shadowRoot!.querySelector('audio')!;

async function show(src: string | null, more: Partial<CallPlayerElement> = {}): Promise<CallPlayerElement> {
  const player = await fixture<CallPlayerElement>(html`<call-player locale="ru"></call-player>`);
  Object.assign(player, { src, ...more });
  await waitFor(() => inside(player, '.play, .failure'), 'the words');
  await player.updateComplete;
  return player;
}

/** As a reader does: browsers let a page sound only after a key or a click. */
async function press(player: CallPlayerElement, key: string, selector = '.play'): Promise<void> {
  inside(player, selector)!.focus();
  await sendKeys({ press: key });
}

async function listen(src: string, more: Partial<CallPlayerElement> = {}): Promise<CallPlayerElement> {
  const player = await show(src, more);
  await press(player, 'Enter');
  await waitFor(() => player.state === 'playing' && player.timeMs > 0, `${src} to sound`);
  return player;
}

function eventsOf(player: CallPlayerElement): string[] {
  const types: string[] = [];
  for (const type of ['call-play', 'call-pause', 'call-ended', 'call-next'] as const)
    player.addEventListener(type, (event) => types.push(event.type));
  return types;
}

describe('<call-player>', () => {
  it('asks the server for nothing before a reader asks to listen, and shows the length that is known', async () => {
    const { id, src } = recording('&seconds=6');
    const player = await show(src, { durationMs: 95_000 });
    expect(textOf(player, '.time')).to.equal('0:00 / 1:35');
    player.seek(3000);
    await player.updateComplete;
    expect([player.state, textOf(player, '.time'), await requestsOf(id)]).to.deep.equal(['idle', '0:03 / 1:35', []]);
    expect([audioOf(player).networkState, audioOf(player).preload]).to.deep.equal([HTMLMediaElement.NETWORK_EMPTY, 'none']);
    await press(player, 'Enter');
    await waitFor(() => player.state === 'playing' && player.timeMs > 3000, 'it to begin where the reader wanted');
    expect(textOf(player, '.time')).to.match(/^0:03 \/ 0:06$/);
    expect((await requestsOf(id)).length).to.be.greaterThan(0);
  });

  it('plays, pauses, plays to the end and once more, and tells', async () => {
    const player = await show(recording('&seconds=1.5').src);
    const types = eventsOf(player);
    const times: number[] = [];
    player.addEventListener('call-time', (event) => times.push((event as CallPlayerEvent).timeMs));
    await press(player, 'Enter');
    await waitFor(() => player.timeMs > 300, 'sound');
    await press(player, ' ');
    await waitFor(() => player.state === 'paused', 'a pause');
    expect([audioOf(player).paused, inside(player, '.play')!.getAttribute('aria-label')]).to.deep.equal([true, 'Слушать']);
    await press(player, ' ');
    await waitFor(() => player.state === 'ended', 'its end');
    expect(types).to.deep.equal(['call-play', 'call-pause', 'call-play', 'call-ended']);
    expect(times.length).to.be.greaterThan(1);
    expect(inside(player, '.play')!.getAttribute('aria-label')).to.equal('Слушать сначала');
    await press(player, 'Enter');
    await waitFor(() => player.state === 'playing' && player.timeMs < 1200, 'it to begin again');
  });

  it('is operated by keys while the focus is inside, and only then', async () => {
    const player = await listen(recording('&seconds=60').src, { noWaveform: true, hasNext: true });
    const types = eventsOf(player);
    await press(player, 'k');
    await waitFor(() => player.state === 'paused', 'K to pause');
    player.seek(30_000);
    for (const [key, sought] of [
      ['ArrowRight', 35_000],
      ['ArrowLeft', 30_000],
      ['j', 15_000],
      ['j', 0],
      ['j', 0],
    ] as const) {
      await press(player, key, 'input');
      expect(Math.round(player.timeMs), key).to.equal(sought);
    }
    await press(player, 'ArrowUp');
    await press(player, 'ArrowUp');
    await press(player, 'ArrowDown');
    await player.updateComplete;
    expect([player.rate, audioOf(player).playbackRate, inside(player, 'select')!.matches('select')]).to.deep.equal([1.25, 1.25, true]);
    expect((inside(player, 'select') as HTMLSelectElement).value).to.equal('1.25');
    await press(player, 'n');
    expect(types.at(-1)).to.equal('call-next');
    await press(player, ' ', 'input');
    await waitFor(() => player.state === 'playing', 'the space bar to play');
    const field = await fixture<HTMLInputElement>(html`<input aria-label="elsewhere" />`);
    field.focus();
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'ArrowUp' });
    expect([field.value, player.state, player.rate]).to.deep.equal(['k', 'playing', 1.25]);
  });

  it('keeps its speed over recordings, and begins the next one from its start', async () => {
    const player = await listen(recording('&seconds=20').src, { noWaveform: true, rate: 1.5 });
    expect(audioOf(player).playbackRate).to.equal(1.5);
    player.seek(9000);
    const next = recording('&seconds=8');
    player.src = next.src;
    await player.updateComplete;
    expect([player.state, player.timeMs, audioOf(player).hasAttribute('src')]).to.deep.equal(['idle', 0, false]);
    expect(await requestsOf(next.id)).to.deep.equal([]);
    await player.play();
    await waitFor(() => player.state === 'playing', 'the next one');
    expect([audioOf(player).playbackRate, textOf(player, '.time')!.endsWith('/ 0:08')]).to.deep.equal([1.5, true]);
  });

  it('sounds alone on a page, also beside another copy of the suite', async () => {
    const copy = (await import(`../../../src/ui/call-player/call-player.ts?${'copy'}`)) as { CallPlayerElement: typeof CallPlayerElement };
    expect(copy.CallPlayerElement).not.to.equal(customElements.get('call-player'));
    if (!customElements.get('copied-player')) customElements.define('copied-player', class extends copy.CallPlayerElement {});
    const first = await listen(recording('&seconds=20').src, { noWaveform: true });
    const second = await fixture<CallPlayerElement>(html`<copied-player locale="ru"></copied-player>`);
    second.src = recording('&seconds=20').src;
    await second.play();
    await waitFor(() => second.state === 'playing' && first.state === 'paused', 'the first to be silent');
    await first.play();
    await waitFor(() => first.state === 'playing' && second.state === 'paused', 'the second to be silent');
    expect([audioOf(first).paused, audioOf(second).paused]).to.deep.equal([false, true]);
  });

  it('falls silent when it is removed, leaves nothing behind, and works again when it is back', async () => {
    const { id, src } = recording('&seconds=30');
    const player = await listen(src);
    await waitFor(() => inside(player, '.wave'), 'the picture');
    const parent = player.parentElement!;
    const audio = audioOf(player);
    const asked = (await requestsOf(id)).length;
    player.remove();
    expect([audio.paused, audio.hasAttribute('src'), player.state, player.timeMs]).to.deep.equal([true, false, 'idle', 0]);
    document.dispatchEvent(new CustomEvent('dealscope-sounding'));
    await player.play();
    expect([audio.paused, (await requestsOf(id)).length]).to.deep.equal([true, asked]);
    parent.append(player);
    await player.updateComplete;
    expect(inside(player, '.wave')).to.equal(null);
    await press(player, 'Enter');
    await waitFor(() => player.state === 'playing', 'it to sound again');
  });

  it('goes anywhere where the server knows of parts, and asks for that part', async () => {
    const { id, src } = recording('&seconds=600&hold=30');
    const player = await listen(src, { noWaveform: true });
    player.seek(500_000);
    await waitFor(() => player.state === 'playing' && player.timeMs > 500_000, 'the far moment');
    expect(textOf(player, '.note')).to.equal(null);
    expect((await requestsOf(id)).filter((range) => Number(/\d{6,}/.exec(range)?.[0] ?? 0) > 1_000_000)).not.to.deep.equal([]);
  });

  it('says where the server lets nobody seek, and goes there all the same once it has been read in whole', async () => {
    const plain = await listen(recording('&seconds=400&ranges=no').src, { noWaveform: true });
    expect(textOf(plain, '.note')).to.equal('Сервер отдаёт запись только подряд: можно лишь начать сначала.');
    plain.seek(300_000);
    expect(plain.timeMs).to.equal(0);
    const read = await listen(recording('&seconds=40&ranges=no').src);
    await waitFor(() => inside(read, '.wave'), 'the picture');
    expect(textOf(read, '.note')).to.equal(null);
    read.seek(30_000);
    await waitFor(() => read.state === 'playing' && read.timeMs > 30_000, 'the far moment');
    expect(textOf(read, '.time')).to.match(/^0:3\d \/ 0:40$/);
  });

  const failures: [what: string, query: string, origin: string, says: string][] = [
    ['a forbidden recording', '&status=403', '', 'Нет доступа к записи'],
    ['one that needs a sign-in', '&status=401', '', 'Нет доступа к записи'],
    ['a deleted one', '&status=404', '', 'Записи больше нет'],
    ['one that is gone', '&status=410', '', 'Записи больше нет'],
    ['a server’s error', '&status=500', '', 'Сервер записей ответил ошибкой. Код 500.'],
    ['a web page in its place', '&type=text/html', '', 'Вместо записи пришло что-то другое'],
    ['a file that is no sound', '&damaged=yes', '', 'Запись повреждена или в формате'],
    ['a connection that breaks off at once', '&seconds=20&cut=1', '', 'связь прервалась'],
    ['a deleted one elsewhere, of which the server may not be asked', '&status=404', otherOrigin, 'причину её сервер не сообщает'],
    ['a deleted one elsewhere, of which it may', '&status=404&cors=yes', otherOrigin, 'Записи больше нет'],
  ];
  for (const [what, query, origin, says] of failures) {
    it(`tells ${what} in words, with a link`, async () => {
      const { src } = recording(query, origin);
      const player = await show(src);
      await press(player, 'Enter');
      await waitFor(() => player.state === 'failed', 'the failure');
      await player.updateComplete;
      expect(textOf(player, '[role=alert]')).to.contain(says);
      const link = inside(player, 'a') as HTMLAnchorElement;
      expect([link.href, link.target, link.rel]).to.deep.equal([new URL(src, location.href).href, '_blank', 'noopener noreferrer']);
      expect(audioOf(player).hasAttribute('src')).to.equal(false);
      await expect(player).to.be.accessible();
    });
  }

  it('tells where a recording breaks off in the middle, and tries again from there', async () => {
    const { id, src } = recording('&seconds=8&cut=3&ranges=no&late=yes');
    const player = await show(src, { noWaveform: true, rate: 2 });
    await press(player, 'Enter');
    await waitFor(() => player.state === 'failed', 'the failure', 15_000);
    await player.updateComplete;
    expect(textOf(player, '[role=alert]')).to.contain('связь прервалась');
    const asked = (await requestsOf(id)).length;
    await press(player, 'Enter', '.failure button');
    await waitFor(() => player.state !== 'failed', 'another try');
    await waitFor(() => player.state === 'failed', 'the same failure', 15_000);
    expect((await requestsOf(id)).length).to.be.greaterThan(asked);
  });

  it('plays from another origin, and draws it only where that server lets the page read it', async () => {
    const open = await listen(recording('&seconds=5&cors=yes', otherOrigin).src);
    await waitFor(() => inside(open, '.wave'), 'the picture');
    const closed = recording('&seconds=5', otherOrigin);
    const player = await listen(closed.src);
    await waitFor(() => player.state === 'ended', 'its end', 12_000);
    expect([inside(player, '.wave'), inside(player, '.track') !== null]).to.deep.equal([null, true]);
  });

  it('never opens what is no web address', async () => {
    for (const src of [
      'javascript:window.hacked=1',
      'data:audio/wav;base64,UklGRg==',
      'file:///etc/passwd',
      ' \u0001javascript:window.hacked=1',
    ]) {
      const player = await show(src);
      await player.play();
      expect([player.state, audioOf(player).hasAttribute('src'), inside(player, 'a, button')], src).to.deep.equal(['idle', false, null]);
      expect(textOf(player, '.failure')).to.contain('не похож на адрес');
    }
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
    expect(textOf(await show(null), '.failure')).to.equal('У звонка нет записи.');
  });

  it('draws the recording for the room that there is; a click in the middle goes to the middle', async () => {
    const player = await listen(recording('&seconds=20').src, { rate: 1 });
    const parent = player.parentElement!;
    const widthOf = () => inside(player, '.wave')?.getAttribute('viewBox')?.split(' ')[2];
    for (const width of ['700px', '280px']) {
      parent.style.width = width;
      await waitFor(() => Number(widthOf()) === Math.round(inside(player, '.seek')!.clientWidth - 12), `a picture at ${width}`);
      expect(player.scrollWidth).to.be.at.most(player.clientWidth);
      const { left, top, width: room, height } = inside(player, 'input')!.getBoundingClientRect();
      player.seek(0);
      await sendMouse({ type: 'click', position: [Math.round(left + room / 2), Math.round(top + height / 2)] });
      await waitFor(() => player.timeMs > 9000, 'the middle');
      expect(player.timeMs).to.be.lessThan(12_500);
    }
  });

  it('draws anew where what stands beside the picture grows', async () => {
    const player = await listen(recording('&seconds=20').src);
    player.pause();
    const widthOf = () => Number(inside(player, '.wave')?.getAttribute('viewBox')?.split(' ')[2]);
    const room = () => Math.round(inside(player, '.seek')!.clientWidth - 12);
    await waitFor(() => widthOf() === room(), 'a picture');
    const before = room();
    player.style.letterSpacing = '5px';
    await waitFor(() => widthOf() === room() && room() < before, 'a picture for less room');
  });

  it('reads recordings of a blob, as pages make them that fetch with a token', async () => {
    const blob = await (await fetch(recording('&seconds=3').src)).blob();
    const player = await listen(URL.createObjectURL(blob));
    expect(textOf(player, '.time')).to.match(/\/ 0:03$/);
  });

  it('is accessible in light and dark, in Russian and English', async () => {
    for (const [scheme, locale, play] of [
      ['light', 'ru', 'Слушать'],
      ['dark', 'en', 'Listen'],
    ] as const) {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#0e1014' : '#ffffff';
      const player = await show(recording('&seconds=9').src, { locale, hasNext: true, durationMs: 9000, label: 'Анна Петрова, 20 ноября' });
      await waitFor(() => inside(player, '.play')?.getAttribute('aria-label') === play, 'the language');
      expect(inside(player, '[role=group]')!.getAttribute('aria-label')).to.equal('Анна Петрова, 20 ноября');
      await expect(player).to.be.accessible();
      await press(player, 'Enter');
      await waitFor(() => inside(player, '.wave'), 'the picture');
      await expect(player).to.be.accessible();
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });
});
