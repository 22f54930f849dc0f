/** Sample pages: how the suite comes into pages of each kind. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import type { ReportEngine, ReportName } from '../src/core.ts';
import type * as server from '../src/server.ts';

// The built one, as servers have it: the sources find their elements by the build.
const { renderReport } = createRequire(import.meta.url)('../dist/server.js') as typeof server;

const BUILT = '/samples/built/';

/** A file of `/samples/…`: a page as it is written, or what the build made of it. Null for any other. */
export function findSample(root: string, path: string): string | null {
  if (!path.startsWith('/samples/')) return null;
  const [folder, name] = path.startsWith(BUILT)
    ? [join(root, 'node_modules/.cache/samples'), path.slice(BUILT.length)]
    : [join(root, 'demo/samples'), path.slice('/samples/'.length)];
  const file = join(folder, normalize(`/${name}`));
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** RequireJS sets addresses of scripts as text, which Trusted Types forbid; all else keeps the strict policy. */
export const samplePolicy = (path: string, policy: string): string =>
  path === '/samples/amd.html' ? policy.replace("; require-trusted-types-for 'script'", '') : policy;

/** Puts the reports that a page asks for by a comment into it, as a server does before it answers. */
export async function fillServerSample(file: string, engine: ReportEngine): Promise<string> {
  const period = { from: '2026-08-01', to: '2026-11-01' };
  let page = readFileSync(file, 'utf8');
  for (const [comment, name] of page.matchAll(/<!-- ([\w-]+) -->/g)) {
    const html = await renderReport(name as ReportName, await engine.report(name as ReportName, period), { locale: 'ru' });
    page = page.replace(comment, () => html);
  }
  return page;
}
