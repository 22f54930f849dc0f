/** Fragments of the results in the order of the screen. What they show is the report; what they do is asked for by name. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../format/format.ts';
import { mainRevenue, managerName } from './manager-results-bars.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type { ManagerResultsCell, ManagerResultsReport, ResultsFigures } from './manager-results-schema.ts';

export interface ResultsSpeech {
  format: Format;
  words: ResultsMessages;
}

/** Shows the deals behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: ManagerResultsCell) => void) | null;

/** One sentence that says what the numbers say. */
export function renderFinding(report: ManagerResultsReport, speech: ResultsSpeech): TemplateResult | string {
  const { finding, team } = report;
  const { words } = speech;
  switch (finding.code) {
    case 'no-deals':
      return words.finding.noDeals;
    case 'no-wins':
      return words.finding.noWins(team.lost);
    case 'no-revenue':
      return html`${words.finding.noRevenue(team.deals)} ${differenceText(report, speech)}`;
    case 'level':
      return html`${words.finding.level(mainMoney(report, team, speech), team.deals)} ${differenceText(report, speech)}`;
    case 'leader':
    case 'chosen':
      return renderContribution(report, speech);
  }
}

function renderContribution(report: ManagerResultsReport, speech: ResultsSpeech): TemplateResult {
  const { finding, managers } = report;
  const { words, format } = speech;
  const row = managers.find(({ managerId }) => managerId === finding.managerId)!;
  const share = mainRevenue(report, row)?.share ?? null;
  // Of a sum with amounts below zero in it a part can be more than the whole.
  const shareText = share !== null && share >= 0 && share <= 1 ? format.percent(share) : null;
  const name = managerName(row, words);
  return html`<b>${finding.code === 'leader' ? words.finding.leader(format.shortName(name)) : words.finding.chosen(name)}</b>
    ${words.finding.brought(mainMoney(report, row, speech), shareText)} ${differenceText(report, speech)}`;
}

function differenceText({ finding, managers }: ManagerResultsReport, { words, format }: ResultsSpeech): string {
  if (finding.difference === 'none') return '';
  if (finding.difference !== 'confirmed')
    return words.finding[finding.code === 'chosen' ? (`${finding.difference}One` as const) : finding.difference];
  const sentences = finding.differing.slice(0, 2).map((id) => {
    const row = managers.find(({ managerId }) => managerId === id)!;
    const { adjusted: mix } = row.comparison!;
    const adjusted = mix && format.points(mix.difference);
    return words.finding.differs(format.shortName(managerName(row, words)), row.winRate!, row.comparison!.rest!, adjusted);
  });
  return sentences.join(' ');
}

const mainMoney = (report: ManagerResultsReport, row: Pick<ResultsFigures, 'revenue'>, { format }: ResultsSpeech): string =>
  format.moneyShort(mainRevenue(report, row)?.amountMinor ?? 0, report.mainCurrency);

/** How much hangs on one deal and on a few people. */
export function renderConcentration(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): TemplateResult | typeof nothing {
  const { words, format } = speech;
  const { topDeal, equalManagers } = report.concentration;
  if (topDeal === null && equalManagers === null) return nothing;
  const share = topDeal && words.concentration.topDeal(format.percent(topDeal.share, topDeal.share < 0.01 ? 1 : 0));
  const open = drill && (() => drill(words.sets.largest, { set: 'largest' }));
  return html`<section>
    <h3 data-figure="concentration">${words.concentration.title}</h3>
    ${share && html`<p class="quiet">${open ? html`<button type="button" class="number" title=${topDeal.name ?? nothing} @click=${open}>${share}</button>` : share}</p>`}
    ${
      equalManagers === null
        ? nothing
        : html`<p class="quiet" title=${words.concentration.equalHint}>
            ${words.concentration.equalManagers(format.number(equalManagers))}
          </p>`
    }
  </section>`;
}
