/** What an answer of amoCRM looks like on the wire. */
export interface AmoResponse {
  status: number;
  headers: Record<string, string>;
  body: string | null;
  /** The connection breaks: before a byte came, or in the middle of the body. */
  broken?: 'reset' | 'cut';
}

export const json = (status: number, body: unknown): AmoResponse => ({
  status,
  headers: { 'content-type': 'application/hal+json' },
  body: JSON.stringify(body),
});

/** An empty list, or an entity that is not there. */
export const noContent = (): AmoResponse => ({ status: 204, headers: {}, body: null });

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

export interface ValidationError {
  code: string;
  path: string;
  detail: string;
}

export function problem(status: number, detail: string, errors: readonly ValidationError[] = []): AmoResponse {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({
      title: titles[status] ?? 'Error',
      type: `https://httpstatus.es/${status}`,
      status,
      detail,
      ...(errors.length > 0 ? { 'validation-errors': [{ request_id: '0', errors }] } : {}),
    }),
  };
}

/** What stands in front of amoCRM answers in its own words: a web server's page. */
export const html = (status: number, title: string, headers: Record<string, string> = {}): AmoResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`,
});
