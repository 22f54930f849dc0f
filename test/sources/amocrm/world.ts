import { createAmoCrm, type AmoOptions } from '../../../demo/amocrm/amocrm.ts';
import { createAmoFetch } from '../../../demo/amocrm/fetch.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { parseInstant } from '../../../src/model/instant.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { loadAmo, type AmoOptions as LoadOptions, type AmoSource } from '../../../src/sources/amocrm/load.ts';
import { AmoStore } from '../../../src/sources/amocrm/store.ts';
import { createRandom } from '../../../demo/company/random.ts';
import { SimulatedTime } from './simulated-time.ts';

export const baseUrl = 'https://demo.amocrm.ru';

/** A local amoCRM over these records, and a browser in front of it, both in simulated time. */
export function makeWorld(records: CompanyRecords, options: AmoOptions = {}, latencyMs = 150) {
  const time = new SimulatedTime(parseInstant(records.account.asOf));
  const amo = createAmoCrm(records, options);
  const store = AmoStore.inMemory();
  const random = createRandom(1);
  const fetch = createAmoFetch(amo, { now: time.now, wait: () => time.wait(latencyMs) });
  const turn = time.turns();
  const start = (source: Partial<AmoSource> = {}, more: Partial<LoadOptions> = {}): Promise<Dataset> =>
    loadAmo(
      { kind: 'amocrm', baseUrl, people: null, calls: 'responsible', currency: null, ...source },
      {
        platform: { fetch, now: time.now, random: () => (random.chance(0.5) ? 0.9 : 0.1), wait: time.wait, turn },
        openStore: () => Promise.resolve(store),
        ...more,
      },
    );
  const load = (source?: Partial<AmoSource>, more?: Partial<LoadOptions>): Promise<Dataset> => time.run(start(source, more));
  return { time, amo, store, start, load };
}
