/** How a signal is put off, and what was: with the reason, so that nothing is hidden. */
import { html, nothing, type TemplateResult } from 'lit';
import { createFormat, type Format } from '../../format/format.ts';
import type { EarlySignalsReport, SignalSeries } from './early-signals-schema.ts';
import { snoozeWeeks, toSnoozed, wakingOf, type Snoozed } from './early-signals-snooze.ts';
import { nameOf, sizeText, type SignalsSpeech } from './early-signals-views.ts';

/** A day is the same day in every zone. */
const dayText = (day: string, { locale }: Format): string => createFormat(locale, 'UTC').date(Date.parse(day));

export const untilText = ({ until, reason }: Snoozed, { words, format }: SignalsSpeech): string =>
  `${until === null ? words.snooze.untilChange : words.snooze.until(dayText(until, format))}: ${reason}`;

/** Signals that sleep, of those that the report has. */
export const asleepIn = (report: EarlySignalsReport, snoozed: readonly Snoozed[]): { one: SignalSeries; snoozed: Snoozed }[] =>
  report.signals.flatMap((id) => {
    const one = report.series.find((series) => series.id === id);
    const found = snoozed.find(({ signal }) => signal === id);
    return one && found && wakingOf(found, one, report.asOfDay) === null ? [{ one, snoozed: found }] : [];
  });

/** How long and why, and that a signal came back before its day. */
export function renderSnooze(
  one: SignalSeries,
  report: EarlySignalsReport,
  { words, format }: SignalsSpeech,
  was: Snoozed | undefined,
  save: (snoozed: Snoozed) => void,
): TemplateResult {
  const waking = was ? wakingOf(was, one, report.asOfDay) : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [weeks, reason] = [form.querySelector('select')!.value, form.querySelector('input')!.value.trim()];
    if (reason === '') form.querySelector('input')!.focus();
    else save(toSnoozed(one, weeks === '' ? null : Number(weeks), reason, report.asOfDay));
  };
  return html`${
      waking === 'worse' && was
        ? html`<p class="woken">${words.snooze.worse(sizeText(one, was.then?.size ?? null, format), was.reason)}</p>`
        : nothing
    }
    <details class="snooze">
      <summary>${words.snooze.action}</summary>
      <form @submit=${submit}>
        <label>
          <span>${words.snooze.time}</span>
          <select>
            ${snoozeWeeks.map((count) => html`<option value=${count} ?selected=${count === 4}>${words.weeks(count)}</option>`)}
            <option value="">${words.snooze.untilChange}</option>
          </select>
        </label>
        <label class="reason">
          <span>${words.snooze.reason}</span>
          <input required maxlength="200" autocomplete="off" />
        </label>
        <button class="action">${words.snooze.save}</button>
        <p class="quiet">${words.snooze.note}</p>
      </form>
    </details>`;
}

export function renderAsleep(
  asleep: readonly { one: SignalSeries; snoozed: Snoozed }[],
  speech: SignalsSpeech,
  wake: (signal: string) => void,
): TemplateResult {
  const { words } = speech;
  return html`<section class="asleep">
    <h3 tabindex="-1">${words.snooze.list}</h3>
    <ul>
      ${asleep.map(
        ({ one, snoozed }) =>
          html`<li>
            <p>
              <b>${nameOf(one, words)}</b>, ${sizeText(one, one.change?.size ?? null, speech.format)}<br /><span class="quiet"
                >${untilText(snoozed, speech)}</span
              >
            </p>
            <button type="button" class="action" aria-label=${`${words.snooze.back}: ${nameOf(one, words)}`} @click=${() => wake(one.id)}>
              ${words.snooze.back}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
