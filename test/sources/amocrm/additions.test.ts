import { expect } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { LocalEngine } from '../../../src/engine/local.ts';
import { makeWorld } from './world.ts';

const company = generateCompany({ deals: 150 });
const scope = { from: '2026-11-01', to: '2026-12-01' };

describe('what amoCRM does not know', () => {
  it('comes from the page: goals, absences and working time', async () => {
    const goals = [{ id: 'g', metric: 'deals-created' as const, managerId: '2', from: '2026-01-01', to: '2027-01-01', target: 40 }];
    const absences = [{ managerId: 2, from: '2026-11-02', to: '2026-11-09' }];
    const data = await makeWorld(company).load({
      additions: { goals, absences, calendar: { holidays: ['2026-11-04'] }, businessHours: { start: '10:00', end: '19:00' } },
    });
    expect(data.calendar.given).to.equal(true);
    expect(data.calendar.isHoliday(data.zone.dayOf(Date.parse('2026-11-04T12:00:00+03:00')))).to.equal(true);
    expect(data.account.businessHours?.start).to.equal('10:00');
    expect(data.absences).to.have.length(1);
    const deal = company.deals.find(({ managerId }) => managerId === 2)!;
    const report = await new LocalEngine(data).report('deal-card', scope, { dealId: deal.id });
    const created = company.deals.filter(
      ({ managerId, createdAt }) => managerId === 2 && (createdAt as number) >= Date.parse('2026-01-01T00:00:00+03:00'),
    );
    expect(report.goals.map(({ id, value }) => [id, value])).to.deep.equal([['g', created.length]]);
  });

  it('may be nothing', async () => {
    const data = await makeWorld(company).load();
    expect([data.calendar.given, data.goals.length]).to.deep.equal([false, 0]);
  });

  it('is checked like every other record', async () => {
    const goals = [{ id: 'g', metric: 'happiness' as never, from: '2026-01-01', to: '2027-01-01', target: 40 }];
    const data = await makeWorld(company).load({ additions: { goals } });
    expect(data.rejections.byKind.get('goals')?.count).to.equal(1);
  });
});
