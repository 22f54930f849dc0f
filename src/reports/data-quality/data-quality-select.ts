/** The very deals behind a figure, by the masks that counted them, the worst first. */
import type { Dataset } from '../../model/dataset.ts';
import { toKey } from '../../model/keys.ts';
import { bitOf, rulesOf, SERIOUS } from '../../model/quality-rules.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { askDataQuality, brokenBy, isOpenDeal, rulesFor, worstFirst, type QualityQuestion } from './data-quality-question.ts';
import type { DataQualityCell, DataQualityOptions } from './data-quality-schema.ts';

export function selectDataQuality(
  data: Dataset,
  scope: ResolvedScope,
  options: DataQualityOptions | undefined,
  cell: DataQualityCell,
): { kind: 'deals'; rows: Int32Array; marksOf(deal: number): string[] } {
  const question = askDataQuality(data, scope, options);
  const isWanted = wantedBy(cell);
  const deals: number[] = [];
  const isHere = placePredicate(question, cell);
  for (let deal = 0; deal < data.deals.length; deal++) {
    const rules = rulesFor(question, deal);
    const broken = question.breaches.broken[deal]! & rules;
    if (rules === 0 || !isHere(deal) || !isWanted(broken, isOpenDeal(question, deal))) continue;
    deals.push(deal);
  }
  return {
    kind: 'deals',
    rows: Int32Array.from(worstFirst(question, deals)),
    marksOf: (deal) => rulesOf(brokenBy(question, deal)),
  };
}

function wantedBy({ set }: DataQualityCell): (broken: number, isOpen: boolean) => boolean {
  switch (set) {
    case 'open':
      return (_, isOpen) => isOpen;
    case 'trusted':
      return (broken, isOpen) => isOpen && (broken & SERIOUS) === 0;
    case 'clean':
      return (broken, isOpen) => isOpen && broken === 0;
    case 'to-fix':
      return (broken) => broken !== 0;
    default:
      return (broken) => (broken & bitOf[set]) !== 0;
  }
}

/** By manager and by stage; a stage's figures are of open deals. */
function placePredicate(question: QualityQuestion, { managerId, pipelineId, stageId }: DataQualityCell): (deal: number) => boolean {
  const { data, states, breaches } = question;
  const person = managerId === undefined ? null : managerId === null ? -1 : data.managerCodes.find(managerId);
  const { slots, slotOf } = breaches.slots;
  const slot =
    stageId === undefined || pipelineId === undefined
      ? null
      : slots.findIndex(({ pipeline, stage }) => toKey(pipeline.id) === toKey(pipelineId) && toKey(stage.id) === toKey(stageId));
  return (deal) =>
    // Nobody has code −1 by an id that is not known: such a one has no deals.
    (person === null || (states.owner[deal] === person && (person >= 0 || managerId === null))) &&
    (slot === null || (slot >= 0 && slotOf[states.stage[deal]!] === slot));
}
