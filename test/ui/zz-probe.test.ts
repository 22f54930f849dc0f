import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/ui/call-player/call-player.ts';
import type { CallPlayerElement } from '../../src/ui/call-player/call-player.ts';

const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const other = location.origin.includes('localhost') ? location.origin.replace('localhost', '127.0.0.1') : location.origin.replace('127.0.0.1', 'localhost');
const cases: Record<string, string> = {
  ranges: '/__data/recording?id=a&seconds=4',
  whole: '/__data/recording?id=b&seconds=4&ranges=no',
  wholelong: '/__data/recording?id=b2&seconds=400&ranges=no',
  s404: '/__data/recording?id=c&status=404',
  s403: '/__data/recording?id=d&status=403',
  s500: '/__data/recording?id=d5&status=500',
  html: '/__data/recording?id=e&type=text/html',
  fake: '/__data/raw?type=audio/wav&base64=PGh0bWw+',
  cut: '/__data/recording?id=f&seconds=6&cut=2',
  cutNoRanges: '/__data/recording?id=g&seconds=6&cut=2&ranges=no',
  cross: `${other}/__data/recording?id=h&seconds=4`,
  crossCors: `${other}/__data/recording?id=i&seconds=4&cors=1`,
  cross404: `${other}/__data/recording?id=j&status=404`,
  cross404Cors: `${other}/__data/recording?id=k&status=404&cors=1`,
  js: 'javascript:window.hacked=1',
};
for (const [name, src] of Object.entries(cases)) {
  it(name, async () => {
    const el = await fixture<CallPlayerElement>(html`<call-player locale="ru" src=${src} duration-ms="4000"></call-player>`);
    const log: string[] = [];
    const audio = el.shadowRoot!.querySelector('audio')!;
    for (const t of ['loadedmetadata', 'playing', 'pause', 'waiting', 'ended', 'error', 'stalled', 'suspend', 'durationchange'])
      audio.addEventListener(t, () => log.push(`${t}@${audio.currentTime.toFixed(1)} d=${audio.duration.toFixed(1)} seek=${audio.seekable.length ? audio.seekable.end(0).toFixed(1) : '-'} buf=${audio.buffered.length ? audio.buffered.end(0).toFixed(1) : '-'} err=${audio.error?.code} ${audio.error?.message}`));
    el.shadowRoot!.querySelector<HTMLElement>('.play')?.focus();
    await sendKeys({ press: 'Enter' });
    await sleep(name.startsWith('cut') ? 7000 : 1200);
    const drawn = el.shadowRoot!.querySelectorAll('.wave').length;
    console.log(name, el.state, Math.round(el.timeMs), 'drawn', drawn, el.shadowRoot!.querySelector('.failure, .note')?.textContent?.trim().replace(/\s+/g, ' '), JSON.stringify(log, null, 1));
    if (name === 'whole') { el.seek(3000); await sleep(800); console.log('after seek', el.state, el.timeMs, audio.src); }
  });
}
