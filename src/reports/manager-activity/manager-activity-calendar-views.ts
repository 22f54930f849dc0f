/** The calendar: a row per person, a cell per day, week or month of the chosen kind, darker where there is more. */
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf, shortNameOf } from '../../format/people.ts';
import { groupsOf, heatMarks, heatOf, numberOf } from './manager-activity-heat.ts';
import type { ActivityManager, ManagerActivityReport } from './manager-activity-schema.ts';
import type { ActivitySpeech, Drill } from './manager-activity-views.ts';

export function renderCalendar(
  report: ManagerActivityReport,
  people: readonly ActivityManager[],
  speech: ActivitySpeech,
  drill: Drill,
): TemplateResult {
  const { words, format } = speech;
  const marks = heatMarks(report.managers);
  const labels = report.steps.map(({ from, to }) => format.period(from, to));
  return html`<div class="scroll calendar" tabindex="0" role="group" aria-label=${words.calendar[report.unit]}>
      <table part="chart" @keydown=${moveFocus}>
        <caption class="hidden">
          ${words.act(report.kind)}. ${words.calendar[report.unit]}
        </caption>
        <thead>
          <tr aria-hidden="true">
            <td></td>
            ${groupsOf(report).map(({ from, to, length }) => html`<td colspan=${length}><div>${format.period(from, to)}</div></td>`)}
          </tr>
          <tr>
            <th scope="col"><span class="hidden">${words.columns.manager}</span></th>
            ${report.steps.map((step, i) => html`<th scope="col" title=${labels[i]!}>${numberOf(report, step.from)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${people.map(
            (row, line) =>
              html`<tr>
                <th scope="row" title=${nameOf(row)}><div class="name">${shortNameOf(row, format)}</div></th>
                ${row.byStep.map((count, i) => renderCell(row, count, i, line === 0 && i === 0))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${renderLegend(marks, report, speech)}`;

  function renderCell(row: ActivityManager, count: number, i: number, isEntry: boolean): TemplateResult {
    const isOff = row.workedByStep[i] === 0 && report.steps[i]!.complete;
    const label = words.cell(nameOf(row), labels[i]!, count, isOff);
    const { from, to } = report.steps[i]!;
    const cell = { set: 'acts' as const, managerId: row.managerId, kind: report.kind, from, to };
    const open = drill && count > 0 ? () => drill(label, cell) : nothing;
    return html`<td class="heat h${heatOf(marks, count)} ${isOff ? 'off' : ''}">
      <button type="button" tabindex=${isEntry ? 0 : -1} title=${label} aria-label=${label} @click=${open}>
        ${count > 0 ? count : ''}
      </button>
    </td>`;
  }
}

function renderLegend(
  marks: readonly number[],
  { managers, unit }: ManagerActivityReport,
  { words, format }: ActivitySpeech,
): TemplateResult {
  const range = (mark: number, i: number) => {
    const first = (marks[i - 1] ?? 0) + 1;
    return first === mark ? format.integer(mark) : words.range(format.integer(first), format.integer(mark));
  };
  const hasOff = managers.some(({ workedByStep }) => workedByStep.includes(0));
  return html`<p class="quiet legend" data-figure="calendar" data-term=${words.calendar[unit]}>
    <span><i class="heat h0"></i>${words.legend.none}</span>
    ${marks.map((mark, i) => html`<span><i class="heat h${i + 1}"></i>${range(mark, i)}</span>`)}
    ${hasOff ? html`<span><i class="heat h0 off"></i>${words.legend.off}</span>` : nothing}
  </p>`;
}

const moves: Record<string, readonly [line: number, column: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** One tab stop for all cells; arrows go from cell to cell. */
function moveFocus(event: KeyboardEvent): void {
  const move = moves[event.key];
  const cell = (event.target as Element).closest('td');
  if (!move || !cell) return;
  event.preventDefault();
  const rows = [...(event.currentTarget as HTMLTableElement).tBodies[0]!.rows];
  const line = Math.min(rows.length - 1, Math.max(0, rows.indexOf(cell.parentElement as HTMLTableRowElement) + move[0]));
  const cells = rows[line]!.cells;
  const next = cells[Math.min(cells.length - 1, Math.max(1, cell.cellIndex + move[1]))]!.querySelector('button')!;
  cell.querySelector('button')!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
