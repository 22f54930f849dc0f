#!/usr/bin/env node
/** `npx dealscope-contract http://localhost:8080/api`: checks a Report API and says what is not as agreed. */
import { parseArgs } from 'node:util';
import { checkReportApi, type ContractOptions } from './contract.ts';

const usage = `Usage: dealscope-contract URL [--report NAME]… [--from YYYY-MM-DD --to YYYY-MM-DD] [--header 'Name: value']…
Checks the Report API at URL. Ends with 0 when it keeps the contract, with 1 when it does not, with 2 when it cannot be asked.`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const texts = { type: 'string', multiple: true } as const;
  const text = { type: 'string' } as const;
  const options = { report: texts, header: texts, from: text, to: text, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help || positionals.length !== 1) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const { from, to, report, header = [] } = values;
  const headers = header.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')).trim(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  const asked: ContractOptions = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(report ? { reports: report } : {}),
    fetch: (url, init) => fetch(url, { ...init, headers: [...Object.entries(init?.headers ?? {}), ...headers] }),
  };
  const { passed, faults } = await checkReportApi(positionals[0]!, asked);
  for (const { check, request, message } of faults) console.log(`✗ ${check}: ${request}\n    ${message}`);
  console.log(`${passed} as agreed, ${faults.length} not`);
  return faults.length > 0 ? 1 : 0;
}
