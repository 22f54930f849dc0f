import { createRandom } from '../company/random.ts';
import { html, problem, type AmoResponse } from './answers.ts';

/**
 * What goes wrong with a request. `duplicates`: a page repeats some of its rows. `shifted`: rows were put in front of the list while
 * it is read, so that this page and all later ones of the same walk begin some rows earlier.
 */
export type Fault =
  | 'limited'
  | 'limited-until'
  | 'forbidden'
  | 'server-error'
  | 'bad-gateway'
  | 'gateway-timeout'
  | 'reset'
  | 'html'
  | 'cut'
  | 'duplicates'
  | 'shifted';

export const allFaults: readonly Fault[] = [
  'limited',
  'limited-until',
  'server-error',
  'bad-gateway',
  'gateway-timeout',
  'reset',
  'html',
  'cut',
  'duplicates',
  'shifted',
];

/** Decides for each request, counted from 0. */
export type FaultPlan = (index: number, url: string) => Fault | null;

/** Faults at a rate 0..1 of the requests; the same seed gives the same faults. */
export function faultsAtRandom({
  rate,
  seed = 1,
  kinds = allFaults,
}: {
  rate: number;
  seed?: number;
  kinds?: readonly Fault[];
}): FaultPlan {
  const random = createRandom(seed);
  return () => (random.chance(rate) ? random.pick(kinds) : null);
}

/** Answers in place of amoCRM; null where the fault is one of the list itself, or of the way back. */
export function answerOfFault(fault: Fault): AmoResponse | null {
  switch (fault) {
    case 'limited':
      return html(429, '429 Too Many Requests');
    case 'limited-until':
      return html(429, '429 Too Many Requests', { 'retry-after': '2' });
    case 'forbidden':
      return html(403, '403 Forbidden');
    case 'server-error':
      return problem(500, 'Internal server error');
    case 'bad-gateway':
      return html(502, '502 Bad Gateway');
    case 'gateway-timeout':
      return html(504, '504 Gateway Time-out');
    case 'html':
      return html(200, 'amoCRM: авторизация');
    case 'reset':
      return { status: 0, headers: {}, body: null, broken: 'reset' };
    default:
      return null;
  }
}
