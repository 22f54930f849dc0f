/** Questions that cannot be answered: each is refused with its status and a sentence that names what is wrong. */
import { queryOf, type Asking } from './asking.ts';

const march = { from: '2026-03-01', to: '2026-04-01' };

interface Refusal {
  path: string;
  query: Record<string, unknown>;
  status: number;
  /** What the sentence must name. */
  names: RegExp;
}

const refusals = (report: string): Refusal[] => [
  { path: '/no-such-report', query: {}, status: 404, names: /no-such-report/ },
  { path: `/${report}`, query: { from: '2026-02-30' }, status: 400, names: /\bfrom\b/ },
  { path: `/${report}`, query: { to: 'tomorrow' }, status: 400, names: /\bto\b/ },
  { path: `/${report}`, query: { tz: 'Mars/Olympus' }, status: 400, names: /\b(?:timeZone|tz)\b/ },
  { path: `/${report}`, query: { now: 'yesterday' }, status: 400, names: /\bnow\b/ },
  { path: '/records', query: { report: 'no-such-report', 'cell.set': 'won' }, status: 400, names: /no-such-report/ },
];

export async function checkRefusals(asking: Asking, report: string): Promise<void> {
  for (const { path, query, status, names } of refusals(report)) {
    const asked = await asking.ask(path, queryOf(march, query));
    const isRefused = asking.expect(asked.status === status, 'errors', asked, () => `answered ${asked.status} in place of ${status}`);
    if (!isRefused) continue;
    const { detail, status: told } = (asked.json ?? {}) as { detail?: unknown; status?: unknown };
    const isProblem = /^application\/problem\+json\b/.test(asked.type) && typeof detail === 'string' && told === status;
    asking.expect(isProblem, 'errors', asked, () => `is refused without a problem document (RFC 9457): ${asked.text.slice(0, 100)}`);
    if (isProblem)
      asking.expect(names.test(detail), 'errors', asked, () => `is refused without naming what is wrong: "${detail.slice(0, 100)}"`);
  }
}
