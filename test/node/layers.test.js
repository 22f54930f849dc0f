import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, '.tools/eslint.config.js') });

/** What the layers' rule says about a line of code in a file. */
async function complaints(file, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, 'src', file) });
  return result.messages.filter(({ ruleId, fatal }) => fatal || ruleId === 'dealscope/layers').map(({ message }) => message);
}

const forbidden = [
  ['model/deal-filter.ts', "import { ratio } from '../stats/ratio.ts';"],
  ['model/period.ts', 'export const now = Date.now();'],
  ['model/period.ts', 'export const now = new Date();'],
  ['stats/share.ts', "import { html } from 'lit';"],
  ['format/format.ts', "import Chart from 'chart.js';"],
  ['sources/csv.ts', "import '../reports/sales-funnel/sales-funnel-report.ts';"],
  ['sources/csv.ts', "import { html } from 'lit';"],
  ['engine/local.ts', "import '../ui/events.ts';"],
  ['engine/local.ts', "import '../reports/sales-funnel/sales-funnel.ts';"],
  ['provider/sales-data.ts', "import '../ui/frame.ts';"],
  ['ui/frame.ts', "import { Chart } from 'chart.js';"],
  ['ui/frame.ts', "import '../reports/sales-funnel/sales-funnel-report.ts';"],
  ['ui/frame.ts', "import { fetchReport } from '../engine/remote.ts';"],
  ['ui/frame.ts', "import { loadDataset } from '../sources/load.ts';"],
  ['reports/sales-funnel/sales-funnel-report.ts', "import { createFormat } from '../../format/format.ts';"],
  ['reports/sales-funnel/sales-funnel-report.ts', 'export const at = performance.now();'],
  ['reports/sales-funnel/sales-funnel-chart.ts', "import { Chart } from 'chart.js';"],
  ['reports/sales-funnel/sales-funnel-chart.ts', "import { html } from 'lit';"],
  ['reports/sales-funnel/sales-funnel-chart.ts', "import { renderFrame } from '../../ui/frame.ts';"],
  ['ui/funnel-plot.ts', "import { html } from 'lit';"],
  ['reports/sales-funnel/sales-funnel.ts', "import '../manager-load/manager-load-report.ts';"],
  ['reports/sales-funnel/sales-funnel.ts', "import { loadDataset } from '../../sources/load.ts';"],
  ['amocrm-widget/places.ts', "import { SalesFunnelElement } from '../reports/sales-funnel/sales-funnel.ts';"],
  ['amocrm-widget/places.ts', "import { openEngine } from '../engine/open-engine.ts';"],
];

const allowed = [
  ['amocrm-widget/places.ts', "import '../single-file.ts';"],
  ['model/deal-filter.ts', "import type { Day } from './day.ts';"],
  ['ui/chart.ts', "import { Chart } from 'chart.js';"],
  ['ui/frame.ts', "import type { ChartConfiguration } from 'chart.js';"],
  ['ui/funnel-plot.ts', "import { funnelLimits } from '../stats/control-limits.ts';"],
  ['reports/sales-funnel/sales-funnel-chart.ts', "import { funnelPlotOf } from '../../ui/funnel-plot.ts';"],
  ['ui/report-element.ts', "export const load = () => import('../engine/remote.ts');"],
  ['reports/sales-funnel/sales-funnel-report.ts', "import { ratio } from '../../stats/index.ts';"],
  ['reports/sales-funnel/sales-funnel.ts', "import { html } from 'lit';"],
  ['engine/local.ts', "import '../reports/sales-funnel/sales-funnel-report.ts';"],
];

describe('the layers', () => {
  for (const [file, code] of forbidden) {
    it(`catch in ${file}: ${code}`, async () => assert.equal((await complaints(file, code)).length, 1));
  }
  for (const [file, code] of allowed) {
    it(`let pass in ${file}: ${code}`, async () => assert.deepEqual(await complaints(file, code), []));
  }
});
