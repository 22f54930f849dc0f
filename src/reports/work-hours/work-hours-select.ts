/** The very acts behind a day or a person's period, by the walk that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { ScopeError } from '../../model/errors.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { askWorkHours } from './work-hours-question.ts';
import type { WorkHoursCell, WorkHoursOptions } from './work-hours-schema.ts';
import { walkTraces } from './work-hours-walk.ts';

/** @throws ScopeError where people may not be told: acts have their people's names. */
export function selectWorkHours(
  data: Dataset,
  scope: ResolvedScope,
  options: WorkHoursOptions | undefined,
  cell: WorkHoursCell,
): { kind: 'acts'; rows: Int32Array } {
  const question = askWorkHours(data, scope, options);
  if (question.visibility !== 'people') throw new ScopeError('visibility', question.visibility, 'lets no acts of people be listed');
  const wantedPerson = cell.managerId === undefined ? null : data.managerCodes.find(cell.managerId);
  const wantedDay = cell.day === undefined ? null : (parseDay(cell.day) ?? NaN) - question.fromDay;
  const found: number[] = [];
  walkTraces(question, (act, person, day) => {
    if ((wantedPerson === null || person === wantedPerson) && (wantedDay === null || day === wantedDay)) found.push(act);
  });
  return { kind: 'acts', rows: Int32Array.from(found) };
}
