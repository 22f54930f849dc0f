import { expect } from '@open-wc/testing';

/** Another document of this origin, as another tab is, that takes so many turns and tells when it got each. */
async function takeTurns(frame: HTMLIFrameElement, count: number): Promise<number[]> {
  const told = new Promise<number[]>((resolve) => {
    addEventListener('message', function listen({ source, data }: MessageEvent<number[]>) {
      if (source !== frame.contentWindow || !Array.isArray(data)) return;
      removeEventListener('message', listen);
      resolve(data);
    });
  });
  frame.srcdoc = `<script type="module">
    import { createTurns } from '/src/sources/amocrm/pace.ts';
    const turn = createTurns('pace.amocrm.ru', (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    const got = [];
    for (let i = 0; i < ${count}; i++) {
      await turn();
      got.push(performance.timeOrigin + performance.now());
    }
    parent.postMessage(got);
  </script>`;
  document.body.append(frame);
  return told;
}

describe('turns at an account', () => {
  it('are at most seven in any second, all tabs of the origin together', async () => {
    const frames = [document.createElement('iframe'), document.createElement('iframe')];
    const [first, second] = await Promise.all(frames.map((frame) => takeTurns(frame, 12)));
    for (const frame of frames) frame.remove();
    const all = [...first!, ...second!].sort((a, b) => a - b);
    for (const at of all) expect(all.filter((other) => other >= at && other < at + 1000).length).to.be.at.most(7);
    // Neither waits until the other has done.
    expect(Math.max(...first!)).to.be.greaterThan(Math.min(...second!));
    expect(Math.max(...second!)).to.be.greaterThan(Math.min(...first!));
  });
});
