import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CallReviewRecord } from '../../../src/model/records.ts';
import '../../../src/ui/call-review/call-review.ts';
import type { CallReviewElement } from '../../../src/ui/call-review/call-review.ts';
import { makeRecords } from '../../make-records.ts';
import { waitFor } from '../../wait-for.ts';

const checklist = [
  { id: 'greeting', name: 'Приветствие', scale: 2 },
  { id: 'needs', name: 'Потребность', scale: 5, hint: 'Открытые вопросы' },
];
const kept: CallReviewRecord = {
  id: 'r1',
  callId: 1,
  reviewerId: 7,
  at: '2026-03-03T10:00:00+03:00',
  points: { greeting: 1, needs: 4, tone: 2 },
  notes: [{ atSeconds: 42, text: 'Перебил' }],
  outcome: 'callback',
  checklist: '2025',
};
/** What a player is to a review. */
const makePlayer = (timeMs: number) => {
  const sought: number[] = [];
  return { timeMs, sought, seek: (ms: number) => void sought.push(ms) };
};

const all = (form: CallReviewElement, selector: string) => [...form.shadowRoot!.querySelectorAll<HTMLInputElement>(selector)];
const one = (form: CallReviewElement, selector: string) => form.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
const status = (form: CallReviewElement) => one(form, '[role=status]').textContent.replace(/\s+/g, ' ').trim();
const chosen = (form: CallReviewElement) => all(form, ':checked:is(input)').map((input) => input.ariaLabel);

async function show(more: Partial<CallReviewElement> = {}): Promise<CallReviewElement> {
  const form = await fixture<CallReviewElement>(html`<call-review locale="ru"></call-review>`);
  Object.assign(form, { call: { id: 1 }, checklist, reviewer: 7, ...more });
  await waitFor(() => form.shadowRoot!.querySelector('[part=base]'), 'the words');
  await form.updateComplete;
  return form;
}

/** What the page is told, and whether it agrees. */
function listen(form: CallReviewElement, isRefused = false): CallReviewRecord[] {
  const reviews: CallReviewRecord[] = [];
  form.addEventListener('call-review-change', (event) => {
    reviews.push(event.review);
    if (isRefused) event.preventDefault();
  });
  return reviews;
}

async function write(form: CallReviewElement, text: string): Promise<void> {
  one(form, '.new input').focus();
  await sendKeys({ type: text });
}

