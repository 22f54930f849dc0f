import { expect } from '@open-wc/testing';
import type { Dataset } from '../../../src/model/dataset.ts';
import { loadAmo } from '../../../src/sources/amocrm/load.ts';
import { AmoStore } from '../../../src/sources/amocrm/store.ts';
import { SimulatedTime } from './simulated-time.ts';

const folder = '/__shared/fixtures/amocrm';
const AT = 1_700_000_000;

type Json = Record<string, unknown>;

/** An account whose answers are the recorded ones. */
async function readRecorded(file: (name: string) => Json): Promise<Dataset> {
  const shapes = Object.entries(file('events.value_shapes') as Record<string, Json>);
  const events = [
    ...(file('events.list') as { _embedded: { events: Json[] } })._embedded.events,
    ...shapes.map(([type, values], i) => ({
      ...{ id: `shape-${i}`, type, entity_id: 26_060_763, entity_type: 'lead', created_by: i % 2 ? 67 : 0, created_at: AT + i },
      ...values,
    })),
  ];
  const calls = (file('notes.calls_for_analytics.request') as unknown as Json[]).map((note, i) => ({
    ...{ id: i + 1, entity_id: 5, created_at: AT + i, updated_at: AT + i },
    ...note,
  }));
  const others = (file('notes.list') as { _embedded: { notes: Json[] } })._embedded.notes;
  const status = { pipeline_id: 3_177_727, status_id: 32_392_159 };
  const leads = [{ id: 26_060_763, name: 'А &gt; Б', price: 10, responsible_user_id: 67, created_at: AT, updated_at: AT, ...status }];
  const answers: Record<string, Json | null> = {
    account: file('account.with_all'),
    'leads/pipelines': file('leads_pipelines.list'),
    leads: { _embedded: { leads } },
    events: { _embedded: { events } },
    'leads/notes': { _embedded: { notes: others } },
    'contacts/notes': { _embedded: { notes: calls } },
  };
  const time = new SimulatedTime();
  const fetch = (url: string) => {
    const path = new URL(url).pathname.replace('/api/v4/', '');
    if (path === 'users') return Promise.resolve(new Response('', { status: 403 }));
    const answer = answers[path];
    return Promise.resolve(answer ? Response.json(answer) : new Response(null, { status: 204 }));
  };
  return time.run(
    loadAmo(
      {
        ...{ kind: 'amocrm', baseUrl: 'https://example.amocrm.ru', calls: 'responsible', currency: 'RUB', additions: null },
        people: file('APP.constant.managers_groups'),
      },
      {
        platform: { fetch, now: time.now, random: () => 0.5, wait: time.wait, turn: time.turns() },
        openStore: () => Promise.resolve(AmoStore.inMemory()),
      },
    ),
  );
}

describe('answers that amoCRM has given', () => {
  const files = new Map<string, Json>();
  let data: Dataset;

  before(async function () {
    const names = ['account.with_all', 'events.list', 'events.value_shapes', 'leads_pipelines.list', 'notes.list'];
    for (const name of [...names, 'notes.calls_for_analytics.request', 'APP.constant.managers_groups']) {
      const response = await fetch(`${folder}/${name}.json`);
      if (!response.ok) {
        console.info('Skipped: the recorded answers of amoCRM are not beside the project');
        return this.skip();
      }
      files.set(name, (await response.json()) as Json);
    }
    data = await readRecorded((name) => files.get(name)!);
  });

  it('are read without loss', () => {
    expect(Array.from(data.rejections.byKind)).to.deep.equal([]);
    expect(data.events.length).to.equal(1 + Object.keys(files.get('events.value_shapes')!).length);
    expect([data.deals.length, data.calls.length]).to.deep.equal([1, 2]);
    expect(data.deals.nameOf(0)).to.equal('А > Б');
  });

  it('give people names by the page where the viewer may not list them', () => {
    const { managers } = files.get('APP.constant.managers_groups') as { managers: Record<string, { title: string; active: boolean }> };
    for (const [id, { title, active }] of Object.entries(managers)) {
      expect(data.managers.find((manager) => String(manager.id) === id)).to.include({ name: title.replace('&gt;', '>'), active });
    }
  });

  it('give pipelines without the stage of requests', () => {
    const [pipeline] = data.pipelines;
    expect(pipeline!.stages.map(({ name, kind }) => `${name} ${kind}`).slice(0, 3)).to.deep.equal([
      'Первичный контакт open',
      'Принимают решение open',
      'Успешно реализовано won',
    ]);
  });

  it('give events their values as a reader would say them, and keep kinds that nobody knows', () => {
    const { events } = data;
    const rows = Array.from({ length: events.length }, (_, event) => ({
      kind: events.kinds[events.kind[event]!]!,
      before: events.beforeOf(event),
      after: events.afterOf(event),
      by: data.managers[events.by[event]!]?.id ?? null,
    }));
    const of = (kind: string) => rows.find((row) => row.kind === kind);
    expect(of('task_text_changed')).to.include({ before: 'задача old', after: 'задача' });
    expect(of('entity_tag_added')).to.include({ before: 'тег2, тег2', after: 'тег1' });
    expect(of('nps_rate_added')).to.include({ after: '7' });
    expect(of('deal-owner-changed')).to.include({ before: '37268', after: '504329' });
    expect(of('transaction_added')).to.include({ after: null });
    // A move to where the deal already stood is no move.
    expect(data.visits.at.length).to.equal(1);
  });
});
