/* global echarts */
/** The charts of a dashboard over reports that a server has computed, as a developer would write them by hand. */
const reports = await (await fetch('reports.json')).json();
const money = (minor) => `${(minor / 1e8).toFixed(1)} M`;
const percent = (share) => `${Math.round(share * 100)} %`;
const day = (at) => new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short' });
const active = (report) => report.managers.filter((manager) => manager.active);
const names = (list) => list.map(({ name }) => name);
const base = { animation: false, tooltip: {}, grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true } };

function draw(name, option) {
  const box = document.querySelector(`[data-chart=${name}]`);
  const chart = echarts.init(box);
  chart.setOption({ ...base, ...option });
  globalThis.addEventListener('resize', () => chart.resize());
}

/** One small line below another, each with its own scale. */
function sparklines(list) {
  const part = 100 / list.length;
  const hidden = { show: false };
  return {
    title: list.map(({ title }, i) => ({ text: title, left: 0, top: `${i * part}%`, textStyle: { fontSize: 11, fontWeight: 400 } })),
    grid: list.map((_, i) => ({ left: '55%', right: 8, top: `${i * part + 1}%`, height: `${part - 2}%` })),
    xAxis: list.map(({ points }, i) => ({ ...hidden, gridIndex: i, type: 'category', data: points.map(({ from }) => day(from)) })),
    yAxis: list.map((_, i) => ({ ...hidden, gridIndex: i, scale: true })),
    series: list.map(({ points }, i) => ({
      type: 'line',
      xAxisIndex: i,
      yAxisIndex: i,
      showSymbol: false,
      data: points.map(({ value }) => value),
    })),
  };
}

/** Bars from the top down, several series on one another. */
function bars(categories, series, formatter) {
  return {
    legend: { top: 0 },
    xAxis: { type: 'value', axisLabel: { formatter } },
    yAxis: { type: 'category', data: categories, inverse: true },
    series: series.map((one) => ({ type: 'bar', stack: 'all', ...one })),
  };
}

function heatmap(columns, rows, cells) {
  return {
    xAxis: { type: 'category', data: columns },
    yAxis: { type: 'category', data: rows, inverse: true },
    visualMap: { show: false, min: 0, max: Math.max(1, ...cells.map((cell) => cell[2])), inRange: { color: ['#eef3ff', '#2f5fd0'] } },
    series: [{ type: 'heatmap', data: cells }],
  };
}

const summary = reports['sales-summary'];
draw(
  'summary',
  sparklines(
    summary.cards.map(({ id, unit, value, series }) => ({
      title: `${id}: ${value === null ? '—' : unit === 'money' ? money(value) : unit === 'share' ? percent(value) : Math.round(value * 10) / 10}`,
      points: series,
    })),
  ),
);

const funnel = reports['sales-funnel'];
draw(
  'funnel',
  bars(names(funnel.stages), [
    { name: 'Went on', data: funnel.stages.map(({ reached, lost, open }) => reached - lost - open) },
    { name: 'Open', data: funnel.stages.map(({ open }) => open) },
    { name: 'Lost', data: funnel.stages.map(({ lost }) => lost) },
  ]),
);

const load = active(reports['manager-load']);
draw('load', {
  xAxis: { type: 'value', name: 'Open deals' },
  yAxis: { type: 'value', name: 'Win rate', axisLabel: { formatter: percent } },
  tooltip: { formatter: ({ data }) => `${data[2]}: ${data[0]} open, ${percent(data[1])}` },
  series: [{ type: 'scatter', data: load.filter(({ winRate }) => winRate?.n).map((one) => [one.open, one.winRate.share, one.name]) }],
});

const results = active(reports['manager-results']);
draw('results', bars(names(results), [{ name: 'Revenue', data: results.map(({ revenue }) => revenue[0]?.amountMinor ?? 0) }], money));

const goals = reports['goal-progress'].goals.map((goal) => ({ ...goal, name: `${goal.managerId ?? 'company'} ${goal.metric}` }));
draw(
  'goals',
  bars(
    names(goals),
    [
      { name: 'Done', data: goals.map(({ done, target }) => Math.min(1, done / target)) },
      { name: 'Left', data: goals.map(({ done, target }) => Math.max(0, 1 - done / target)) },
    ],
    percent,
  ),
);

const { steps, ...activity } = reports['manager-activity'];
draw(
  'activity',
  heatmap(
    steps.map(({ from }) => day(from)),
    names(active(activity)),
    active(activity).flatMap(({ byStep }, row) => byStep.map((count, column) => [column, row, count])),
  ),
);

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
draw(
  'calls',
  heatmap(
    hours,
    weekdays,
    reports['call-stats'].heat.map(({ weekday, hour, n }) => [hour, weekday - 1, n]),
  ),
);

draw('hours', {
  xAxis: { type: 'category', data: reports['work-hours'].team.usual.map((_, i) => `${Math.floor(i / 2)}:${i % 2 ? '30' : '00'}`) },
  yAxis: { type: 'value', axisLabel: { formatter: percent } },
  series: [{ type: 'bar', data: reports['work-hours'].team.usual }],
});

const feed = [...reports['activity-feed'].people].sort((a, b) => b.count - a.count);
draw(
  'feed',
  bars(
    feed.map(({ author, name }) => name ?? author),
    [{ name: 'Acts', data: feed.map(({ count }) => count) }],
  ),
);

draw(
  'signals',
  sparklines(
    reports['early-signals'].series.map(({ id, points }) => ({
      title: id,
      points: points.map(({ from, level }) => ({ from, value: level })),
    })),
  ),
);

const rules = reports['data-quality'].rules.filter(({ checked }) => checked);
draw(
  'quality',
  bars(
    rules.map(({ rule }) => rule),
    [{ name: 'Deals', data: rules.map(({ count }) => count) }],
  ),
);
