import { json, noContent, problem, type AmoResponse } from './answers.ts';
import type { AmoOptions } from './amocrm.ts';
import type { AccountChanges } from './changes.ts';
import type { Fault } from './faults.ts';
import { clientFilters, eventFilters, leadFilters, noteFilters, taskFilters, testOf, type Test } from './filters.ts';
import { eventTypeNames } from './event-types.ts';
import type { List, Pages } from './pages.ts';
import { branch, listOf, parseQuery, type QueryTree } from './query.ts';
import * as render from './render.ts';
import type { Sight, Viewer } from './rights.ts';
import type { EntityPlural } from './shapes.ts';
import { Views } from './views.ts';

/** One request while it is being answered. */
interface Call {
  url: URL;
  query: Record<string, QueryTree>;
  viewer: Viewer;
  sight: Sight;
  rendering: render.Rendering;
  fault: Fault | null;
  /** What the address names in its variable parts. */
  parts: string[];
}

type Handler = (call: Call) => AmoResponse;

/** The addresses of the API. */
export class Routes {
  readonly #views: Views;
  #pagesRead = 0;

  readonly #routes: readonly (readonly [path: RegExp, handler: Handler])[] = [
    [/^\/account$/, (call) => json(200, render.renderAccount(call.rendering, call.viewer.id, this.#isFilterOn))],
    [/^\/users$/, (call) => this.#users(call)],
    [/^\/users\/(\d+)$/, (call) => this.#user(call)],
    [/^\/roles$/, (call) => (call.viewer.isAdmin ? noContent() : forbidden())],
    [/^\/sources$/, (call) => this.#plain(call, 'sources', this.#data.sources, (_, source) => source)],
    [/^\/leads\/pipelines$/, (call) => this.#plain(call, 'pipelines', this.#data.pipelines, render.renderPipeline)],
    [/^\/leads\/pipelines\/(\d+)$/, (call) => this.#one(call, this.#data.pipelines, render.renderPipeline)],
    [/^\/leads\/pipelines\/(\d+)\/statuses$/, (call) => this.#statuses(call)],
    [/^\/leads\/loss_reasons$/, (call) => this.#list(call, 'loss_reasons', this.#data.lossReasons, {}, () => true, render.renderReason)],
    [/^\/leads\/loss_reasons\/(\d+)$/, (call) => this.#one(call, this.#data.lossReasons, render.renderReason)],
    [/^\/leads\/unsorted$/, (call) => this.#list(call, 'unsorted', this.#data.unsorted, {}, () => true, render.renderUnsorted)],
    [/^\/(leads|contacts|companies|customers)\/notes$/, (call) => this.#notes(call)],
    [/^\/(leads|contacts|companies|customers)\/(\d+)\/notes$/, (call) => this.#notes(call, Number(call.parts[1]))],
    [/^\/leads$/, (call) => this.#leads(call)],
    [
      /^\/leads\/(\d+)$/,
      (call) => this.#one(call, this.#data.leads, render.renderLead, (lead) => !lead.is_deleted && call.sight.sees(lead)),
    ],
    [/^\/(contacts|companies|customers)$/, (call) => this.#clients(call)],
    [/^\/(contacts|companies|customers)\/(\d+)$/, (call) => this.#client(call)],
    [
      /^\/tasks$/,
      (call) => this.#list(call, 'tasks', this.#data.tasks, taskFilters, (task) => call.sight.seesTask(task), render.renderTask),
    ],
    [/^\/tasks\/(\d+)$/, (call) => this.#one(call, this.#data.tasks, render.renderTask, (task) => call.sight.seesTask(task))],
    [/^\/events$/, (call) => this.#events(call)],
    [/^\/events\/types$/, (call) => this.#plain(call, 'events_types', eventTypeNames, (_, type) => type)],
    [/^\/events\/(\w+)$/, (call) => this.#one(call, this.#data.events, render.renderEvent, (event) => call.sight.seesEvent(event))],
  ];

  constructor(
    private readonly changes: AccountChanges,
    private readonly options: AmoOptions,
    private readonly pages: Pages,
  ) {
    this.#views = new Views(changes);
  }

  answer(url: URL, viewer: Viewer, fault: Fault | null): AmoResponse {
    const path = /^.*?\/api\/v4(\/.*?)\/?$/.exec(url.pathname)?.[1];
    const found = path === undefined ? undefined : this.#routes.find(([pattern]) => pattern.test(path));
    if (path === undefined || !found) return problem(404, 'Not found');
    const [pattern, handler] = found;
    const query = parseQuery(url.searchParams);
    const base = url.href.slice(0, url.href.indexOf('/api/v4') + '/api/v4'.length);
    const rendering: render.Rendering = {
      data: this.#data,
      link: (target) => ({ self: { href: base + target } }),
      extras: new Set(listOf(query['with'])),
      hasMinorUnits: this.options.hasMinorUnits ?? true,
    };
    const [, ...parts] = pattern.exec(path)!;
    return handler({ url, query, viewer, sight: this.#views.sightOf(viewer), rendering, fault, parts });
  }

  get #data() {
    return this.changes.data;
  }

  get #isFilterOn(): boolean {
    return this.options.isFilterOn ?? true;
  }

  #leads(call: Call): AmoResponse {
    if (call.viewer.view === 'D') return forbidden();
    const isDeleted = call.rendering.extras.has('only_deleted');
    const words = listOf(call.query['query']).join(',').toLowerCase();
    const test: Test<(typeof this.changes.data.leads)[number]> = (lead) =>
      lead.is_deleted === isDeleted && call.sight.sees(lead) && (words === '' || lead.name.toLowerCase().includes(words));
    return this.#list(call, 'leads', this.#data.leads, this.#isFilterOn ? leadFilters : {}, test, render.renderLead);
  }

  #clients(call: Call): AmoResponse {
    if (call.viewer.view === 'D') return forbidden();
    const plural = call.parts[0] as Exclude<EntityPlural, 'leads'>;
    const filters = this.#isFilterOn ? clientFilters : {};
    return this.#list(
      call,
      plural,
      this.#data[plural],
      filters,
      (client) => call.sight.sees(client),
      (own, client) => render.renderClient(own, plural, client),
    );
  }

  #client(call: Call): AmoResponse {
    const plural = call.parts[0] as Exclude<EntityPlural, 'leads'>;
    const own = { ...call, parts: call.parts.slice(1) };
    return this.#one(
      own,
      this.#data[plural],
      (rendering, client) => render.renderClient(rendering, plural, client),
      (client) => call.sight.sees(client),
    );
  }

  #notes(call: Call, entityId?: number): AmoResponse {
    const entity = call.parts[0] as EntityPlural;
    const isHere: Test<(typeof this.changes.data.notes)[number]> = (note) =>
      note.entity === entity && (entityId === undefined || note.entity_id === entityId) && call.sight.seesNote(note);
    return this.#list(call, 'notes', this.#data.notes, noteFilters, isHere, render.renderNote);
  }

  /** The newest first, whatever `order` says: the documentation knows no order of events. */
  #events(call: Call): AmoResponse {
    const filter = call.query['filter'];
    for (const name of ['created_by', 'entity_id']) {
      const errors = [{ code: 'TooMany', path: `filter.${name}`, detail: 'This collection should contain 10 elements or less.' }];
      if (listOf(branch(filter, name)).length > 10) return problem(400, 'Request validation failed', errors);
    }
    const named = branch(filter, 'type');
    const onDemand = new Set(named === undefined ? this.options.typesOnlyOnDemand : []);
    const isShown: Test<(typeof this.changes.data.events)[number]> = (event) => !onDemand.has(event.type) && call.sight.seesEvent(event);
    this.#beforePage(call);
    const rows = this.#views.rowsOf(call, `events ${[...onDemand]}`, () =>
      this.#data.events.filter(both(isShown, testOf(eventFilters, call.query['filter']))).sort(newestFirst),
    );
    return this.#page(call, {
      name: 'events',
      rows,
      render: (event) => render.renderEvent(call.rendering, event),
      most: this.options.eventsPerPage ?? 100,
    });
  }

  #users(call: Call): AmoResponse {
    if (!call.viewer.isAdmin) return forbidden();
    const rendered = { name: 'users', rows: this.#data.users, most: this.#most, hasTotal: true };
    return this.#page(call, { ...rendered, render: (user) => this.#renderUser(call, user) });
  }

  #user(call: Call): AmoResponse {
    return call.viewer.isAdmin ? this.#one(call, this.#data.users, (_, user) => this.#renderUser(call, user)) : forbidden();
  }

  #renderUser(call: Call, user: (typeof this.changes.data.users)[number]): object {
    return render.renderUser(call.rendering, user, user.is_admin ? 'A' : (this.options.view ?? 'M'));
  }

  #statuses(call: Call): AmoResponse {
    const pipeline = this.#data.pipelines.find(({ id }) => String(id) === call.parts[0]);
    return pipeline
      ? this.#plain(call, 'statuses', pipeline.statuses, (own, status) => render.renderStatus(own, pipeline.id, status))
      : noContent();
  }

  get #most(): number {
    return this.options.rowsPerPage ?? 250;
  }

  /** A list that is not cut into pages. */
  #plain<Row>(
    { url, rendering }: Call,
    name: string,
    rows: readonly Row[],
    draw: (own: render.Rendering, row: Row) => object,
  ): AmoResponse {
    const drawn = rows.map((row) => draw(rendering, row));
    if (drawn.length === 0) return noContent();
    return json(200, { _total_items: drawn.length, _links: { self: { href: url.href } }, _embedded: { [name]: drawn } });
  }

  #one<Row extends { id: number | string }>(
    { rendering, parts }: Call,
    rows: readonly Row[],
    draw: (own: render.Rendering, row: Row) => object,
    isShown: Test<Row> = () => true,
  ): AmoResponse {
    const row = rows.find(({ id }) => String(id) === parts[0]);
    return row && isShown(row) ? json(200, draw(rendering, row)) : noContent();
  }

  #list<Row extends object>(
    call: Call,
    name: string,
    rows: readonly Row[],
    filters: Parameters<typeof testOf<Row>>[0],
    isShown: Test<Row>,
    draw: (own: render.Rendering, row: Row) => object,
  ): AmoResponse {
    this.#beforePage(call);
    const view = this.#views.rowsOf(call, `${name} ${this.#isFilterOn}`, () =>
      inOrder(rows.filter(both(isShown, testOf(filters, call.query['filter']))), call.query['order']),
    );
    return this.#page(call, { name, rows: view, render: (row) => draw(call.rendering, row), most: this.#most });
  }

  #page<Row>(call: Call, list: List<Row>): AmoResponse {
    return this.pages.answer(call.url, list, call.fault);
  }

  #beforePage(call: Call): void {
    this.options.beforePage?.(this.changes, this.#pagesRead++, call.url);
  }
}

const forbidden = (): AmoResponse => problem(403, 'You have no right to see this.');

const both =
  <Row>(one: Test<Row>, other: Test<Row>): Test<Row> =>
  (row) =>
    one(row) && other(row);

const newestFirst = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? 1 : -1);

/** `order[updated_at]=asc`; by id, the oldest first, when nothing is asked. */
function inOrder<Row extends object>(rows: Row[], tree: QueryTree | undefined): Row[] {
  const [[field, direction] = ['id', 'asc']] = Object.entries(typeof tree === 'object' ? tree : {});
  const sign = direction === 'desc' ? -1 : 1;
  const of = (row: Row, name: string) => Number((row as Record<string, unknown>)[name] ?? 0);
  return rows.sort((a, b) => sign * (of(a, field) - of(b, field)) || of(a, 'id') - of(b, 'id'));
}
