import { createRandom } from './random.ts';

const RATE = 8000;

/** A small WAV file (8 kHz, 8 bit, mono) in which two voices murmur in turn: real audio for the demo's calls. */
export function createRecording(id: number): Uint8Array<ArrayBuffer> {
  const random = createRandom(id + 1);
  const length = RATE * random.integer(5, 16);
  const wav = new Uint8Array(44 + length);
  writeHeader(new DataView(wav.buffer), length);
  let at = 0;
  for (let turn = 0; at < length; turn++) {
    const pitch = (turn % 2 === 0 ? 115 : 190) * (1 + 0.08 * random.normal());
    const end = Math.min(length, at + Math.round(RATE * (0.8 + random.next() * 2)));
    for (const start = at; at < end; at++) wav[44 + at] = sample((at - start) / RATE, pitch, random.next());
    for (const pause = Math.min(length, at + RATE * 0.3); at < pause; at++) wav[44 + at] = 128;
  }
  return wav;
}

/** Harmonics of a voice under the rise and fall of syllables, with a little breath. */
function sample(time: number, pitch: number, noise: number): number {
  const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.7 * time)) ** 0.7;
  const tone = [1, 0.6, 0.45, 0.2, 0.25].reduce((sum, level, i) => sum + level * Math.sin(2 * Math.PI * pitch * (i + 1) * time), 0);
  return Math.round(128 + 34 * syllable * (tone + (noise - 0.5) * 0.4));
}

function writeHeader(view: DataView, length: number): void {
  const text = (at: number, value: string) => [...value].forEach((sign, i) => view.setUint8(at + i, sign.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, length, true);
}
