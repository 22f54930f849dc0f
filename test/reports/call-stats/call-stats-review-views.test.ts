import { expect, fixture, html } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createFormat } from '../../../src/format/format.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import { resolveScope } from '../../../src/model/scope.ts';
import { renderReviewFinding, renderReviews, toReviewExportTables } from '../../../src/reports/call-stats/call-stats-review-views.ts';
import { loadReviewMessages } from '../../../src/reports/call-stats/call-stats-reviews-messages.ts';
import type { CallReviewsCell } from '../../../src/reports/call-stats/call-stats-reviews-schema.ts';
import { computeCallReviews } from '../../../src/reports/call-stats/call-stats-reviews.ts';

const data = parseRecords(generateCompany({ deals: 3000 }));
const scope = resolveScope({ from: '2026-06-01', to: '2026-11-01' }, data.account);
const report = computeCallReviews(data, scope, (call) => data.calls.talkSeconds[call]! > 0);
const none = computeCallReviews(data, scope, () => false);

async function speechIn(language: 'ru' | 'en') {
  const format = createFormat(language, 'Europe/Moscow');
  return { format, words: (await loadReviewMessages[language]())(format) };
}

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ');

describe('reviews on the page', () => {
  it('say how many calls were reviewed, and that none was', async () => {
    const ru = await speechIn('ru');
    expect(renderReviewFinding(none, ru)).to.equal('За этот период ни один разговор не разобран.');
    expect(renderReviewFinding(report, ru).replace(/\s/g, ' ')).to.contain(`Разобрано ${report.reviewed} из`);
    expect(renderReviewFinding(report, await speechIn('en'))).to.contain(`${report.reviewed} of`);
  });

  it('name the weakest point only where it falls below the whole for sure', async () => {
    const ru = await speechIn('ru');
    const score = (share: number, low: number, high: number) => ({ n: 100, share, low, high });
    const points = [
      { pointId: 'needs', name: null, scale: 5, score: score(0.8, 0.75, 0.85) },
      { pointId: 'tone', name: 'Тон', scale: 5, score: score(0.4, 0.3, 0.5) },
    ];
    const weak = { ...report, score: score(0.6, 0.5, 0.7), points };
    expect(renderReviewFinding(weak, ru).replace(/\s/g, ' ')).to.contain('Слабее всего «Тон»: 40 % (вероятно 30–50 %).');
    const even = { ...weak, points: [points[0]!, { ...points[1]!, score: score(0.55, 0.45, 0.65) }] };
    expect(renderReviewFinding(even, ru)).to.contain('Ни один пункт не проседает');
  });

  it('show every figure once and open the calls behind it', async () => {
    const ru = await speechIn('ru');
    const asked: CallReviewsCell[] = [];
    const page = await fixture<HTMLElement>(html`<div>${renderReviews(report, ru, (_, cell) => void asked.push(cell))}</div>`);
    expect(textOf(page))
      .to.contain('Выявление потребности')
      .and.not.to.match(/NaN|undefined|null/);
    page.querySelectorAll<HTMLButtonElement>('.number').forEach((button) => button.click());
    expect(asked.filter(({ managerId }) => managerId !== undefined)).to.have.length(report.managers.length);
    expect(asked.filter((cell) => 'outcome' in cell)).to.have.length(report.outcomes.length);
    const [scores, , agreement] = toReviewExportTables(report, ru);
    expect([scores!.rows.length, agreement!.rows.length]).to.deep.equal([report.managers.length, report.points.length + 1]);
  });

  it('show nothing where there are none', async () => {
    const page = await fixture<HTMLElement>(html`<div>${renderReviews(none, await speechIn('ru'), null)}</div>`);
    expect(textOf(page).trim()).to.equal('');
  });
});
