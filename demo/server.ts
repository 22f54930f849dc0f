/** The demo's web server: pages, the built suite, the company's records, a Report API, a local amoCRM, and recordings. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createEngine, createReportApi } from '../src/core.ts';
import type { AmoCrm } from './amocrm/amocrm.ts';
import { constantsOf } from './amocrm/constants.ts';
import { createDemoAccount } from './amocrm/demo-account.ts';
import { handleAmoCrm } from './amocrm/node-handler.ts';
import { findHostFile } from './amocrm/widget-files.ts';
import { generateCompany } from './company/company.ts';
import { createRecording } from './company/recording.ts';
import { findSample, fillServerSample, samplePolicy } from './samples.ts';

/** The strictest policy that a page of a careful company has. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Answers one request: true when it was the demo's. `root` is the project's folder. */
export type DemoHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * @param reportUri where browsers tell of violations of the policy.
 * @param amoDeals how many deals its amoCRM has: at seven requests a second 800 are read in half a minute.
 */
export async function createDemo(root: string, reportUri?: string, amoDeals = 800): Promise<DemoHandler> {
  const withReports = (text: string) => (reportUri ? `${text}; report-uri ${reportUri}` : text);
  const header = withReports(policy);
  const records = generateCompany();
  const company = JSON.stringify(records);
  const engine = await createEngine(records);
  const answerApi = createReportApi(engine);
  const inlinePage = await makeInlinePage(engine);
  let account: AmoCrm | null = null;
  const amo = () => (account ??= createDemoAccount(amoDeals));

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://demo');
    const path = decodeURIComponent(url.pathname);
    const send = (status: number, type: string, body: string | Uint8Array) => {
      response.writeHead(status, { 'content-type': type, 'content-security-policy': header, 'content-length': Buffer.byteLength(body) });
      response.end(body);
      return true;
    };
    if (path.startsWith('/api/v4/')) {
      handleAmoCrm(amo(), request, response);
      return true;
    }
    if (path === '/amocrm-constants.json') return send(200, types['.json']!, JSON.stringify(constantsOf(amo().data)));
    const ofHost = findHostFile(root, path);
    if (ofHost) {
      // amoCRM has no such policy, and its own libraries would not work under one.
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(ofHost);
      return true;
    }
    if (path.startsWith('/api/')) {
      const { status, headers, body } = await answerApi(url);
      response.writeHead(status, headers).end(body);
      return true;
    }
    if (path === '/company.json') return send(200, types['.json']!, company);
    if (path === '/inline.html') return send(200, types['.html']!, inlinePage);
    const recording = /^\/recordings\/(\d+)\.wav$/.exec(path);
    if (recording) return send(200, 'audio/wav', createRecording(Number(recording[1])));
    const file = findSample(root, path) ?? findFile(root, path);
    if (!file) return false;
    if (path === '/samples/server.html') return send(200, types['.html']!, await fillServerSample(file, engine));
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': withReports(samplePolicy(path, policy)),
    });
    createReadStream(file).pipe(response);
    return true;
  };
}

/** `/dist/…` are the built files, everything else a page of the demo. */
function findFile(root: string, path: string): string | null {
  const folder = path.startsWith('/dist/') ? root : join(root, 'demo/pages');
  const file = join(folder, normalize(path === '/' ? '/dashboard.html' : path));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** A page with one tag and the ready report as JSON inside it. */
async function makeInlinePage(engine: Awaited<ReturnType<typeof createEngine>>): Promise<string> {
  const report = await engine.report('sales-funnel', { from: '2026-08-01', to: '2026-11-01' });
  const json = JSON.stringify(report).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Воронка за квартал</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/portal.css" />
    <script type="module" src="/dist/sales-funnel.js"></script>
  </head>
  <body class="article">
    <main>
      <h1>Итоги августа — октября</h1>
      <p>Числа записаны прямо в страницу: она работает без сервера и без базы.</p>
      <sales-funnel no-modes><script type="application/json">${json}</script></sales-funnel>
      <p><a href="/index.html">К порталу</a></p>
    </main>
  </body>
</html>
`;
}

/** Starts the demo. @returns the server, listening on this machine only. */
export async function startDemo(root: string, port: number): Promise<Server> {
  const handle = await createDemo(root);
  const server = createServer((request, response) => {
    handle(request, response).then(
      (isDone) => isDone || response.writeHead(404).end('Not found'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server;
}
