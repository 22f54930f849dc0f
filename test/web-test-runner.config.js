import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { resolve } from 'node:path';
import { createLauncher } from './runner/launcher.js';
import { middleware } from './runner/middleware.js';
import { totalsReporter } from './runner/reporter.js';

const root = resolve(import.meta.dirname, '..');

export default {
  rootDir: root,
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // A tab in the background gets no frames, and a chart is drawn in frames.
  concurrency: 1,
  browsers: [await createLauncher(process.env.BROWSER ?? 'chromium')],
  plugins: [esbuildPlugin({ ts: true, tsconfig: resolve(root, 'tsconfig.json'), target: 'es2022' })],
  middleware: await middleware(root),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totalsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 240_000,
};
