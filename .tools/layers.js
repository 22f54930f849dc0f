/**
 * Which part of the sources may use which: a rule for ESLint. Paths are relative to `src`; a pattern ends with `/`
 * for a folder. `lazily` may be used with `import()` only.
 */
import { posix } from 'node:path';

const report = String.raw`reports/[\w-]+/`;

/** First match decides. `own` stands for the file's own folder. */
const layers = [
  { of: /^model\//, uses: ['model/', 'zod/mini'], isPure: true },
  { of: /^stats\//, uses: ['stats/'], isPure: true },
  { of: /^format\//, uses: ['format/', 'model/'], isPure: true },
  { of: /^i18n\//, uses: ['i18n/', 'format/', 'model/errors.ts', 'type:model/data-notes.ts', 'type:model/quality-rules.ts'] },
  { of: /^sources\//, uses: ['sources/', 'model/', 'zod/mini', 'd3-dsv', 'idb'] },
  {
    of: new RegExp(`^${report}[\\w-]+-chart\\.ts$`),
    uses: ['own', 'format/', 'stats/', 'ui/funnel-plot.ts', 'ui/chart-parts.ts', 'type:ui/tokens.ts', 'type:chart.js'],
  },
  {
    of: new RegExp(`^${report}[\\w-]+-(messages|ru|en|es|pt|explained-(?:ru|en|es|pt))\\.ts$`),
    uses: ['own', 'format/', 'type:i18n/explained.ts'],
  },
  { of: new RegExp(`^${report}[\\w-]+-explained\\.ts$`), uses: ['own', 'format/', 'type:i18n/explained.ts'] },
  { of: new RegExp(`^${report}[\\w-]+-(views|styles)\\.ts$`), uses: ['own', 'ui/', 'format/', 'i18n/', 'lit'] },
  { of: /^reports\/([\w-]+)\/\1\.ts$/, uses: ['own', 'ui/', 'format/', 'i18n/', 'define.ts', 'provider/attributes.ts', 'lit'] },
  { of: new RegExp(`^${report}`), uses: ['own', 'model/', 'stats/', 'zod/mini'], isPure: true },
  {
    of: /^engine\//,
    uses: [
      'engine/',
      'model/',
      'sources/',
      'zod/mini',
      ...['report', 'select', 'schema', 'kinds'].map((part) => new RegExp(`^${report}[\\w-]+-${part}\\.ts$`)),
    ],
  },
  { of: /^provider\//, uses: ['provider/', 'model/', 'engine/', 'sources/', 'define.ts', 'lit'] },
  {
    of: /^ui\/chart\.ts$/,
    uses: ['chart.js'],
  },
  { of: /^ui\/xlsx\.ts$/, uses: ['model/money.ts', 'model/time-zone.ts', 'type:ui/export.ts', 'fflate'] },
  { of: /^ui\/(funnel-plot|chart-parts)\.ts$/, uses: ['format/', 'stats/', 'ui/chart-parts.ts', 'type:ui/tokens.ts', 'type:chart.js'] },
  {
    of: /^ui\/sales-filters\//,
    uses: [
      ...['own', 'ui/', 'format/', 'i18n/', 'model/', 'define.ts', 'provider/attributes.ts', 'provider/context-consumer.ts'],
      ...['type:provider/context.ts', 'lit', 'type:engine/report-engine.ts'],
    ],
  },
  {
    of: /^dashboard\//,
    uses: ['own', 'ui/', 'format/', 'i18n/', 'model/', 'define.ts', 'provider/', 'lit', 'type:engine/report-engine.ts'],
    lazily: ['reports/'],
  },
  {
    of: /^ui\/call-(player|review)\//,
    uses: [
      'own',
      'ui/',
      'format/',
      'i18n/',
      'model/call-reviews.ts',
      'define.ts',
      'provider/attributes.ts',
      'lit',
      'type:model/records.ts',
    ],
  },
  {
    of: /^ui\//,
    uses: [
      'ui/',
      'format/',
      'i18n/',
      'model/errors.ts',
      'model/money.ts',
      'provider/context-consumer.ts',
      'provider/inline-json.ts',
      'lit',
      'type:chart.js',
      'type:engine/report-engine.ts',
      'type:model/scope.ts',
      'type:provider/context.ts',
    ],
    lazily: ['engine/remote.ts', 'engine/report-schemas.ts', 'provider/remarks.ts'],
  },
  {
    of: /^amocrm-widget\//,
    uses: [
      'amocrm-widget/',
      'dashboard/report-loaders.ts',
      'i18n/',
      'format/',
      'model/',
      'ui/',
      'provider/context-consumer.ts',
      'sources/amocrm/entities.ts',
      'define.ts',
      'single-file.ts',
      'lit',
      'zod/mini',
      'type:provider/sales-data.ts',
      'type:reports/',
    ],
  },
];

const matches = (target, allowed, file) => {
  if (allowed instanceof RegExp) return allowed.test(target);
  if (allowed === 'own') return posix.dirname(target) === posix.dirname(file);
  return allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed || target.startsWith(`${allowed}/`);
};

/** Words that pure code must not use: the clock belongs to whoever asks. */
const isClock = (node) =>
  (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) ||
  (node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    ['Date', 'performance'].includes(node.callee.object.name) &&
    node.callee.property.name === 'now');

export default {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename.replaceAll('\\', '/').split('/src/').at(-1);
    const layer = layers.find(({ of }) => of.test(file));
    if (!layer) return {};
    const check = (node, kind) => {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      const target = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
      const allowed = layer.uses.flatMap((one) =>
        typeof one === 'string' && one.startsWith('type:') ? (kind === 'type' ? [one.slice(5)] : []) : [one],
      );
      if (kind === 'lazy') allowed.push(...(layer.lazily ?? []));
      if (!allowed.some((one) => matches(target, one, file))) context.report({ node, message: `${file} must not use ${target}` });
    };
    const clock = (node) => layer.isPure && isClock(node) && context.report({ node, message: 'Pure code takes `now` as a parameter' });
    return {
      ImportDeclaration: (node) => check(node, node.importKind === 'type' ? 'type' : 'value'),
      ExportNamedDeclaration: (node) => check(node, node.exportKind === 'type' ? 'type' : 'value'),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type' ? 'type' : 'value'),
      ImportExpression: (node) => check(node, 'lazy'),
      NewExpression: clock,
      CallExpression: clock,
    };
  },
};
