/** The editor of goals, in a dialog. It is loaded when somebody opens it. */
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { openDialog } from '../../ui/dialog.ts';
import { checkGoals, type EditedGoal } from './goal-progress-check.ts';
import { editorStyles } from './goal-progress-editor-styles.ts';
import type { EditorMessages, GoalMessages } from './goal-progress-messages.ts';
import type { GoalEditing, GoalRow } from './goal-progress-schema.ts';

export interface GoalEditor {
  editing: GoalEditing;
  words: EditorMessages;
  metrics: GoalMessages['metrics'];
  /** For those who read out what they see. */
  company: string;
  close: string;
  /** `YYYY-MM-DD` of now: a goal that runs can get another target from this day on. */
  today: string;
  /** Takes all goals; the editor closes. */
  save(goals: EditedGoal[]): void;
}

const DAY = 86_400_000;
const shiftDay = (day: string, days: number): string => {
  const at = Date.parse(day);
  return Number.isNaN(at) ? day : new Date(at + days * DAY).toISOString().slice(0, 10);
};

const unitOf = (metric: EditedGoal['metric']): GoalRow['unit'] =>
  metric === 'revenue-won'
    ? 'money'
    : metric === 'talk-time' || metric === 'first-reply'
      ? 'duration'
      : metric === 'conversion'
        ? 'share'
        : 'count';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export function openGoalEditor(root: ShadowRoot, editor: GoalEditor): void {
  adoptStyles(root, editorStyles);
  const { words } = editor;
  const before = new Map(editor.editing.goals.map((goal) => [goal.id, goal]));
  let goals = editor.editing.goals.map((goal) => ({ ...goal }));
  /** Goals whose new target holds from today on only. */
  let fromToday = new Set<EditedGoal['id']>();
  let isChecked = false;
  const show = openDialog(root, { title: words.title, close: editor.close, body: html`` });
  const dialog = [...root.querySelectorAll('dialog')].at(-1)!;

  const change = (place: number, part: Partial<EditedGoal>) => {
    goals = goals.map((goal, i) => (i === place ? { ...goal, ...part } : goal));
    update();
  };
  const save = () => {
    isChecked = true;
    update();
    if (checkGoals(goals).some((fault) => fault !== null)) dialog.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else {
      dialog.close();
      editor.save(goals.map((goal) => (fromToday.has(goal.id) ? withChange(goal, before.get(goal.id)!, editor.today) : goal)));
    }
  };
  const update = () => {
    const faults = checkGoals(goals);
    show(
      html`<form class="goals-form" novalidate @submit=${(event: Event) => (event.preventDefault(), save())}>
        ${goals.length === 0 ? html`<p>${words.empty}</p>` : nothing}
        ${goals.map((goal, place) => renderGoal(goal, place, isChecked ? faults[place]! : null))}
        <div class="actions">
          <button class="action">${words.save}</button>
          <button type="button" class="action" @click=${() => ((goals = [...goals, nextGoal(goals, editor.today)]), update())}>
            ${words.add}
          </button>
        </div>
      </form>`,
    );
  };

  const renderGoal = (goal: EditedGoal, place: number, fault: ReturnType<typeof checkGoals>[number]): TemplateResult => {
    const unit = unitOf(goal.metric);
    const scale = unit === 'share' ? 100 : 1;
    const old = before.get(goal.id);
    const runs = old !== undefined && old.from < editor.today && editor.today < old.to && currentTarget(old) !== goal.target;
    const invalid = (...codes: string[]) => (fault !== null && codes.includes(fault) ? 'true' : 'false');
    return html`<fieldset aria-label=${words.goal(place + 1)}>
      <label>${words.fields.owner} ${renderOwner(goal, (part) => change(place, part))}</label>
      <label>
        ${words.fields.metric}
        <select
          name="metric"
          aria-invalid=${invalid('repeated')}
          @change=${(event: Event) => change(place, { metric: valueOf(event) as EditedGoal['metric'], stageId: null, pipelineId: null, target: NaN })}
        >
          ${Object.entries(editor.metrics).map(([metric, name]) => html`<option value=${metric} ?selected=${metric === goal.metric}>${name}</option>`)}
        </select>
      </label>
      ${goal.metric === 'stage-reached' ? html`<label>${words.fields.stage} ${renderStage(goal, invalid('no-stage'), (part) => change(place, part))}</label>` : nothing}
      <label>
        ${words.fields.first}
        <input
          type="date"
          name="from"
          aria-invalid=${invalid('bad-period')}
          .value=${goal.from}
          @change=${(event: Event) => change(place, { from: valueOf(event) })}
        />
      </label>
      <label>
        ${words.fields.last}
        <input
          type="date"
          name="to"
          .value=${shiftDay(goal.to, -1)}
          @change=${(event: Event) => change(place, { to: shiftDay(valueOf(event), 1) })}
        />
      </label>
      <label>
        ${words.fields.target}, ${words.units(editor.editing.currency)[unit]}
        <input
          type="number"
          name="target"
          min="0"
          step="any"
          aria-invalid=${invalid('no-target', 'share-beyond-one')}
          .value=${Number.isNaN(goal.target) ? '' : String(Math.round(currentTarget(goal) * scale * 1e6) / 1e6)}
          @change=${(event: Event) => change(place, { target: valueOf(event) === '' ? NaN : Number(valueOf(event)) / scale, changes: null })}
        />
      </label>
      <button
        type="button"
        class="action"
        aria-label="${words.remove} ${place + 1}"
        @click=${() => ((goals = goals.filter((_, i) => i !== place)), update())}
      >
        ${words.remove}
      </button>
      ${
        runs
          ? html`<label class="wide-field">
              <input type="checkbox" ?checked=${fromToday.has(goal.id)} @change=${() => toggle(goal.id)} /> ${words.fromToday}
            </label>`
          : nothing
      }
      ${fault === null ? nothing : html`<p class="fault" role="alert">${words.errors[fault]}</p>`}
    </fieldset>`;
  };

  const toggle = (id: EditedGoal['id']) => {
    fromToday = new Set(fromToday);
    if (!fromToday.delete(id)) fromToday.add(id);
  };

  const renderOwner = (goal: EditedGoal, choose: (part: Partial<EditedGoal>) => void): TemplateResult => {
    const { managers, departments } = editor.editing;
    const isId = (a: unknown, b: unknown) => a !== null && a !== undefined && String(a) === String(b);
    const choices = [
      {
        value: 'c',
        name: editor.company,
        part: { managerId: null, departmentId: null },
        is: isNone(goal.managerId) && isNone(goal.departmentId),
      },
      ...departments.map(({ id, name }) => ({
        value: `d${id}`,
        name,
        part: { managerId: null, departmentId: id },
        is: isNone(goal.managerId) && isId(goal.departmentId, id),
      })),
      ...managers.map(({ id, name }) => ({
        value: `m${id}`,
        name,
        part: { managerId: id, departmentId: null },
        is: isId(goal.managerId, id),
      })),
    ];
    // Somebody who has left keeps the goal.
    if (!choices.some(({ is }) => is)) {
      const { managerId = null, departmentId = null } = goal;
      choices.push({ value: 'x', name: String(managerId ?? departmentId), part: { managerId, departmentId } as never, is: true });
    }
    return html`<select name="owner" @change=${(event: Event) => choose(choices.find(({ value }) => value === valueOf(event))!.part)}>
      ${choices.map(({ value, name, is }) => html`<option value=${value} ?selected=${is}>${name}</option>`)}
    </select>`;
  };

  const renderStage = (goal: EditedGoal, invalid: string, choose: (part: Partial<EditedGoal>) => void): TemplateResult => {
    const stages = editor.editing.pipelines.flatMap((pipeline) =>
      pipeline.stages.map((stage) => ({
        value: JSON.stringify([pipeline.id, stage.id]),
        name: `${pipeline.name}: ${stage.name}`,
        part: { pipelineId: pipeline.id, stageId: stage.id },
        is: String(goal.stageId) === String(stage.id) && (isNone(goal.pipelineId) || String(goal.pipelineId) === String(pipeline.id)),
      })),
    );
    return html`<select
      name="stage"
      aria-invalid=${invalid}
      @change=${(event: Event) => choose(stages.find(({ value }) => value === valueOf(event))?.part ?? {})}
    >
      <option value="">—</option>
      ${stages.map(({ value, name, is }) => html`<option value=${value} ?selected=${is}>${name}</option>`)}
    </select>`;
  };

  update();
}

