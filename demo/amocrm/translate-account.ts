import type { CompanyRecords } from '../../src/model/records.ts';
import type { Numbering } from './numbering.ts';
import type { AccountData, Pipeline, Status, User } from './shapes.ts';

/** These two statuses have the same number in every pipeline, whatever they are called there. */
export const WON = 142;
export const LOST = 143;

/** The first manager is the administrator. Department 0 is there in every account. */
export function translateUsers(records: CompanyRecords, numbers: Numbering): Pick<AccountData, 'users' | 'groups'> {
  const users = records.managers.map(({ id, name, departmentId, active }, i): User => ({
    id: numbers.of('manager', id),
    name,
    email: `user${numbers.of('manager', id)}@example.test`,
    lang: 'ru',
    is_admin: i === 0,
    is_active: active ?? true,
    group_id: departmentId === null || departmentId === undefined ? null : numbers.of('department', departmentId),
  }));
  const groups = (records.departments ?? []).map(({ id, name }) => ({ id: numbers.of('department', id), name }));
  return { users, groups: [{ id: 0, name: 'Отдел продаж' }, ...groups] };
}

export function translatePipelines(records: CompanyRecords, numbers: Numbering, withArchive: boolean) {
  const statusIds = new Map<string, { id: number; pipeline_id: number }>();
  const pipelines = records.pipelines.map(({ id, name, stages }, i) => {
    const pipeline = numbers.of('pipeline', id);
    const toStatus = (stage: (typeof stages)[number], place: number): Status => {
      const status = stage.kind === 'won' ? WON : stage.kind === 'lost' ? LOST : numbers.of(`stage of ${id}`, stage.id);
      statusIds.set(`${id} ${stage.id}`, { id: status, pipeline_id: pipeline });
      const isSystem = stage.kind !== 'open';
      const sort = stage.kind === 'won' ? 10_000 : stage.kind === 'lost' ? 11_000 : (place + 2) * 10;
      return { id: status, name: stage.name, sort, color: stage.color ?? '#c1e0ff', type: 0, is_editable: !isSystem };
    };
    const statuses = stages.map((stage, place) => ({ status: toStatus(stage, place), isGone: stage.archived === true }));
    return makePipeline(
      pipeline,
      name,
      i,
      false,
      statuses.filter(({ isGone }) => !isGone).map(({ status }) => status),
    );
  });
  if (withArchive) pipelines.push(makePipeline(9_100_001, 'Старая воронка', pipelines.length, true, [first]));
  const statusOf = (pipeline: string | number, stage: string | number) =>
    statusIds.get(`${pipeline} ${stage}`) ?? {
      id: numbers.of(`stage of ${pipeline}`, stage),
      pipeline_id: numbers.of('pipeline', pipeline),
    };
  return { pipelines, statusOf };
}

const first: Status = { id: 9_200_001, name: 'Первичный контакт', sort: 20, color: '#99ccff', type: 0, is_editable: true };

/** Every pipeline has requests that nobody has accepted yet, a status for won and a status for lost. */
function makePipeline(id: number, name: string, place: number, isArchive: boolean, statuses: readonly Status[]): Pipeline {
  const system: Status[] = [
    { id: 9_300_000 + place, name: 'Неразобранное', sort: 10, color: '#c1c1c1', type: 1, is_editable: false },
    { id: WON, name: 'Успешно реализовано', sort: 10_000, color: '#CCFF66', type: 0, is_editable: false },
    { id: LOST, name: 'Закрыто и не реализовано', sort: 11_000, color: '#D5D8DB', type: 0, is_editable: false },
  ];
  const missing = system.filter((status) => !statuses.some((own) => own.id === status.id));
  const all = [...statuses, ...missing].sort((a, b) => a.sort - b.sort);
  return { id, name, sort: place + 1, is_main: place === 0, is_archive: isArchive, statuses: all };
}
