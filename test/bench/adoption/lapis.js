import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Genes of a virus, as a file of annotations has them. */
const genes = [
  ['capsid', 97, 465],
  ['env', 967, 2469],
  ['NS1', 2470, 3525],
].map(([name, from, to]) => `NC_009942.1\tRefSeq\tCDS\t${from}\t${to}\t.\t+\t.\tgene=${name}`);

/**
 * Answers as the LAPIS server does that GenSpectrum's components ask, with what their package records for its own stories.
 * @param folder of the package. @returns the text of an answer, null where there is none.
 */
export function answerLapis(folder, path, body) {
  if (path === '/genes.gff3') return ['##gff-version 3', '##sequence-region NC_009942.1 1 11029', ...genes].join('\n');
  const recorded = findRecorded(path, body === '' ? {} : JSON.parse(body));
  if (!recorded) return null;
  const [unit, file] = recorded;
  return readFileSync(join(folder, 'src', unit, '__mockData__', `${file}.json`), 'utf8');
}

function findRecorded(path, { fields = [], country, division, pangoLineage = '' }) {
  switch (path) {
    case '/sample/referenceGenome':
      return ['lapisApi', 'referenceGenome'];
    case '/map.json':
      return ['preact/sequencesByLocation', 'germanyMap'];
    case '/sample/nucleotideInsertions':
      return ['preact/mutations', 'nucleotideInsertions'];
    case '/component/nucleotideMutationsOverTime':
      return ['preact/mutationsOverTime', 'defaultMockData/mutationsOverTimePage1'];
    case '/component/queriesOverTime':
      return ['preact/queriesOverTime', 'defaultMockData/queriesOverTime'];
    case '/sample/nucleotideMutations':
      if (pangoLineage.startsWith('JN.1')) return ['preact/mutationsOverTime', 'defaultMockData/nucleotideMutations'];
      if (country) return ['preact/mutationComparison', `nucleotideMutations${country === 'Germany' ? 'Other' : 'Some'}Dataset`];
      return ['preact/mutations', 'nucleotideMutations'];
    case '/sample/aggregated':
      if (fields[0] === 'date' && country) return ['preact/prevalenceOverTime', 'denominatorFilter'];
      if (fields[0] === 'date')
        return ['preact/prevalenceOverTime', pangoLineage.startsWith('JN.1') ? 'numeratorFilterJN1' : 'numeratorFilterEG'];
      if (fields.length > 0 && country === 'Germany') return ['preact/sequencesByLocation', 'aggregatedGermany'];
      if (fields.length > 0) return ['preact/aggregatedData', fields.length > 1 ? 'aggregated' : 'aggregatedWith1Field'];
      if (!country) return ['preact/mutations', 'overallVariantCount'];
      return ['preact/statistic', division ? 'numerator' : 'denominator'];
    default:
      return null;
  }
}