const isNone = (id: unknown): boolean => id === null || id === undefined;

const currentTarget = ({ target, changes }: EditedGoal): number => changes?.at(-1)?.target ?? target;

/** The target as it was, and from today on another. */
const withChange = (goal: EditedGoal, old: EditedGoal, today: string): EditedGoal => ({
  ...goal,
  target: old.target,
  changes: [...(old.changes ?? []).filter(({ on }) => on !== today), { on: today, target: goal.target }],
});

/** The next goal is most often the last one's for the time after it; the first is for the month. */
function nextGoal(goals: readonly EditedGoal[], today: string): EditedGoal {
  const last = goals.at(-1);
  const ids = new Set(goals.map(({ id }) => String(id)));
  let number = goals.length + 1;
  while (ids.has(`goal-${number}`)) number++;
  const id = `goal-${number}`;
  const [from, to] = last ? nextPeriod(last.from, last.to) : monthOf(today);
  return last
    ? { ...last, id, from, to, target: currentTarget(last), changes: null }
    : { id, metric: 'revenue-won', managerId: null, departmentId: null, from, to, target: NaN };
}

function monthOf(day: string, shift = 0): [from: string, to: string] {
  const [year, month] = day.split('-').map(Number);
  const first = (months: number) => new Date(Date.UTC(year!, month! - 1 + months, 1)).toISOString().slice(0, 10);
  return [first(shift), first(shift + 1)];
}

/** After a whole month the next month, after anything else as many days. */
function nextPeriod(from: string, to: string): [from: string, to: string] {
  const [first, next] = monthOf(from);
  if (from === first && to === next) return monthOf(from, 1);
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
  return [to, shiftDay(to, days)];
}
