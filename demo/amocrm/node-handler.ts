import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AmoCrm } from './amocrm.ts';

/** Answers a request of Node's web server with the local amoCRM, broken connections included. */
export function handleAmoCrm(amo: AmoCrm, request: IncomingMessage, response: ServerResponse, now = Date.now()): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`).href;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const { status, headers: own, body, broken } = amo.answer({ method: request.method ?? 'GET', url, headers, now });
  if (broken === 'reset') {
    request.socket.destroy();
    return;
  }
  const bytes = Buffer.from(body ?? '');
  response.writeHead(status, { ...own, ...(body === null ? {} : { 'content-length': bytes.length }) });
  if (broken !== 'cut') {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length >> 1), () => request.socket.destroy());
}
