/** Every rule, and the deals that break most of them. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { DASH } from '../../format/format.ts';
import type { CommonMessages } from '../../i18n/common-messages.ts';
import { moneyType, type DataTable } from '../../ui/data-table.ts';
import { toSafeUrl } from '../../ui/safe-url.ts';
import { baseOf } from './data-quality-bases.ts';
import type { CheckRow, DataQualityReport, QualityRule } from './data-quality-schema.ts';
import {
  FEWEST,
  nameOf,
  rangeText,
  shareText,
  shortNameOf,
  type Drill,
  type QualitySpeech,
  type Share,
} from './data-quality-speech-views.ts';

const BAR = 100;

/** A share as a bar with its interval as a whisker; the figure stands beside it. */
const shareBar = (share: Share, severity: string): TemplateResult =>
  share === null || share.n < FEWEST
    ? html``
    : html`<svg class="share ${severity}" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width=${BAR} height="8" />
        <rect class="part" width=${round(share.share * BAR)} height="8" />
        ${svg`<path class="whisker" d="M${round(share.low * BAR)} 4H${round(share.high * BAR)}" />`}
      </svg>`;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Every rule with its share and who breaks it more than the others. */
export function ruleTable({ rules }: DataQualityReport, speech: QualitySpeech, drill: Drill): DataTable<QualityRule> {
  const { words, format } = speech;
  const { columns } = words;
  return {
    caption: words.rulesLabel,
    rows: rules,
    rowClass: ({ checked, count }) => (checked && count > 0 ? '' : 'idle'),
    columns: [
      {
        key: 'rule',
        title: columns.rule,
        isName: true,
        text: ({ rule, severity, standsOut }) =>
          html`<div class="rule ${severity}" data-figure=${rule}>${words.rules[rule]}</div>
            <div class="quiet narrow">${words.severity[severity]}</div>
            ${standsOut ? html`<div class="quiet conclusion">${words.standsOut(shortNameOf(standsOut, speech), standsOut.count, standsOut.n)}</div>` : nothing}`,
        value: ({ rule }) => words.rules[rule],
      },
      {
        key: 'severity',
        title: columns.severity,
        isName: true,
        wide: true,
        text: ({ severity }) => words.severity[severity],
        value: ({ severity }) => words.severity[severity],
      },
      {
        key: 'share',
        title: columns.share,
        text: ({ share, severity, checked }) =>
          checked
            ? html`<div class="bar-and-figure">${shareBar(share, severity)}<span>${shareText(share, speech)}</span></div>`
            : html`<span class="quiet">${words.unchecked}</span>`,
        value: ({ share }) => share?.share ?? null,
        kind: 'percent',
        hint: ({ share }) => rangeText(share, speech),
      },
      {
        key: 'deals',
        title: columns.deals,
        text: ({ count, checked }) => (checked ? format.integer(count) : DASH),
        value: ({ count, checked }) => (checked ? count : null),
        open: ({ rule, count }) => (drill && count > 0 ? () => drill(`${words.rules[rule]}: ${words.deals(count)}`, { set: rule }) : null),
      },
      {
        key: 'base',
        title: columns.base,
        isName: true,
        wide: true,
        text: ({ rule, n }) => `${format.integer(n)} ${words.bases[baseOf[rule]] ?? ''}`,
        value: ({ n }) => n,
      },
    ],
  };
}

/** How many rows there are of which the first are shown, and what shows all. */
type Unfold = { count: number; open(): void } | null;

const MOST_ROWS = 10;

/** The worst deals, each with what to mend and a way to its card. */
export function checkTable(report: DataQualityReport, speech: QualitySpeech, unfold: Unfold): DataTable<CheckRow> {
  const { words, format, common } = speech;
  const { columns } = words;
  const breachesOf = ({ breaches }: CheckRow) => format.list(breaches.map((rule) => words.rules[rule]));
  return {
    caption: words.sections.check,
    rows: report.checkList,
    ...(unfold ? { folded: { most: MOST_ROWS, label: () => words.all(unfold.count), open: () => unfold.open() } } : {}),
    columns: [
      {
        key: 'deal',
        title: columns.deal,
        isName: true,
        text: (row) =>
          html`${dealLink(row, common)}
            <div class="quiet narrow">${breachesOf(row)}</div>`,
        value: (row) => row.name ?? common.untitled(String(row.dealId)),
        hint: ({ stageName }) => stageName,
      },
      {
        key: 'breaches',
        title: columns.breaches,
        isName: true,
        wide: true,
        text: breachesOf,
        value: ({ breaches }) => breaches.map((rule) => words.rules[rule]).join(', '),
      },
      {
        key: 'manager',
        title: columns.manager,
        isName: true,
        wide: true,
        text: (row) => shortNameOf({ name: row.managerName, managerId: row.managerId }, speech),
        value: (row) => nameOf({ name: row.managerName, managerId: row.managerId }, words),
      },
      {
        key: 'amount',
        title: columns.amount,
        wide: true,
        text: ({ amountMinor, currency }) => (currency === null ? DASH : format.moneyShort(amountMinor, currency)),
        value: ({ amountMinor }) => amountMinor,
        kind: ({ amountMinor, currency }) => (currency === null || amountMinor === null ? null : moneyType([{ amountMinor, currency }])),
      },
    ],
  };
}

function dealLink({ name, dealId, url }: CheckRow, common: CommonMessages): TemplateResult | string {
  const text = (name ?? common.untitled(String(dealId))).slice(0, 120);
  const safe = toSafeUrl(url, globalThis.document?.baseURI);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}
