/**
 * `node test/bench/signals.js [runs]`: how often early signals cry wolf and how soon they find a fall, by simulation.
 * The table is what stories/concepts/early-signals.mdx tells; the test beside the report runs a small version.
 */
import { runnerImport } from 'vite';

const runs = Number(process.argv[2] ?? 1000);
const { module } = await runnerImport(new URL('../reports/early-signals/simulate.ts', import.meta.url).pathname);
const { kinds, falseAlarms, delays, within } = module;
/** Series that a team of one pipeline is watched by. */
const SERIES = 17;

console.log(`${runs} runs a cell; weeks until confirmed in 50 % / 90 % of the runs, share found within 26 weeks\n`);
for (const unit of ['share', 'per-day']) {
  for (const [name, kind] of Object.entries(kinds)) {
    // A season can be told from a change when the year before is known.
    const { alarms, weeks } = falseAlarms(kind, unit, runs, 1, 21);
    const known = falseAlarms(kind, unit, runs, 1, 73);
    const falls = [0.15, 0.25, 0.5].map((fall) => {
      const found = delays(kind, unit, fall, runs, 2);
      return `${fall * 100} %: ${within(found, 0.5)} / ${within(found, 0.9)} (${Math.round((100 * found.filter(Number.isFinite).length) / runs)} %)`;
    });
    const length = alarms > 0 ? Math.round(weeks / alarms) : Infinity;
    const perTeam = ((26 * SERIES * alarms) / weeks).toFixed(2);
    console.log(
      `${unit.padEnd(8)} ${name.padEnd(24)} run length ${String(length).padStart(8)}  per team and 26 weeks ${perTeam.padStart(6)} (a year known ${((26 * SERIES * known.alarms) / known.weeks).toFixed(2)})  ${falls.join('  ')}`,
    );
  }
}
