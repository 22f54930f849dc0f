import { expect, fixture, html } from '@open-wc/testing';
import {
  checkSettings,
  defaultSettings,
  parseSettings,
  toRecords,
  type GoalSetting,
  type WidgetSettings,
} from '../../src/amocrm-widget/settings-schema.ts';
import { SettingsChangeEvent, type WidgetSettingsForm } from '../../src/amocrm-widget/settings-form.ts';
import { createEngine } from '../../src/engine/local.ts';
import { makeRecords } from '../make-records.ts';
import { waitFor } from '../wait-for.ts';

const goal: GoalSetting = {
  metric: 'revenue-won',
  managerId: '7',
  departmentId: null,
  from: '2026-11-01',
  to: '2026-12-01',
  target: 3_000_000,
};
const withGoals = (...goals: GoalSetting[]): WidgetSettings => ({ ...defaultSettings, goals });
const codes = (settings: WidgetSettings) => checkSettings(settings).map(({ code, row }) => [code, row]);

describe('the widget’s settings', () => {
  it('are the usual ones where nothing is kept', () => {
    for (const nothing of ['', null, undefined]) expect(parseSettings(nothing)).to.deep.equal({ settings: defaultSettings, problem: null });
  });

  it('come back from their own text unchanged', () => {
    const settings = withGoals(goal);
    expect(parseSettings(JSON.stringify(settings))).to.deep.equal({ settings, problem: null });
  });

  it('name the first place that cannot be read', () => {
    const problemOf = (value: unknown) => parseSettings(JSON.stringify(value)).problem;
    expect(parseSettings('{').problem).to.equal('JSON');
    expect(problemOf([])).to.equal('JSON');
    expect(problemOf({ ...defaultSettings, version: 2 })).to.equal('version');
    expect(problemOf(withGoals(goal, { ...goal, target: 0 }))).to.equal('goals.1.target');
    expect(problemOf(withGoals({ ...goal, from: '2026-02-30' }))).to.equal('goals.0.from');
    expect(problemOf({ ...defaultSettings, calendar: { ...defaultSettings.calendar, end: '25:00' } })).to.equal('calendar.end');
  });

  it('tell what cannot be meant', () => {
    expect(codes(defaultSettings)).to.deep.equal([]);
    expect(codes(withGoals({ ...goal, to: '2026-11-01' }))).to.deep.equal([['goal-reversed', 0]]);
    expect(codes(withGoals(goal, { ...goal, from: '2026-11-30', to: '2027-01-01' }))).to.deep.equal([['goal-repeated', 1]]);
    expect(codes(withGoals(goal, { ...goal, from: '2026-12-01', to: '2027-01-01' }, { ...goal, managerId: '8' }))).to.deep.equal([]);
    expect(codes({ ...defaultSettings, load: { floor: 10, limit: 9 } })).to.deep.equal([['load-reversed', null]]);
    expect(codes({ ...defaultSettings, calendar: { ...defaultSettings.calendar, end: '09:00' } })).to.deep.equal([
      ['hours-reversed', null],
    ]);
  });

  it('become rows that the records take', async () => {
    const { goals, calendar, businessHours } = toRecords({
      ...withGoals({ ...goal, managerId: '1' }),
      calendar: { ...defaultSettings.calendar, holidays: ['2026-11-04'] },
    });
    const records = makeRecords({ goals, calendar });
    const engine = await createEngine({ ...records, account: { ...records.account, businessHours } });
    expect((await engine.meta()).rejected).to.equal(0);
    expect(businessHours.days).to.deep.equal([1, 2, 3, 4, 5]);
  });
});

const reports = ['sales-summary', 'sales-funnel', 'manager-load'];
const owners = [
  { kind: 'd' as const, id: '3', name: 'Отдел продаж' },
  { kind: 'm' as const, id: '7', name: 'Анна <img src=x onerror=alert(1)>' },
];

async function open(value: unknown, locale = 'ru') {
  const form = await fixture<WidgetSettingsForm>(
    html`<dealscope-widget-settings .value=${value} .owners=${owners} .reports=${reports} .locale=${locale}></dealscope-widget-settings>`,
  );
  const kept: WidgetSettings[] = [];
  form.addEventListener(SettingsChangeEvent.type, (event) => kept.push(JSON.parse((event as SettingsChangeEvent).text) as WidgetSettings));
  const find = <T extends Element = HTMLInputElement>(selector: string) => form.shadowRoot!.querySelector<T>(selector)!;
  const set = async (selector: string, text: string) => {
    find(selector).value = text;
    find(selector).dispatchEvent(new Event('change'));
    await form.updateComplete;
  };
  return { form, kept, find, set };
}

