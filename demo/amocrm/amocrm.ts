/**
 * A local amoCRM for development and tests: answers requests to API v4 as its documentation describes, over a company's records.
 * It knows no network and no clock of its own, so that it runs in Node and in a page, in real and in simulated time.
 */
import type { CompanyRecords } from '../../src/model/records.ts';
import { html, problem, type AmoResponse } from './answers.ts';
import { AccountChanges } from './changes.ts';
import { answerOfFault, type Fault, type FaultPlan } from './faults.ts';
import { RateLimit } from './limit.ts';
import { Pages } from './pages.ts';
import type { Right, Viewer } from './rights.ts';
import { Routes } from './routes.ts';
import { translate, type Oddities } from './translate.ts';

export interface AmoRequest {
  method: string;
  /** Whole address. */
  url: string;
  /** Names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  now: number;
}

export interface AmoOptions {
  /** How untidy the account is. */
  oddities?: Oddities;
  /** Whose session it is; the administrator's, who is the first manager, when absent. */
  viewer?: number;
  /** What a viewer who is no administrator sees. Default `M`, one's own. */
  view?: Right;
  /** Tells the user from the request instead; null for nobody (401). */
  authorise?: (headers: Readonly<Record<string, string>>) => number | null;
  /** Whether the account may filter leads, contacts, companies and customers; their filters are passed over otherwise. Default true. */
  isFilterOn?: boolean;
  /** Most rows of a page. Default 250, for events 100. */
  rowsPerPage?: number;
  eventsPerPage?: number;
  /** A page that is asked to be too large is an error instead of being cut. Default false. */
  refusesLargePages?: boolean;
  /** Leads carry `price_with_minor_units`. Default true. */
  hasMinorUnits?: boolean;
  /** Types that the list of events leaves out unless `filter[type]` names them. Default none. */
  typesOnlyOnDemand?: readonly string[];
  /** Requests in a second, default 7; refusals in a row until the address is shut out, default 50. */
  perSecond?: number;
  bannedAfter?: number;
  isUnpaid?: boolean;
  faults?: FaultPlan;
  /** Called before each page is read, so that the account changes while it is walked through. `index` counts pages from 0. */
  beforePage?: (changes: AccountChanges, index: number, url: URL) => void;
}

/** A request as it was answered. */
export interface LogEntry {
  at: number;
  url: string;
  status: number;
  fault: Fault | null;
}

export class AmoCrm {
  readonly changes: AccountChanges;
  /** Every request, in order. */
  readonly log: LogEntry[] = [];
  readonly #routes: Routes;
  readonly #limit: RateLimit;

  /** @param options are read again with every request, so that a test may change them meanwhile. */
  constructor(
    records: CompanyRecords,
    readonly options: AmoOptions = {},
  ) {
    this.changes = new AccountChanges(translate(records, options.oddities));
    this.#routes = new Routes(this.changes, options, new Pages(options.refusesLargePages ?? false));
    this.#limit = new RateLimit(options.perSecond ?? 7, options.bannedAfter ?? 50);
  }

  get data() {
    return this.changes.data;
  }

  answer = (request: AmoRequest): AmoResponse => {
    const fault = this.options.faults?.(this.log.length, request.url) ?? null;
    const answer = this.#answer(request, fault);
    this.log.push({ at: request.now, url: request.url, status: answer.status, fault });
    return answer;
  };

  #answer(request: AmoRequest, fault: Fault | null): AmoResponse {
    const passage = this.#limit.check(request.now);
    if (passage === 'banned') return html(403, '403 Forbidden');
    if (passage === 'limited') return html(429, '429 Too Many Requests');
    const instead = fault && answerOfFault(fault);
    if (instead) return instead;
    const viewer = this.#viewerOf(request.headers ?? {});
    if (viewer === null) return problem(401, 'The request requires authentication.');
    if (this.options.isUnpaid) return problem(402, 'The account is not paid for.');
    if (request.method !== 'GET') return problem(405, `${request.method} is not answered here.`);
    const answer = this.#routes.answer(new URL(request.url), viewer, fault);
    return fault === 'cut' && answer.body !== null ? { ...answer, broken: 'cut' } : answer;
  }

  #viewerOf(headers: Readonly<Record<string, string>>): Viewer | null {
    const { authorise, viewer = this.data.users[0]!.id } = this.options;
    const asked = authorise ? authorise(headers) : viewer;
    const user = this.data.users.find(({ id }) => id === asked);
    const other = user?.is_admin ? this.data.users.find(({ id }) => String(id) === headers['x-context-user-id']) : undefined;
    const found = other ?? user;
    if (!found?.is_active) return null;
    return { id: found.id, isAdmin: found.is_admin, groupId: found.group_id ?? 0, view: found.is_admin ? 'A' : (this.options.view ?? 'M') };
  }
}

export const createAmoCrm = (records: CompanyRecords, options?: AmoOptions): AmoCrm => new AmoCrm(records, options);
