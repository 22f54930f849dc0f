/** How people go through the stages: who skips them, who goes back, and whether they take alike. Moves made in the period. */
import { isMoveBack, isSkip, LOST, OPEN } from '../../model/deal-paths.ts';
import { keepLast } from '../../model/keep.ts';
import { filterKey } from '../../model/scope.ts';
import { ascending, computeShare, holm, homogeneity, kruskalWallis, medianOfSorted, type Counts } from '../../stats/index.ts';
import { compareWithRest, FEWEST_CASES, MINIMUM_GAP, type Verdict } from '../../stats/verdict.ts';
import type { QualityQuestion } from './data-quality-question.ts';
import type { DisciplineStage, QualityMover } from './data-quality-schema.ts';

/** Counts by who moved, [manager + 1]; robots stand at 0 and are compared with nobody. Arrays add up, lists concatenate. */
export interface DisciplinePartial {
  forward: Int32Array;
  skips: Int32Array;
  backs: Int32Array;
  /** By [slot][manager + 1]: moves that reached or passed over the stage, and those that passed over it. */
  passes: Int32Array;
  passedOver: Int32Array;
  /** By [slot]: ended visits as `minutes * people + (manager + 1)`. */
  visits: number[][];
}

/** Skip rates of a stage that lie further apart are worth a word, share. */
const SKIP_RATE_GAP = 0.2;
/** Part of the variation of times that has to be between people to be worth a word. */
const SMALLEST_EFFECT = 0.04;
const MINUTE = 60_000;

/** Counts of moves, and what they say of the stages. */
export interface Moves extends Pick<DisciplinePartial, 'forward' | 'skips' | 'backs'> {
  stages: DisciplineStage[];
}

const keep = keepLast<string, Moves>(4);

/** The choice of managers changes none of it: whoever is chosen is held against all the others. */
export function movesOf(question: QualityQuestion): Moves {
  const { data, scope } = question;
  return keep(data, `${scope.from} ${scope.to} ${filterKey({ ...scope, managerIds: [] })}`, () => {
    const { forward, skips, backs, ...partial } = foldDiscipline(question);
    return { forward, skips, backs, stages: stagesOf(question, partial) };
  });
}

function foldDiscipline(question: QualityQuestion): DisciplinePartial {
  const { data, breaches, states, scope, filter } = question;
  const people = data.managers.length + 1;
  const { slots } = breaches.slots;
  const perPerson = () => new Int32Array(people);
  const partial: DisciplinePartial = {
    forward: perPerson(),
    skips: perPerson(),
    backs: perPerson(),
    passes: new Int32Array(people * slots.length),
    passedOver: new Int32Array(people * slots.length),
    visits: slots.map(() => []),
  };
  if (!data.hasHistory) return partial;
  const last = Math.min(scope.to - 1, scope.now);
  const addDeal = createMoveFold(question, partial, last);
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (states.exists[deal] === 0 || states.since[deal]! < scope.from) continue;
    if (!filter.isAboutDeals || filter.isChosen(deal)) addDeal(deal);
  }
  return partial;
}

function createMoveFold(question: QualityQuestion, partial: DisciplinePartial, until: number) {
  const { data, breaches, scope, isInScope, filter } = question;
  const { offset, stage, at, by } = data.visits;
  const { slotOf, levels, pipelines, kinds, slots } = breaches.slots;
  const people = data.managers.length + 1;
  const passes = Uint8Array.from({ length: people }, (_, person) => Number(filter.passesPerson(person - 1)));
  const addMove = (person: number, place: number, slot: number, from: number) => {
    const to = levels[place]!;
    if (to > from) {
      partial.forward[person]!++;
      if (isSkip(from, to)) partial.skips[person]!++;
      // Slots of a pipeline follow one another; the won stage has none.
      const lastLevel = Math.min(to, slots[slot]!.pipeline.live.length);
      for (let level = from + 1; level <= lastLevel; level++) {
        const cell = (slot + level - from) * people + person;
        partial.passes[cell]!++;
        if (level < to) partial.passedOver[cell]!++;
      }
    } else if (kinds[place] === OPEN && isMoveBack(from, to)) partial.backs[person]!++;
  };
  return (deal: number): void => {
    // The last open stage in this pipeline, from which a move is judged, and the visit that runs.
    let slot = -1;
    let here = -1;
    let begin = NaN;
    for (let visit = offset[deal]!; visit < offset[deal + 1]! && at[visit]! <= until; visit++) {
      const place = stage[visit]!;
      const next = slotOf[place]!;
      const person = by[visit]! + 1;
      const counts = at[visit]! >= scope.from && isInScope[place] === 1 && passes[person] === 1;
      if (slot >= 0 && slots[slot]!.pipeline !== data.pipelines[pipelines[place]!]) slot = -1;
      if (counts && slot >= 0 && kinds[place] !== LOST) addMove(person, place, slot, slots[slot]!.stage.level);
      if (here >= 0 && next !== here) {
        const length = at[visit]! - begin;
        const isOfScope = isInScope[slots[here]!.stage.index] === 1;
        if (length > 0 && at[visit]! >= scope.from && isOfScope && passes[person] === 1)
          partial.visits[here]!.push(Math.floor(length / MINUTE) * people + person);
      }
      if (next !== here) begin = at[visit]!;
      here = next;
      if (next >= 0) slot = next;
    }
  };
}

const personOf = ({ data }: QualityQuestion, person: number) => {
  const manager = data.managers[person - 1]!;
  return { managerId: manager.id, name: manager.name };
};

