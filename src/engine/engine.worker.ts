import { serveEngine } from './worker-side.ts';

serveEngine(self as unknown as Parameters<typeof serveEngine>[0]);
