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
  const turns = toWaves(Float64Array.from({ length: size }, (_, k) => (2 * Math.PI * (k + 1)) / x.length));
  const own = strongest(strength, toWaves(ofY.phase.map((phase, k) => phase - ofX.phase[k]!)), 0, turns, longest, Infinity) - 1e-12;
  let asStrong = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    if (strongest(strength, drawWaves(seed, round * size), (round - 1) * size, turns, longest, own) >= own) asStrong++;
    if (asStrong === ENOUGH) return asStrong / round;
  }
  return (asStrong + 1) / (ROUNDS + 1);
}

interface Waves {
  cosine: Float64Array;
  sine: Float64Array;
}

const toWaves = (angles: Float64Array): Waves => ({
  cosine: angles.map((angle) => Math.cos(angle)),
  sine: angles.map((angle) => Math.sin(angle)),
});

/**
 * The strongest correlation at any lag: at each one the sum of `strength · cos(phase + lag · step)`, by turning all waves
 * one step at a time. Stops at the first that is `enough`.
 * @param phases those from the place `first` on.
 */
function strongest(strength: Float64Array, phases: Waves, first: number, turns: Waves, longest: number, enough: number): number {
  const size = strength.length;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    real[k] = strength[k]! * phases.cosine[first + k]!;
    imaginary[k] = strength[k]! * phases.sine[first + k]!;
  }
  const { cosine, sine } = turns;
  let most = 0;
  for (let lag = 0; lag <= longest && most < enough; lag++) {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      const x = real[k]!;
      const y = imaginary[k]!;
      sum += x;
      real[k] = x * cosine[k]! - y * sine[k]!;
      imaginary[k] = x * sine[k]! + y * cosine[k]!;
    }
    most = Math.max(most, Math.abs(sum));
  }
  return most;
}

/** Random phases are the same for all series: kept, since their cosines take longer than all else. */
let draws = startDraws(1);

function startDraws(seed: number) {
  return { seed, random: createRandom(seed), length: 0, ...toWaves(new Float64Array(0)) };
}

/** @returns at least `count` of them. */
function drawWaves(seed: number, count: number): Waves {
  if (draws.seed !== seed) draws = startDraws(seed);
  if (count > draws.cosine.length) {
    const { cosine, sine } = draws;
    draws.cosine = new Float64Array(2 * count);
    draws.sine = new Float64Array(2 * count);
    draws.cosine.set(cosine);
    draws.sine.set(sine);
  }
  for (; draws.length < count; draws.length++) {
    const phase = 2 * Math.PI * draws.random();
    draws.cosine[draws.length] = Math.cos(phase);
    draws.sine[draws.length] = Math.sin(phase);
  }
  return draws;
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
  const { cosine, sine } = toWaves(Float64Array.from({ length: n }, (_, t) => (2 * Math.PI * t) / n));
  const found = { amplitude: new Float64Array(size), phase: new Float64Array(size), weight: new Float64Array(size) };
  for (let k = 1; k <= size; k++) {
    let [real, imaginary] = [0, 0];
    for (let t = 0; t < n; t++) {
      const turn = (k * t) % n;
      real += values[t]! * cosine[turn]!;
      imaginary -= values[t]! * sine[turn]!;
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