/** @returns those who are chosen. */
export function moversOf(question: QualityQuestion, { forward, skips, backs }: Moves): QualityMover[] {
  const { data, filter, options } = question;
  const everybody = data.managers.map((_, code) => code + 1).filter((person) => forward[person]! + backs[person]! > 0);
  const compared = everybody.flatMap((person, place) => (filter.isSelected(person - 1) ? [place] : []));
  const gap = options.minimumGap ?? MINIMUM_GAP;
  const compare = (count: Int32Array, n: (person: number) => number) =>
    compareWithRest(
      everybody.map((person): Counts => ({ count: count[person]!, n: n(person) })),
      compared,
      gap,
    ).map(({ own, rest, difference, pAdjusted, verdict }) => ({ own, rest, difference, pAdjusted, verdict }));
  const bySkips = compare(skips, (person) => forward[person]!);
  const byBacks = compare(backs, (person) => forward[person]! + backs[person]!);
  return compared.map((place, i) => ({ ...personOf(question, everybody[place]!), skips: bySkips[i]!, backs: byBacks[i]! }));
}

function stagesOf(question: QualityQuestion, partial: Omit<DisciplinePartial, 'forward' | 'skips' | 'backs'>): DisciplineStage[] {
  const { slots } = question.breaches.slots;
  const wanted = Array.from(slots.keys()).filter((slot) => question.pipelines.includes(slots[slot]!.pipeline));
  const times = wanted.map((slot) => timeOf(question, partial, slot));
  const skips = wanted.map((slot) => skipsOf(question, partial, slot));
  const [timeP, skipP] = [adjust(times.map(({ p }) => p)), adjust(skips.map(({ p }) => p))];
  return wanted.map((slot, i) => {
    const { pipeline, stage } = slots[slot]!;
    const { lowest, highest, gap } = skips[i]!;
    const { fastest, slowest, n, effect } = times[i]!;
    return {
      pipelineId: pipeline.id,
      pipelineName: pipeline.name,
      stageId: stage.id,
      name: stage.name,
      skips: { lowest, highest, gap, verdict: verdictOf(gap === null ? null : gap > SKIP_RATE_GAP, skipP[i]!) },
      time: {
        fastest,
        slowest,
        n,
        pAdjusted: timeP[i]!,
        effect,
        verdict: verdictOf(effect === null ? null : effect >= SMALLEST_EFFECT, timeP[i]!),
      },
    };
  });
}

/** Holm over the stages that could be tested. */
function adjust(values: readonly (number | null)[]): (number | null)[] {
  const adjusted = holm(values.filter((p) => p !== null));
  let next = 0;
  return values.map((p) => (p === null ? null : adjusted[next++]!));
}

function verdictOf(isLarge: boolean | null, pAdjusted: number | null): Verdict {
  if (isLarge === null || pAdjusted === null) return isLarge === false ? 'not-confirmed' : 'not-enough-data';
  if (!isLarge) return 'not-confirmed';
  return pAdjusted < 0.05 ? 'confirmed' : 'hypothesis';
}

function skipsOf(question: QualityQuestion, { passes, passedOver }: Pick<DisciplinePartial, 'passes' | 'passedOver'>, slot: number) {
  const people = question.data.managers.length + 1;
  const rates: { person: number; count: number; n: number; rate: number }[] = [];
  for (let person = 1; person < people; person++) {
    const count = passedOver[slot * people + person]!;
    const n = passes[slot * people + person]!;
    if (n >= FEWEST_CASES) rates.push({ person, count, n, rate: count / n });
  }
  if (rates.length < 2) return { lowest: null, highest: null, gap: null, p: null };
  rates.sort((a, b) => a.rate - b.rate || b.n - a.n || a.person - b.person);
  const told = ({ person, count, n }: (typeof rates)[number]) => ({ ...personOf(question, person), share: computeShare(count, n)! });
  const [lowest, highest] = [rates[0]!, rates.at(-1)!];
  return { lowest: told(lowest), highest: told(highest), gap: highest.rate - lowest.rate, p: homogeneity(rates)?.p ?? null };
}

function timeOf(question: QualityQuestion, { visits }: Pick<DisciplinePartial, 'visits'>, slot: number) {
  const people = question.data.managers.length + 1;
  const counts = new Int32Array(people);
  for (const code of visits[slot]!) counts[code % people]!++;
  const isEnough = counts.map((count, person) => Number(person > 0 && count >= FEWEST_CASES));
  const codes = ascending(visits[slot]!.filter((code) => isEnough[code % people] === 1));
  const minutes = Array.from(isEnough, (is): number[] | null => (is === 1 ? [] : null));
  for (let i = 0; i < codes.length; i++) minutes[codes[i]! % people]!.push(Math.floor(codes[i]! / people));
  const paces = minutes
    .flatMap((own, person) => (own ? [{ person, n: own.length, medianMs: medianOfSorted(own)! * MINUTE }] : []))
    .sort((a, b) => a.medianMs - b.medianMs || b.n - a.n || a.person - b.person);
  const test = paces.length < 2 ? null : kruskalWallis(codes, people);
  const told = ({ person, medianMs, n }: (typeof paces)[number]) => ({ ...personOf(question, person), medianMs, n });
  return {
    fastest: test ? told(paces[0]!) : null,
    slowest: test ? told(paces.at(-1)!) : null,
    n: test?.n ?? 0,
    p: test?.p ?? null,
    effect: test?.effect ?? null,
  };
}