describe('<call-review>', () => {
  it('is filled in by keys alone and saved as a record that the data take', async () => {
    const player = makePlayer(42_900);
    const form = await show({ player, checklistVersion: '2026' });
    const reviews = listen(form);
    one(form, 'fieldset input').focus();
    await sendKeys({ press: '1' });
    await sendKeys({ press: '4' });
    expect(chosen(form)).to.deep.equal(['да', '4 из 5']);
    expect(form.shadowRoot!.activeElement!.localName).to.equal('select');
    await write(form, 'Уточнил сроки');
    player.timeMs = 99_000;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    expect(reviews).to.have.length(1);
    const { at, ...rest } = reviews[0]!;
    expect(rest).to.deep.equal({
      ...{ id: '1-7', callId: 1, reviewerId: 7, checklist: '2026', outcome: null },
      points: { greeting: 1, needs: 4 },
      notes: [{ atSeconds: 42, text: 'Уточнил сроки' }],
    });
    expect(Math.abs(Date.parse(at as string) - Date.now())).to.be.lessThan(10_000);
    await form.updateComplete;
    expect([status(form), form.hasChanges]).to.deep.equal(['Разбор сохранён', false]);
    const calls = [{ id: 1, at: '2026-03-02T10:00:00+03:00', direction: 'in' as const }];
    const { rejections, callReviews } = parseRecords(
      makeRecords({ calls, callReviews: [JSON.parse(JSON.stringify(reviews[0])) as CallReviewRecord] }),
    );
    expect([rejections.count, callReviews.length]).to.deep.equal([0, 1]);
  });

  it('keeps to the scale, and takes minus for a point that did not come up', async () => {
    const form = await show();
    one(form, 'fieldset input').focus();
    await sendKeys({ press: '5' });
    expect(chosen(form)).to.deep.equal([]);
    await sendKeys({ press: '-' });
    await sendKeys({ press: '0' });
    expect(chosen(form)).to.deep.equal(['не было']);
    await sendKeys({ press: '5' });
    expect(chosen(form)).to.deep.equal(['не было', '5 из 5']);
    const ten = await show({ checklist: [{ id: 'tempo', name: 'Темп', scale: 10 }] });
    one(ten, 'fieldset input').focus();
    await sendKeys({ press: '0' });
    expect(chosen(ten)).to.deep.equal(['10 из 10']);
    expect(one(form, '.end b').textContent.replace(/\s/g, ' ')).to.equal('100 % по 1 пункту');
  });

  it('saves nothing that lacks an answer, says what is missing, and leads there', async () => {
    const form = await show({ review: { ...kept, points: { greeting: 1, needs: 9 } } });
    const reviews = listen(form);
    one(form, '.action.main').click();
    await waitFor(() => form.shadowRoot!.activeElement?.ariaLabel === '1 из 5', 'the focus on what is missing');
    expect([reviews.length, status(form)]).to.deep.equal([0, 'Без оценки остался 1 пункт.']);
    expect(all(form, '.missed legend').map(({ textContent }) => textContent)).to.deep.equal(['Потребность']);
    await expect(form).to.be.accessible();
    await sendKeys({ press: '2' });
    expect(all(form, '.missed')).to.deep.equal([]);
    one(form, '.action.main').click();
    expect(reviews.map(({ points }) => points)).to.deep.equal([{ greeting: 1, needs: 2 }]);
  });

  it('stays unsaved where the page refuses, until the page hands the review back', async () => {
    const form = await show({ review: kept });
    const reviews = listen(form, true);
    all(form, 'fieldset input')[0]!.click();
    await form.updateComplete;
    expect([status(form), form.hasChanges]).to.deep.equal(['Есть несохранённые правки', true]);
    form.save();
    await form.updateComplete;
    expect(status(form)).to.contain('не сохранён');
    expect([chosen(form), form.hasChanges]).to.deep.equal([['нет', '4 из 5'], true]);
    form.review = reviews[0]!;
    await form.updateComplete;
    expect([form.hasChanges, chosen(form)]).to.deep.equal([false, ['нет', '4 из 5']]);
  });

  it('changes a review under its own id and loses nothing of it: points of another checklist, notes, outcome', async () => {
    const form = await show({ review: kept });
    const reviews = listen(form);
    expect([chosen(form), one(form, 'select').value]).to.deep.equal([['да', '4 из 5'], 'callback']);
    all(form, 'fieldset input')[0]!.click();
    form.save();
    expect({ ...reviews[0], at: kept.at }).to.deep.equal({ ...kept, points: { ...kept.points, greeting: 0 } });
    const other = await show({ review: kept, reviewer: 8 });
    const others = listen(other);
    other.save();
    expect([others[0]!.id, others[0]!.reviewerId]).to.deep.equal(['1-8', 8]);
  });

  it('sends the player to the moment of a note, adds and removes notes', async () => {
    const player = makePlayer(0);
    const form = await show({ review: kept, player });
    const reviews = listen(form);
    one(form, 'button.stamp').click();
    expect(player.sought).to.deep.equal([42_000]);
    player.timeMs = 12_400;
    await write(form, 'Раньше');
    await sendKeys({ press: 'Enter' });
    player.timeMs = 0;
    await write(form, 'В целом');
    form.save();
    expect(reviews[0]!.notes).to.deep.equal([
      { atSeconds: 12, text: 'Раньше' },
      { atSeconds: 42, text: 'Перебил' },
      { atSeconds: null, text: 'В целом' },
    ]);
    await form.updateComplete;
    all(form, '.remove')[1]!.click();
    form.save();
    expect(reviews[1]!.notes!.map(({ text }) => text)).to.deep.equal(['Раньше', 'В целом']);
  });

  it('keeps what was entered for one call while another one is looked at', async () => {
    const form = await show({ review: kept });
    all(form, 'fieldset input')[0]!.click();
    await write(form, 'Недописано');
    Object.assign(form, { call: { id: 2 }, review: null });
    await form.updateComplete;
    expect([chosen(form), all(form, 'li'), form.hasChanges, status(form)]).to.deep.equal([[], [], true, '']);
    Object.assign(form, { call: { id: 1 }, review: kept });
    await form.updateComplete;
    expect([chosen(form), all(form, 'li').length, form.hasChanges]).to.deep.equal([['нет', '4 из 5'], 2, true]);
    all(form, '.end .action')[0]!.click();
    await form.updateComplete;
    expect([chosen(form), all(form, 'li').length, form.hasChanges]).to.deep.equal([['да', '4 из 5'], 1, false]);
  });

  it('takes a newer review unless the reviewer has changed what is shown', async () => {
    const form = await show({ review: kept });
    form.review = { ...kept, points: { greeting: 0, needs: 1 } };
    await form.updateComplete;
    expect(chosen(form)).to.deep.equal(['нет', '1 из 5']);
    all(form, 'fieldset input')[1]!.click();
    form.review = { ...kept, points: { greeting: 0, needs: 5 } };
    await form.updateComplete;
    expect(chosen(form)).to.deep.equal(['да', '1 из 5']);
  });

  it('says what it lacks: a call, a reviewer', async () => {
    const form = await show({ call: null });
    expect(one(form, '[part=base]').textContent).to.equal('Выберите звонок, чтобы разобрать его.');
    const nobody = await show({ reviewer: null });
    expect([one(nobody, '.action.main').disabled, status(nobody)]).to.deep.equal([
      true,
      'Не указано, кто проверяет: сохранить разбор нельзя.',
    ]);
    const reviews = listen(nobody);
    nobody.save();
    expect(reviews).to.deep.equal([]);
  });

  it('runs nothing that stands in a name or a note', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const form = await show({
      checklist: [{ id: '__proto__', name: evil, scale: 5, hint: evil }],
      review: { ...kept, points: JSON.parse('{"__proto__": 3}') as CallReviewRecord['points'], notes: [{ text: evil }], outcome: evil },
    });
    expect(form.shadowRoot!.querySelector('img')).to.equal(null);
    expect(one(form, 'legend').textContent).to.equal(evil);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('is accessible in light and dark, in both languages, and fits 280 pixels with its usual checklist', async () => {
    for (const [scheme, locale, title] of [
      ['light', 'ru', 'Разбор звонка'],
      ['dark', 'en', 'Call review'],
    ] as const) {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#0e1014' : '#ffffff';
      const form = await show({
        locale,
        checklist: null,
        review: kept,
        player: makePlayer(5000),
        call: { id: 1, managerName: 'Анна Петрова' },
      });
      await waitFor(() => one(form, 'h3')?.textContent === title, 'the language');
      expect(all(form, 'fieldset')).to.have.length(5);
      await expect(form).to.be.accessible();
      form.parentElement!.style.width = '280px';
      await waitFor(() => form.offsetWidth === 280);
      expect(form.scrollWidth).to.be.at.most(280);
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });
});
