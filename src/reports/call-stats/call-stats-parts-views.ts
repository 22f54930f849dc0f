/** What stands below the finding and its figures beside the map of hours: lengths and episodes. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { clockText } from '../../ui/call-player/clock-text.ts';
import type { CallMessages } from './call-stats-messages.ts';
import type { CallStatsReport } from './call-stats-schema.ts';
import { bar, FEWEST, sumOf, type CallSpeech, type Drill } from './call-stats-views.ts';

/** Talks by length as bars that lie. */
export function renderHistogram(
  { histogram, conversationMs, team }: CallStatsReport,
  speech: CallSpeech,
  drill: Drill,
): TemplateResult | typeof nothing {
  if (team.talk.count === 0) return nothing;
  const { words, format } = speech;
  const most = Math.max(1, ...histogram.map(({ count }) => count));
  return html`<section>
    <h3 data-figure="histogram">${words.sections.histogram}</h3>
    <p class="quiet">${words.figures.conversations(format.integer(team.conversations.count), clockText(conversationMs))}</p>
    <ul class="bars" part="chart">
      ${histogram.map(({ fromMs, toMs, count }) => {
        const range = words.talkRange(fromMs ? clockText(fromMs) : null, toMs ? clockText(toMs) : null);
        const isShort = toMs !== null && toMs <= conversationMs;
        const open = drill && count > 0 ? () => drill(range, { set: 'talks', fromMs, toMs }) : nothing;
        return html`<li class=${isShort ? 'short' : ''}>
          <button type="button" ?disabled=${open === nothing} @click=${open}>
            <span>${range}</span>${bar(count / most)}<b>${format.integer(count)}</b>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** How episodes of missed calls ended: one bar of parts, and what each is. */
export function renderEpisodes({ team }: CallStatsReport, { words, format }: CallSpeech, drill: Drill): TemplateResult {
  const total = sumOf(team.episodes);
  const names = Object.entries(words.endings) as [keyof CallMessages['endings'], string][];
  let before = 0;
  return html`<section>
    <h3 data-figure="episodes">${words.sections.episodes}</h3>
    ${
      total === 0
        ? html`<p class="quiet">${words.episodesNone}</p>`
        : html`<p class="quiet">
              ${words.episodes(total, team.missedInEpisodes)}${team.waitMedianMs === null ? nothing : `\u00a0· ${words.wait(format.duration(team.waitMedianMs))}`}
            </p>
            <svg class="stack" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
              ${names.map(([ending], place) => {
                const width = (team.episodes[place]! / total) * 1000;
                const x = before;
                before += width;
                return width > 0 ? svg`<rect class=${ending} x=${x} width=${Math.max(2, width - 3)} height="16" />` : nothing;
              })}
            </svg>
            <ul class="endings">
              ${names.map(([ending, name], place) => {
                const count = team.episodes[place]!;
                if (count === 0) return nothing;
                const open = drill ? () => drill(name, { set: 'episodes', ending }) : nothing;
                return html`<li>
                  <button type="button" ?disabled=${open === nothing} @click=${open}>
                    <i class=${ending}></i><span>${name}</span><b>${format.integer(count)}</b>
                    <small class="quiet">${total >= FEWEST ? format.percent(count / total) : ''}</small>
                  </button>
                </li>`;
              })}
            </ul>`
    }
  </section>`;
}
