import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const linesOf = (file) =>
  file
    ? readFileSync(join(import.meta.dirname, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim()).length
    : 0;

/** The median over visits of a figure of one. */
const over = (visits, read) => median(visits.map(read));
const ofAll = (read) => (result) => over([...result.still, ...result.scrolled], read);
const ofStill = (read) => (result) => over(result.still, read);
const ofScrolled = (read) => (result) => over(result.scrolled, read);

/** Each step of a reader with the slowest answer to it. */
const steps = ({ scrolled }, slowdown) =>
  Object.keys(scrolled[0].answers[slowdown] ?? {}).map((step) => [step, over(scrolled, ({ answers }) => answers[slowdown][step])]);

const slowest = (slowdown) => (result) => {
  const times = steps(result, slowdown).map(([, ms]) => ms);
  return times.length > 0 ? Math.max(...times) : null;
};

/** Name, unit as a power of ten with its digits, how to read it, and the limit for dealscope's own. */
const figures = (nearestCode) => [
  ['lines of HTML', [1, 0], ({ contestant }) => linesOf(contestant.html), 2],
  ['lines of script', [1, 0], ({ contestant }) => linesOf(contestant.script), 0],
  ['code for the first screen, kB', [1000, 0], ofStill(({ sent }) => sent.code), nearestCode / 2],
  ['code for all figures, kB', [1000, 0], ofScrolled(({ sent }) => sent.code), nearestCode / 2],
  ['all bytes for the first screen, kB', [1000, 0], ofStill(({ sent }) => sent.all)],
  ['all bytes for all figures, kB', [1000, 0], ofScrolled(({ sent }) => sent.all)],
  ['first figure, s', [1000, 2], ofAll(({ first }) => first)],
  ['all figures on the screen, s', [1000, 2], ofAll(({ inSight }) => inSight)],
  ['all figures, scrolling to them, s', [1000, 2], ofScrolled(({ all }) => all)],
  ['layout shift', [1, 3], ofStill(({ shift }) => shift), 0.02],
  ['layout shift, scrolling at once', [1, 3], ofScrolled(({ shift }) => shift)],
  ['longest task, ms', [1, 0], ofScrolled(({ longest }) => longest)],
  ['slowest answer to a hand, 4x slower, ms', [1, 0], slowest(4), 100],
  ['slowest answer to a hand, ms', [1, 0], slowest(1), 100],
];

/** Prints the figures under one another, a column for each contestant, and which of dealscope's own are over their limits. */
export function printTable(results) {
  const rivals = results.filter(({ contestant }) => contestant.isRival);
  const nearestCode = Math.min(...rivals.map(ofScrolled(({ sent }) => sent.code)));
  const width = Math.max(...results.map(({ contestant }) => contestant.title.length)) + 3;
  const print = (name, cells, end) =>
    console.log(`${name.padEnd(42)}${cells.map((cell) => cell.padStart(width)).join('')}${end.padStart(10)}`);
  const tooMuch = [];
  console.log('');
  print(
    '',
    results.map(({ contestant }) => contestant.title),
    'limit',
  );
  for (const [name, [unit, digits], read, limit] of figures(nearestCode)) {
    const format = (value) => (value === null ? '' : (value / unit).toFixed(digits));
    const values = results.map(read);
    print(name, values.map(format), limit === undefined ? '' : format(limit));
    results.forEach(({ contestant }, i) => {
      if (contestant.isJudged && values[i] > limit)
        tooMuch.push(`${contestant.title}: ${name} ${format(values[i])}, limit ${format(limit)}`);
    });
  }
  printSteps(results);
  console.log(tooMuch.length > 0 ? `\nOver the limit:\n${tooMuch.join('\n')}` : '\nEverything is within its limit.');
}

function printSteps(results) {
  console.log('\nSlowest answer to each step, ms: 4x slower, and as the machine is');
  for (const result of results) {
    const fast = new Map(steps(result, 1));
    for (const [step, ms] of steps(result, 4))
      console.log(`${result.contestant.title.padEnd(24)}${step.padEnd(24)}${String(ms).padStart(6)}${String(fast.get(step)).padStart(6)}`);
  }
}
