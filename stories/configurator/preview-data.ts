/** Answers for the configurator's preview, in the place of the addresses that its HTML names. */
import { createAmoCrm } from '../../demo/amocrm/amocrm.ts';
import { createAmoFetch } from '../../demo/amocrm/fetch.ts';
import { generateCompany } from '../../demo/company/company.ts';
import { createReportApi } from '../../src/engine/report-api.ts';
import { createEngine } from '../../src/engine/local.ts';
import type { Fetch } from '../../src/sources/response.ts';
import type { Door } from './embedding.ts';

/** Small, so that every door answers at once. */
export const company = generateCompany({ deals: 1500 });

const asResponse = ({ body, ...rest }: { body: string; status: number; headers: Record<string, string> }) => new Response(body, rest);

const doors: Record<Exclude<Door, 'property'>, () => Fetch> = {
  src: () => () => Promise.resolve(new Response(JSON.stringify(company), { headers: { 'content-type': 'application/json' } })),
  endpoint: () => {
    const api = createEngine(company).then(createReportApi);
    return async (url, init) => asResponse(await (await api)(new URL(url, document.baseURI), init?.signal ?? undefined));
  },
  amocrm: () => {
    const ask = createAmoFetch(createAmoCrm(company));
    return (url, init) => ask(url, init as Parameters<typeof ask>[1]);
  },
};

/** What the data element of the preview is given beside its attributes. */
export const answersOf = (door: Door): { records: unknown } | { fetch: Fetch } =>
  door === 'property' ? { records: company } : { fetch: doors[door]() };
