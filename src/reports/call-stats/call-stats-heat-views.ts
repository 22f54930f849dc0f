/** Hours by weekdays: a row per hour, a column per weekday, so that it fits a narrow place as well as a wide one. */
import { html, nothing, type TemplateResult } from 'lit';
import { hourText, type CallSpeech, type Drill } from './call-stats-views.ts';
import type { CallStatsReport, HeatCell } from './call-stats-schema.ts';

export type HeatKind = 'answered' | 'reached';

/** Fewest calls of which a share is told. */
const FEWEST = 10;
/** Lower ends of the classes: shares of calls that were not answered, and of those that reached somebody. */
const marks: Record<HeatKind, readonly number[]> = { answered: [0, 0.05, 0.1, 0.2, 0.3], reached: [0, 0.3, 0.45, 0.6, 0.75] };

const figuresOf = (kind: HeatKind, cell: HeatCell) =>
  kind === 'answered'
    ? { n: cell.n, count: cell.answered, shade: cell.answerShare === null ? null : 1 - cell.answerShare, shrunk: cell.answerShare }
    : { n: cell.outN, count: cell.reached, shade: cell.reachShare, shrunk: cell.reachShare };

const classOf = (kind: HeatKind, shade: number): number => marks[kind].findLastIndex((mark) => shade >= mark);

export function renderHeat(
  report: CallStatsReport,
  kind: HeatKind,
  choose: (kind: HeatKind) => void,
  speech: CallSpeech,
  drill: Drill,
): TemplateResult {
  const { words } = speech;
  const cells = new Map(report.heat.map((cell) => [cell.weekday * 24 + cell.hour, cell]));
  const hours = report.heat.filter((cell) => figuresOf(kind, cell).n > 0).map(({ hour }) => hour);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  let isEntered = false;
  return html`<section>
    <h3 data-figure="heat">${words.sections.heat}</h3>
    <div class="tabs" role="group" aria-label=${words.sections.heat}>
      ${(['answered', 'reached'] as const).map(
        (one) =>
          html`<button type="button" class="tab" aria-pressed=${one === kind} @click=${() => choose(one)}>${words.heat[one]}</button>`,
      )}
    </div>
    <table class="heatmap ${kind}" part="chart" @keydown=${moveFocus}>
      <caption class="hidden">
        ${words.sections.heat}. ${words.heat[kind]}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="hidden">${words.hour}</span></th>
          ${words.weekdays.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).map(
          (hour) =>
            html`<tr>
              <th scope="row">${hour}</th>
              ${words.weekdays.map((name, day) => renderCell(cells.get((day + 1) * 24 + hour), name, hour, day + 1))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${renderLegend(kind, speech)}
  </section>`;

  function renderCell(cell: HeatCell | undefined, day: string, hour: number, weekday: number): TemplateResult {
    if (!cell) return html`<td class="none"></td>`;
    const { n, count, shade, shrunk } = figuresOf(kind, cell);
    if (n === 0) return html`<td class="none ${cell.business ? '' : 'off'}"></td>`;
    const { format } = speech;
    const when = `${day}, ${hourText(hour, format)}${cell.business ? '' : `, ${words.off}`}`;
    const label = words.cell(when, words.heat[kind], count, n, shrunk === null ? null : format.percent(shrunk));
    const set = kind === 'answered' ? 'in' : 'out';
    const open = drill ? () => drill(label, { set, weekday, hour }) : nothing;
    const isFirst = !isEntered;
    isEntered = true;
    const share = kind === 'answered' ? (n - count) / n : count / n;
    return html`<td class="${shade === null ? '' : `h${classOf(kind, shade)}`} ${cell.business ? '' : 'off'}">
      <button type="button" tabindex=${isFirst ? 0 : -1} title=${label} @click=${open}>
        <span class="hidden">${label}</span>
        <span class="told" aria-hidden="true">
          ${n >= FEWEST && shade !== null ? html`<b>${format.integer(share * 100)}</b>` : nothing}<small>${format.integer(n)}</small>
        </span>
      </button>
    </td>`;
  }
}

function renderLegend(kind: HeatKind, { words, format }: CallSpeech): TemplateResult {
  const ends = marks[kind];
  const range = (mark: number, place: number) => {
    const next = ends[place + 1];
    return next === undefined
      ? words.talkRange(format.percent(mark), null)
      : mark === 0
        ? words.talkRange(null, format.percent(next))
        : format.percentRange(mark, next);
  };
  return html`<p class="quiet legend heatmap ${kind}">
      <span>${words.heatLegend[kind]}:</span>
      ${ends.map((mark, place) => html`<span><i class="h${place}"></i>${range(mark, place)}</span>`)}
      <span><i class="h2 off"></i>${words.off}</span>
    </p>
    <p class="quiet">${words.heatNote}</p>`;
}

const moves: Record<string, readonly [line: number, column: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** One tab stop for all cells; arrows go to the next cell that has calls. */
function moveFocus(event: KeyboardEvent): void {
  const move = moves[event.key];
  const cell = (event.target as Element).closest('td');
  if (!move || !cell) return;
  event.preventDefault();
  const { rows } = (event.currentTarget as HTMLTableElement).tBodies[0]!;
  let [line, column] = [(cell.parentElement as HTMLTableRowElement).sectionRowIndex, cell.cellIndex];
  for (;;) {
    [line, column] = [line + move[0], column + move[1]];
    const next = column > 0 ? rows[line]?.cells[column] : undefined;
    if (!next) return;
    const button = next.querySelector('button');
    if (!button) continue;
    cell.querySelector('button')!.tabIndex = -1;
    button.tabIndex = 0;
    button.focus();
    return;
  }
}
