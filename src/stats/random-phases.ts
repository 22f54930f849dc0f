/** Chance of a cross-correlation between series that keep their own rhythm. */

/** Draws: the smallest chance is one in a thousand, so that a correction for ten series still leaves 0.01. */
const ROUNDS = 999;
/** After so many draws that are as strong the chance is known well enough (Besag and Clifford 1991). */
const ENOUGH = 50;

/**
 * Chance that independent series with these very spectra, so with the same autocorrelation, correlate as strongly at
 * any of the lags 0..`longest`: every phase of x is drawn anew (Theiler et al. 1992; Ebisuzaki 1997). Lags go round the
 * end. null where one does not vary.
 * @param seed of the draws: equal series give equal chances.
 */
export function chanceOfPhases(x: readonly number[], y: readonly number[], longest: number, seed = 1): number | null {
  const [ofX, ofY] = [spectrum(x), spectrum(y)];
  const power = ({ amplitude, weight }: Spectrum) => amplitude.reduce((sum, value, k) => sum + weight[k]! * value * value, 0);
  const norm = Math.sqrt(power(ofX) * power(ofY));
  if (!(norm > 1e-12)) return null;
  const size = ofX.amplitude.length;
  const strength = Float64Array.from({ length: size }, (_, k) => (ofX.weight[k]! * ofX.amplitude[k]! * ofY.amplitude[k]!) / norm);
  const sums = new Float64Array(longest + 1);
  const strongest = (phase: (k: number) => number): number => {
    sums.fill(0);
    for (let k = 0; k < size; k++) addWave(sums, strength[k]!, phase(k), (2 * Math.PI * (k + 1)) / x.length);
    return sums.reduce((most, r) => Math.max(most, Math.abs(r)), 0);
  };
  const own = strongest((k) => ofY.phase[k]! - ofX.phase[k]!) - 1e-12;
  const random = createRandom(seed);
  let asStrong = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    if (strongest(() => 2 * Math.PI * random()) >= own) asStrong++;
    if (asStrong === ENOUGH) return asStrong / round;
  }
  return (asStrong + 1) / (ROUNDS + 1);
}

/** Adds `strength · cos(phase + lag · step)` at each lag, by turning one step at a time. */
function addWave(sums: Float64Array, strength: number, phase: number, step: number): void {
  let [real, imaginary] = [strength * Math.cos(phase), strength * Math.sin(phase)];
  const [cosine, sine] = [Math.cos(step), Math.sin(step)];
  for (let lag = 0; lag < sums.length; lag++) {
    sums[lag]! += real;
    [real, imaginary] = [real * cosine - imaginary * sine, real * sine + imaginary * cosine];
  }
}

interface Spectrum {
  amplitude: Float64Array;
  phase: Float64Array;
  /** How often a frequency stands for itself and its mirror image. */
  weight: Float64Array;
}

/** Frequencies 1..n/2 of a series; its mean is left out. */
function spectrum(values: readonly number[]): Spectrum {
  const n = values.length;
  const size = Math.floor(n / 2);
  const found = { amplitude: new Float64Array(size), phase: new Float64Array(size), weight: new Float64Array(size) };
  for (let k = 1; k <= size; k++) {
    let [real, imaginary] = [0, 0];
    for (let t = 0; t < n; t++) {
      const angle = (2 * Math.PI * ((k * t) % n)) / n;
      real += values[t]! * Math.cos(angle);
      imaginary -= values[t]! * Math.sin(angle);
    }
    found.amplitude[k - 1] = Math.hypot(real, imaginary);
    found.phase[k - 1] = Math.atan2(imaginary, real);
    found.weight[k - 1] = 2 * k === n ? 1 : 2;
  }
  return found;
}

/** The same numbers every time (mulberry32): equal records give equal reports. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
