import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { buildAll } from '../../.tools/build.js';
import { buildSamples, samplesFolder } from '../../.tools/build-samples.js';
import { buildWidget } from '../../.tools/build-widget.js';

/**
 * The demo's pages over the built suite, under their strict policy. What violates it is listed at `/__violations`.
 */
export async function demoPages(root) {
  if (!existsSync(join(root, 'dist/server.js'))) await buildAll({ types: false });
  if (!existsSync(join(root, 'dist/amocrm/widget.zip'))) await buildWidget();
  if (!existsSync(join(samplesFolder, 'react.js'))) await buildSamples();
  const { module } = await runnerImport(join(root, 'demo/server.ts'));
  const handle = await module.createDemo(root, '/__violations', 150);
  const violations = [];
  return async (context, next) => {
    if (context.path === '/__violations') {
      if (context.method === 'GET') return Object.assign(context, { body: JSON.stringify(violations.splice(0)) });
      const parts = [];
      for await (const part of context.req) parts.push(part);
      violations.push(JSON.parse(Buffer.concat(parts).toString())['csp-report']);
      return Object.assign(context, { status: 204 });
    }
    const isDemo =
      /^\/((dashboard|index|inline|report-api)\.html|(portal|amocrm)[\w-]*\.\w+|company\.json|(dist|api|recordings|samples|widgets|vendor)\/)/.test(
        context.path,
      );
    if (!isDemo) return next();
    context.respond = false;
    if (!(await handle(context.req, context.res))) context.res.writeHead(404).end();
    return undefined;
  };
}