const pressAdd = async ({ form }: { form: WidgetSettingsForm }) => {
  [...form.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => /Добавить/.test(textContent!))!.click();
  await form.updateComplete;
};

describe('the form of the widget’s settings', () => {
  it('shows the last day of a goal and keeps the day after it', async () => {
    const opened = await open(JSON.stringify(withGoals(goal)));
    expect(opened.find('input[name=to]').value).to.equal('2026-11-30');
    await opened.set('input[name=to]', '2026-11-15');
    expect(opened.kept.at(-1)!.goals[0]!.to).to.equal('2026-11-16');
  });

  it('offers after a goal the next one: the next month after a month', async () => {
    const opened = await open(JSON.stringify(withGoals(goal)));
    await pressAdd(opened);
    expect(opened.kept.at(-1)!.goals[1]).to.deep.equal({ ...goal, from: '2026-12-01', to: '2027-01-01' });
    await pressAdd(opened);
    expect(opened.kept.at(-1)!.goals[2]).to.include({ from: '2027-01-01', to: '2027-02-01' });
  });

  it('gives a goal to the company, a department or a manager, and removes it', async () => {
    const opened = await open(JSON.stringify(withGoals(goal)));
    await opened.set('select[name=owner]', 'd3');
    expect(opened.kept.at(-1)!.goals[0]).to.include({ managerId: null, departmentId: '3' });
    await opened.set('select[name=owner]', 'c');
    expect(opened.kept.at(-1)!.goals[0]).to.include({ managerId: null, departmentId: null });
    opened.find<HTMLElement>('.remove').click();
    expect(opened.kept.at(-1)!.goals).to.deep.equal([]);
  });

  it('keeps nothing while something is wrong', async () => {
    const opened = await open(JSON.stringify(withGoals(goal)));
    for (const wrong of ['', '0']) {
      await opened.set('input[name=target]', wrong);
      expect([opened.kept.length, opened.form.isValid]).to.deep.equal([0, false]);
    }
    await opened.set('textarea[name=holidays]', '2026-11-04 завтра');
    expect(opened.form.isValid).to.equal(false);
    await opened.set('input[name=target]', '5');
    await opened.set('textarea[name=holidays]', '2026-11-04, 2026-12-31');
    expect(opened.kept.at(-1)!.calendar.holidays).to.deep.equal(['2026-11-04', '2026-12-31']);
  });

  it('leaves at least one report', async () => {
    const opened = await open('');
    for (const tag of reports.slice(0, 2)) {
      opened.find(`input[name=${tag}]`).click();
      await opened.form.updateComplete;
    }
    expect(opened.kept.at(-1)!.reports).to.deep.equal(['manager-load']);
    opened.find('input[name=manager-load]').click();
    await opened.form.updateComplete;
    expect(opened.kept.at(-1)!.reports).to.deep.equal(['manager-load']);
    expect(opened.find('input[name=manager-load]').checked).to.equal(true);
  });

  it('takes settings from a file, and tells of a file that holds none', async () => {
    const opened = await open('');
    const load = (text: string, notice: string) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
      const input = opened.find('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      return waitFor(() => opened.form.shadowRoot!.querySelector('.notice')?.textContent.includes(notice), notice);
    };
    await load('{"version": 7}', 'не настройки этого виджета (version)');
    expect(opened.kept).to.deep.equal([]);
    await load(JSON.stringify(withGoals(goal)), 'Настройки загружены');
    expect(opened.kept.at(-1)).to.deep.equal(withGoals(goal));
  });

  it('shows names as text', async () => {
    const { form } = await open(JSON.stringify(withGoals(goal)));
    expect(form.shadowRoot!.querySelector('img')).to.equal(null);
    expect(form.shadowRoot!.querySelector('option[value=m7]')!.textContent).to.equal('Анна <img src=x onerror=alert(1)>');
  });

  it('has no fault that axe finds, in light and in dark, in both languages', async () => {
    for (const [scheme, locale] of [
      ['light', 'ru'],
      ['dark', 'en'],
    ]) {
      const { form } = await open(JSON.stringify(withGoals({ ...goal, to: goal.from })), locale);
      form.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#171a20' : '#fff'}`;
      await expect(form).to.be.accessible();
    }
  });
});
