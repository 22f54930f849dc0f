/** "How is this counted?" of every report: each figure on the screen has its definition in each language, and nothing else has one. */
import { expect } from '@open-wc/testing';
import type { ReportName } from '../../src/engine/report-engine.ts';
import { createFormat, languages } from '../../src/format/format.ts';
import {
  all,
  definitionsOf,
  explainedOf,
  headsOf,
  plain,
  questions,
  reportOf,
  show,
  wordsOf,
  type AnyElement,
  type AnyExplained,
} from '../counted.ts';
import { waitFor } from '../wait-for.ts';

for (const name of Object.keys(questions) as ReportName[]) {
  describe(`<${name}>, how it is counted`, () => {
    const elements: AnyElement[] = [];
    let explained: AnyExplained;

    before(async () => {
      for (const question of questions[name]) elements.push(await show(name, question));
      explained = await explainedOf(elements[0]!);
    });

    after(() => elements.forEach((element) => element.parentElement!.remove()));

    it('has a definition for every head, card and other figure, in all languages', async () => {
      for (const element of elements) {
        const without = headsOf(element).filter((head) => !head.dataset['figure']);
        expect(without.map((head) => plain(head.textContent))).to.deep.equal([]);
        for (const language of languages) {
          const { figures, remarks } = await definitionsOf(element, explained, language);
          for (const { dataset } of all(element, '[data-figure]')) {
            const text = figures[dataset['figure']!];
            expect(text, `${language} ${dataset['figure']}`).to.be.a('string').and.have.length.above(10);
            expect(text).not.to.match(/undefined|NaN|\$\{/);
            if (language === 'ru') expect(text).to.match(/[а-я]{3}/);
            else expect(text).not.to.match(/[а-яё]/i);
          }
          expect(remarks.length).to.be.above(0);
        }
      }
    });

    it('defines nothing that is not there', async () => {
      const shown = new Set(elements.flatMap((element) => all(element, '[data-figure]').map(({ dataset }) => dataset['figure']!)));
      for (const element of elements) {
        const terms = await explained.terms?.(wordsOf(element), reportOf(element), createFormat('en', 'UTC'));
        for (const figure of Object.keys(terms ?? {})) shown.add(figure);
      }
      expect(Object.keys(explained.clocks).filter((figure) => !shown.has(figure))).to.deep.equal([]);
      for (const language of languages) {
        const { figures } = await definitionsOf(elements[0]!, explained, language);
        expect(Object.keys(figures).sort(), language).to.deep.equal(Object.keys(explained.clocks).sort());
      }
    });

    it('tells all figures in a dialog, each once, below what the report stands on', async () => {
      const element = elements[0]!;
      element.shadowRoot!.querySelector<HTMLElement>('.menu summary')!.click();
      const choices = () => all(element, '.menu button').filter(({ textContent }) => textContent.includes('How this is counted'));
      (await waitFor(() => choices()[0], 'the menu')).click();
      const dialog = await waitFor(() => element.shadowRoot!.querySelector('dialog'), 'the dialog');
      const terms = [...dialog.querySelectorAll('.definitions dt')].map((term) => plain(term.textContent));
      expect(terms).to.have.length.above(2);
      expect(terms).not.to.include('');
      expect(new Set(terms).size).to.equal(terms.length);
      const facts = [...dialog.querySelectorAll('.facts-of dt')].map((term) => plain(term.textContent));
      expect(facts).to.include.members(['Period', 'Data as of', 'Time zone']);
      expect(dialog.textContent).not.to.match(/undefined|NaN|null|\[object/);
      await expect(element).to.be.accessible();
      dialog.close();
    });

    it('takes no room for its marks: lines and columns stay as they were', () => {
      for (const element of elements) {
        const measure = () =>
          all(element, 'table, th, dt, h3, figcaption, li, p').map((place) => {
            const { width, height, top } = place.getBoundingClientRect();
            return [plain(place.textContent).slice(0, 30), width, height, top].join(' ');
          });
        const withMarks = measure();
        const marks = all(element, '.why');
        for (const mark of marks) mark.style.display = 'none';
        expect(withMarks).to.deep.equal(measure());
        for (const mark of marks) mark.style.display = '';
      }
    });
  });
}
