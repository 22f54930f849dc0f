/** The loudness of a recording, for its picture. Loaded only after a reader has asked to listen. */

/** Larger recordings keep the plain slider. */
const MOST_BYTES = 16e6;
/** Low: a picture needs no more, and a long recording decoded in full would take hundreds of megabytes. */
const SAMPLE_RATE = 8000;
const PEAKS = 600;

/** How often in a row a server has not let the page read a recording. After two it is not asked again. */
const refusals = new Map<string, number>();
const MOST_REFUSALS = 2;

export interface Loudness {
  /** 0..1, evenly over the recording. */
  peaks: Float32Array;
  /** The recording itself. */
  whole: Blob;
}

/** null where the recording cannot be read, is too large, or is in a format that this browser does not decode. */
export async function loadLoudness(url: string, signal: AbortSignal): Promise<Loudness | null> {
  const { origin } = new URL(url);
  const refused = refusals.get(origin) ?? 0;
  if (refused >= MOST_REFUSALS) return null;
  const response = await fetch(url, { signal }).catch(() => null);
  if (!signal.aborted) refusals.set(origin, response ? 0 : refused + 1);
  if (!response) return null;
  const whole = await readWhole(response);
  if (!whole || signal.aborted) return null;
  const audio = await decode(await whole.arrayBuffer());
  return audio && { peaks: peaksOf(audio, PEAKS), whole };
}

async function readWhole(response: Response): Promise<Blob | null> {
  const reader = response.body?.getReader();
  if (!reader) return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = Number(response.headers.get('content-length') ?? 0) > MOST_BYTES || !response.ok ? Infinity : 0;
  try {
    while (bytes <= MOST_BYTES) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
      parts.push(value);
      bytes += value.length;
    }
    await reader.cancel();
  } catch {
    // The connection broke off: no picture.
  }
  return null;
}

const decode = (bytes: ArrayBuffer): Promise<AudioBuffer | null> =>
  new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes).catch(() => null);

/** The loudest moment of each part, over all channels, against the loudest of all. */
function peaksOf(audio: AudioBuffer, count: number): Float32Array {
  const peaks = new Float32Array(count);
  for (let channel = 0; channel < audio.numberOfChannels; channel++) {
    const samples = audio.getChannelData(channel);
    for (let i = 0; i < samples.length; i++) {
      const part = Math.floor((i / samples.length) * count);
      const level = Math.abs(samples[i]!);
      if (level > peaks[part]!) peaks[part] = level;
    }
  }
  const loudest = peaks.reduce((most, level) => Math.max(most, level), 0);
  return loudest > 0 ? peaks.map((level) => level / loudest) : peaks;
}

/** Bars of a picture so many units wide and high, one for each four units. */
export function barsPath(peaks: Float32Array, width: number, height: number): string {
  const bars = Math.max(1, Math.floor(width / 4));
  let path = '';
  for (let bar = 0; bar < bars; bar++) {
    const [from, to] = [Math.floor((bar / bars) * peaks.length), Math.ceil(((bar + 1) / bars) * peaks.length)];
    const level = peaks.subarray(from, to).reduce((most, peak) => Math.max(most, peak), 0);
    const half = Math.max(1, (level * height) / 2 - 1);
    path += `M${((bar + 0.5) * width) / bars} ${height / 2 - half}v${2 * half}`;
  }
  return path.replace(/\d+\.\d{2,}/g, (value) => Number(value).toFixed(1));
}
