/** All reports of dealscope; both ways to load it are used alike. */
const dashboard = {
  script: null,
  isJudged: true,
  look: { inside: 'sales-dashboard', figures: '.place', count: 11, waits: '.skeleton, .chart:not(:has(canvas))' },
  use: {
    'open the period': (page) => click(page, 'sales-dashboard >>> sales-filters >>> .chip.period'),
    'choose a period': (page) => click(page, 'sales-dashboard >>> sales-filters >>> input[value="last-month"]'),
    'close the period': (page) => page.keyboard.press('Escape'),
    'filter by a stage': (page) => click(page, 'sales-dashboard >>> sales-funnel >>> .chart', { held: 'Control', y: 20 }),
    'filter no more': (page) => click(page, 'sales-dashboard >>> sales-filters >>> .remove'),
    'open a list of deals': (page) => click(page, 'sales-dashboard >>> sales-funnel >>> .number'),
    'close the list': (page) => page.keyboard.press('Escape'),
    'open a menu': (page) => click(page, 'sales-dashboard >>> sales-funnel >>> .menu summary'),
    'close the menu': (page) => page.keyboard.press('Escape'),
    'sort a table': (page) => click(page, 'sales-dashboard >>> manager-results >>> .sort'),
    'choose a bar': (page) => click(page, 'sales-dashboard >>> sales-funnel >>> .chart', { y: 60 }),
    'go back': (page) => click(page, 'sales-dashboard >>> sales-filters >>> .reset'),
  },
};

/**
 * The pages that are compared. `html` is what an adopter writes into a page, `script` what beside it; `look` tells `probe` what to
 * look for; `use` is what a reader does, step by step, and leaves all as it was. The page without a worker tells what its worker
 * hides, since the browser cannot slow workers down; one visit of it is enough.
 */
export const contestants = [
  { name: 'dealscope', title: 'dealscope, one file', html: 'dealscope.html', ...dashboard },
  { name: 'autoloader', title: 'dealscope, autoloader', html: 'autoloader.html', ...dashboard, use: null },
  { name: 'in-page', title: 'one file, no worker', html: 'in-page.html', ...dashboard, isJudged: false, use: null, visits: 1 },
  {
    name: 'genspectrum',
    title: 'GenSpectrum 1.18.1',
    html: 'genspectrum.html',
    script: null,
    isRival: true,
    look: {
      inside: null,
      figures: 'gs-app > :not(gs-date-range-filter)',
      count: 11,
      waits: '.loading',
    },
    use: {
      'another tab': (page) => click(page, 'gs-number-sequences-over-time >>> ::-p-text(Line)'),
      'a table': (page) => click(page, 'gs-number-sequences-over-time >>> ::-p-text(Table)'),
      'the first tab': (page) => click(page, 'gs-number-sequences-over-time >>> ::-p-text(Bar)'),
    },
  },
  {
    name: 'echarts',
    title: 'ECharts 6.1.0',
    html: 'echarts.html',
    script: 'echarts-page.js',
    isRival: true,
    look: { inside: null, figures: '[data-chart]', count: 11, waits: '[data-chart]:empty' },
    use: {
      'a legend': (page) => click(page, '[data-chart=funnel]', { y: 12 }),
      'a bar': (page) => click(page, '[data-chart=funnel]', { y: 60 }),
      'the legend again': (page) => click(page, '[data-chart=funnel]', { y: 12 }),
    },
  },
];

/** Goes to what a reader would click, rests there, and clicks it: in the middle, or so far below its top. */
async function click(page, selector, { held = null, y = null } = {}) {
  const element = await page.$(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  await element.scrollIntoView();
  const box = await element.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + (y ?? box.height / 2));
  await page.evaluate(() => globalThis.probe.settle());
  if (held) await page.keyboard.down(held);
  await page.mouse.down();
  await page.mouse.up();
  if (held) await page.keyboard.up(held);
  await element.dispose();
}
