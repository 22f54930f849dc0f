/** Fragments of the feed around its list, in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { byName, dayText, lower, shortWho, timeText, typeText, whoText, type FeedSpeech } from './activity-feed-text-views.ts';
import type { ActivityFeedCell, ActivityFeedOptions, ActivityFeedReport, Digest, DigestLine, KindCount } from './activity-feed-schema.ts';

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: ActivityFeedCell) => void) | null;

/** What a reader has chosen. */
export type Chosen = Omit<ActivityFeedOptions, 'rows' | 'codes'>;

/** Kinds told in the finding. */
const TOLD = 5;
/** Digest lines before a reader asks for all. */
const LINES = 6;

/** The newest day in one sentence, results first. */
export function renderFinding({ digest }: ActivityFeedReport, speech: FeedSpeech): string {
  const { words, format } = speech;
  if (!digest) return words.finding.nothing;
  const told = digest.team
    .slice(0, TOLD)
    .map(({ kind, count }) => `${lower(words.act(kind).slice(0, 60), format)}\u00a0—\u00a0${format.integer(count)}`);
  return words.finding.day(dayText(speech, digest.from), told.join(', '), digest.lines.filter(({ author }) => author === 'person').length);
}

/** A line per person: what they did that day, each figure with the acts behind it. */
export function renderDigest(digest: Digest, speech: FeedSpeech, drill: Drill, isAll: boolean, showAll: () => void): TemplateResult {
  const { words } = speech;
  const lines = byName(digest.lines, speech);
  return html`<section class="digest">
    <h3 data-figure="digest">${words.digest(dayText(speech, digest.from))}</h3>
    <ul>
      ${lines.slice(0, isAll ? undefined : LINES).map((line) => renderLine(line, digest, speech, drill))}
    </ul>
    ${
      !isAll && lines.length > LINES
        ? html`<button type="button" class="action more" @click=${showAll}>${words.showAll(lines.length)}</button>`
        : nothing
    }
  </section>`;
}

function renderLine(line: DigestLine, { from, to }: Digest, speech: FeedSpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const name = whoText(line, speech);
  const { author, managerId } = line;
  const renderCount = ({ kind, count }: KindCount) => {
    const text = html`${words.act(kind).slice(0, 60)} <b>${format.integer(count)}</b>`;
    const title = `${name}: ${words.act(kind).slice(0, 60)}, ${format.integer(count)}`;
    const cell = { set: 'acts' as const, author, managerId, kind, from, to };
    return html`<li>${drill ? html`<button type="button" class="number" @click=${() => drill(title, cell)}>${text}</button>` : text}</li>`;
  };
  const [first, last] = [timeText(speech, line.firstAt), timeText(speech, line.lastAt)];
  return html`<li>
    <div class="head">
      <b title=${name}>${shortWho(line, speech)}</b> <span class="quiet">${first === last ? first : `${first}–${last}`}</span>
    </div>
    <ul>
      ${line.counts.map(renderCount)}
    </ul>
  </li>`;
}

/**
 * Filters by who, kind, object and day, and the search; `set` gets what a reader changes.
 * @param isOne the page has chosen the object.
 */
export function renderFilters(
  report: ActivityFeedReport,
  chosen: Chosen,
  speech: FeedSpeech,
  set: (change: Partial<Record<keyof Chosen, unknown>>) => void,
  isOne = false,
): TemplateResult {
  const { words, format } = speech;
  const { filters } = words;
  const count = (text: string, n: number) => `${text} · ${format.integer(n)}`;
  const people = byName(
    report.people.filter(({ author }) => author === 'person') as never,
    speech,
  ) as never as ActivityFeedReport['people'];
  const who = chosen.managerId === undefined ? (chosen.author ?? '') : `#${chosen.managerId}`;
  const choose = (value: string) =>
    set(value.startsWith('#') ? { managerId: value.slice(1), author: undefined } : { author: value || undefined, managerId: undefined });
  const isChosen = Object.values(chosen).some((value) => value !== undefined && value !== '');
  return html`<div class="filters" role="search" aria-label=${filters.title}>
    <input
      type="search"
      aria-label=${filters.search}
      placeholder=${filters.search}
      maxlength="200"
      .value=${chosen.search ?? ''}
      @input=${(event: Event) => set({ search: (event.target as HTMLInputElement).value || undefined })}
    />
    ${select(filters.who, who, choose, [
      ['', filters.everybody],
      ['person', filters.people],
      ['client', filters.clients],
      ['robot', filters.robots],
      ...people.map((one): Option => [`#${one.managerId}`, count(whoText(one, speech).slice(0, 60), one.count)]),
    ])}
    ${select(filters.kind, chosen.kinds?.[0] ?? '', (kind) => set({ kinds: kind ? [kind] : undefined }), [
      ['', filters.allKinds],
      ...report.kinds.map(({ kind, count: n }): Option => [kind, count(words.act(kind).slice(0, 60), n)]),
    ])}
    ${
      isOne
        ? nothing
        : select(filters.object, chosen.objectType ?? '', (type) => set({ objectType: type || undefined, objectId: undefined }), [
            ['', filters.allObjects],
            ...report.objects.flatMap(({ type, count: n }): Option[] => (type === null ? [] : [[type, count(typeText(type, speech), n)]])),
          ])
    }
    ${select(filters.day, chosen.day ?? '', (day) => set({ day: day || undefined }), [
      ['', filters.allDays],
      ...report.dates.map(({ day, from, count: n }): Option => [day, count(dayText(speech, from), n)]),
    ])}
    ${
      isChosen
        ? html`<button
            type="button"
            class="action"
            @click=${() => set(Object.fromEntries(Object.keys(chosen).map((name) => [name, undefined])))}
          >
            ${filters.clear}
          </button>`
        : nothing
    }
  </div>`;
}

type Option = [value: string, text: string];

function select(label: string, value: string, set: (value: string) => void, options: readonly Option[]): TemplateResult {
  return html`<select aria-label=${label} title=${label} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
    ${options.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
  </select>`;
}
