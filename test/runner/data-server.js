import { sendRecording, tellRequests } from './recordings.js';

/** A server that answers well, badly, slowly and not at all, so that loading is tested over real HTTP. */
const open = new Map();

/** `?id=` names a request so that a test can ask how it ended. */
function watch(context) {
  const { id } = context.query;
  if (!id) return;
  open.set(id, 'open');
  context.res.on('close', () => open.set(id, context.res.writableFinished ? 'finished' : 'closed'));
}

const small = {
  account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf: '2026-04-01T00:00:00+03:00' },
  managers: [{ id: 1, name: 'Анна Петрова' }],
  pipelines: [
    {
      id: 1,
      name: 'Продажи',
      stages: [
        { id: 11, name: 'Новая', kind: 'open' },
        { id: 142, name: 'Оплачено', kind: 'won' },
        { id: 143, name: 'Отказ', kind: 'lost' },
      ],
    },
  ],
  deals: Array.from({ length: 30 }, (_, i) => ({
    id: i + 1,
    pipelineId: 1,
    stageId: 11,
    managerId: 1,
    createdAt: '2026-03-02T10:00:00+03:00',
  })),
  stageChanges: Array.from({ length: 12 }, (_, i) => ({
    id: i + 1,
    dealId: i + 1,
    at: '2026-03-05T10:00:00+03:00',
    from: { pipelineId: 1, stageId: 11 },
    to: { pipelineId: 1, stageId: i < 5 ? 142 : 143 },
    by: 1,
  })),
};

const lines = () =>
  [
    { type: 'account', ...small.account },
    ...small.stageChanges.map((row) => ({ type: 'stageChange', ...row })),
    ...small.deals.map((row) => ({ type: 'deal', ...row })),
    ...small.managers.map((row) => ({ type: 'manager', ...row })),
    ...small.pipelines.map((row) => ({ type: 'pipeline', ...row })),
  ]
    .map((row) => JSON.stringify(row))
    .join('\n');

/** Writes a body in pieces with a pause between them. */
async function trickle(context, body, pauseMs) {
  const text = Buffer.from(body);
  context.respond = false;
  context.res.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  for (let at = 0; at < text.length && !context.res.destroyed; at += Math.ceil(text.length / 8)) {
    context.res.write(text.subarray(at, at + Math.ceil(text.length / 8)));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  context.res.end();
}

const routes = {
  'small.json': (context) => Object.assign(context, { type: 'application/json', body: JSON.stringify(small) }),
  'small.ndjson': (context) =>
    Object.assign(context, { type: 'application/x-ndjson', body: `${lines()}\nnot json\n{"type":"spaceship"}\n` }),
  slow: (context) => trickle(context, JSON.stringify(small), Number(context.query.ms ?? 100)),
  /** The first half of a body, and never the rest. */
  half(context) {
    const text = Buffer.from(JSON.stringify(small));
    context.respond = false;
    context.res.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    context.res.write(text.subarray(0, text.length / 2));
  },
  html: (context) => Object.assign(context, { type: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  empty: (context) => Object.assign(context, { type: 'application/json', body: '' }),
  broken: (context) => Object.assign(context, { type: 'application/json', body: '{"account": {' }),
  list: (context) => Object.assign(context, { type: 'application/json', body: '[]' }),
  cut(context) {
    context.respond = false;
    context.res.writeHead(200, { 'content-type': 'application/json', 'content-length': 100_000 });
    context.res.write('{"account":');
    setTimeout(() => context.res.destroy(), 50);
  },
  /** Any bytes as any type. */
  raw(context) {
    context.type = context.query.type;
    context.body = Buffer.from(context.query.base64, 'base64');
  },
  csv: (context) => Object.assign(context, { type: 'text/csv', body: context.query.body ?? '' }),
  recording: sendRecording,
  'recording-requests': tellRequests,
  state: (context) => Object.assign(context, { body: open.get(context.query.of) ?? 'unknown' }),
};

/** Answers everything below `/__data/`. `/__data/status/NNN` answers with that status. */
export async function dataServer(context, next) {
  if (!context.path.startsWith('/__data/')) return next();
  watch(context);
  const [, , name, status] = context.path.split('/');
  if (name !== 'status') return routes[name](context);
  context.status = Number(status);
  if (status === '429') context.set('retry-after', context.query.until ? new Date(Date.now() + 90_000).toUTCString() : '7');
  context.body = '';
  return undefined;
}
