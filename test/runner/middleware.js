import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize, resolve } from 'node:path';
import { dataServer } from './data-server.js';
import { demoPages } from './demo-pages.js';

const types = { '.csv': 'text/csv', '.json': 'application/json' };

/** Serves the real-world tables beside the project, where there are any, under `/__shared/`. */
function sharedTables(root) {
  const folder = resolve(root, '../shared');
  return async (context, next) => {
    if (!context.path.startsWith('/__shared/')) return next();
    const file = join(folder, normalize(context.path.slice('/__shared/'.length)));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      context.status = 404;
      return undefined;
    }
    context.type = types[extname(file)] ?? 'text/plain';
    context.body = createReadStream(file);
    return undefined;
  };
}

/** What the test server answers besides the project's files. */
export async function middleware(root) {
  return [sharedTables(root), dataServer, await demoPages(root)];
}
