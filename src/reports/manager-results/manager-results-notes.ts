/** What was left out or deserves doubt: codes and counts for the footnote. */
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { WON } from '../../model/deal-paths.ts';
import { closingsOf } from '../../model/deal-states.ts';
import { isInScope, type ResultsQuestion, type ResultsTallies } from './manager-results-fold.ts';
import type { Plans } from './manager-results-plans.ts';
import type { ManagerResultsReport, ResultsNote } from './manager-results-schema.ts';

export function notesOf(
  question: ResultsQuestion,
  tallies: ResultsTallies,
  report: Pick<ManagerResultsReport, 'managers' | 'team' | 'departments' | 'mainCurrency'>,
  plans: Plans,
): ResultsNote[] {
  const others = report.team.revenue.filter(({ currency }) => currency !== report.mainCurrency);
  const rows = [...report.managers, ...report.departments];
  return [
    ...dataNotes(question.data, question.scope),
    ...toNote('deals-without-manager', tallies.managers[0]?.deals ?? 0),
    ...toNote('deals-without-amount', tallies.withoutAmount),
    ...toNote('wins-without-date', winsWithoutDate(question)),
    ...toNote(
      'other-currencies',
      others.reduce((sum, { deals }) => sum + deals, 0),
    ),
    ...toNote('splits-normalised', tallies.mended),
    ...toNote('open-without-chance', tallies.withoutChance),
    ...toNote('plans-cover-part', rows.filter(({ plan }) => plan !== null && plan.attainment === null && plan.targetMinor !== 0).length),
    ...toNote('plans-left-out', plans.leftOut),
  ];
}

/** Won deals of which nobody knows when they were won: they are in no period. */
function winsWithoutDate(question: ResultsQuestion): number {
  const { data, states } = question;
  return closingsOf(data, states).undated.filter((deal) => states.outcome[deal] === WON && isInScope(question, deal)).length;
}
