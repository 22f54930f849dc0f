import { css } from 'lit';

/** What every report looks like around its own picture. */
export const frameStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .frame {
    position: relative;
    padding: var(--_padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: break-word;
    text-wrap: pretty;
  }
  header {
    display: flex;
    align-items: start;
    gap: 12px;
  }
  header > div:first-child {
    flex: 1;
    min-width: 0;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  h2,
  h3 {
    font-weight: 600;
  }
  h2 {
    font-size: 16px;
    line-height: 24px;
  }
  h3,
  .quiet,
  footer,
  .trust,
  .figures :is(dt, small) {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .finding {
    margin: 12px 0 16px;
    max-width: 68ch;
    font-size: 16px;
    line-height: 24px;
    text-wrap: balance;
  }
  .finding b {
    font-weight: 600;
  }
  footer {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  button,
  summary {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .action.more {
    margin-top: 8px;
  }
  /* Room for the mark beside a name that is as wide as the frame. */
  [data-figure]:is(h3, h4, p, dt) {
    padding-inline-end: 12px;
  }
  .number,
  .sort {
    min-height: 24px;
    padding: 0 4px;
    margin: -4px;
    border-radius: 4px;
  }
  .number {
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 3px;
  }
  .number:hover {
    text-decoration-color: currentColor;
  }
  .action {
    min-height: 32px;
    padding: 5px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .menu {
    position: relative;
    margin: -4px 0 0;
    margin-inline-end: -8px;
  }
  .menu summary {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 6px;
    list-style: none;
    color: var(--_muted);
    font-size: 20px;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .number:hover,
  .sort:hover,
  .action:hover,
  .menu summary:hover,
  .menu button:hover {
    background: var(--_hover);
  }
  .menu div {
    position: absolute;
    inset-inline-end: 0;
    z-index: 2;
    min-width: 220px;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
  }
  .menu button {
    display: block;
    width: 100%;
    padding: 6px 12px;
    border-radius: 6px;
  }
  /* On a page that is read from the right, words from the left keep their own order, and stand at the page's side. */
  :host(:dir(rtl)) :is(p, h2, h3, th, td, dt, dd, li, small, summary, button, label, footer, b, .chip, .name) {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) :is(p, h2, h3, th, td, dt, dd, small, summary, footer, .name):not(.end) {
    text-align: right;
  }
  :host(:dir(rtl)) .end {
    text-align: left;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .busy {
    position: absolute;
    inset: 0 0 auto;
    height: 2px;
    overflow: hidden;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .busy::after {
    content: '';
    display: block;
    width: 40%;
    height: 100%;
    background: var(--_accent);
    animation: slide 1.2s ease-in-out infinite;
  }
  @keyframes slide {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(250%);
    }
  }
  .skeleton {
    display: grid;
    gap: 20px;
    margin: 20px 0 8px;
  }
  .skeleton i {
    height: 20px;
    border-radius: 4px;
    background: var(--_open);
    opacity: 0.6;
  }
  .skeleton i:nth-child(2) {
    width: 84%;
  }
  .skeleton i:nth-child(3) {
    width: 66%;
  }
  .skeleton i:nth-child(4) {
    width: 45%;
  }
  .skeleton i:nth-child(5) {
    width: 30%;
  }
  .notice {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 24px 0 8px;
  }
  .notice.slim {
    padding: 8px 12px;
    margin-top: 12px;
    border-radius: 6px;
    background: var(--_hover);
  }
  .notice pre {
    margin: 8px 0 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 12px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
    line-height: 16px;
  }
  th {
    font-weight: 400;
    color: var(--_muted);
    text-align: start;
    vertical-align: bottom;
  }
  th,
  td {
    padding: var(--_row) 8px;
    border-bottom: 1px solid var(--_line);
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .end {
    text-align: end;
    white-space: nowrap;
  }
  th.end {
    white-space: normal;
  }
  /* With room for what a number in the last column shows around itself. */
  .scroll {
    overflow-x: auto;
    margin-inline-end: -4px;
    padding-inline-end: 4px;
  }
  .sort i:not(:empty) {
    margin-inline-start: 4px;
    font-style: normal;
  }
  [aria-sort$='ending'] {
    color: var(--_text);
  }
  .columns {
    display: grid;
    gap: 24px 40px;
  }
  .columns > *,
  .side section {
    min-width: 0;
  }
  .side {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  .side h3 {
    margin-bottom: 4px;
  }
  .side:not(:has(*)) {
    display: none;
  }
  /* Nothing is concluded from a part of the records. */
  .part :is(.chip, .status, .range) {
    visibility: hidden;
  }
  .part .conclusion {
    display: none;
  }
  .chip {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 10px;
    background: var(--_hover);
    color: var(--_muted);
    white-space: nowrap;
  }
  .chip.confirmed-worse,
  .trust.low b {
    background: var(--_loss-tint);
    color: var(--_loss);
    font-weight: 600;
  }
  .chip.confirmed-better {
    background: var(--_good-tint);
    color: var(--_good);
    font-weight: 600;
  }
  .chip.hypothesis {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_text);
  }
  .chip.confirmed-worse::before {
    content: '▼ ';
    font-size: 9px;
  }
  .chip.confirmed-better::before {
    content: '▲ ';
    font-size: 9px;
  }
  table a {
    color: var(--_accent);
    text-underline-offset: 2px;
  }
  .trust {
    margin-top: 4px;
  }
  .trust summary,
  .twin > summary {
    width: fit-content;
  }
  .trust.low b {
    padding: 0 6px;
    border-radius: 4px;
  }
  .trust p {
    margin: 4px 0 0;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
    gap: 16px 24px;
    margin: 20px 0 0;
  }
  .figures dd {
    margin: 0;
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .figures small {
    display: block;
    font-weight: 400;
  }
  .twin {
    margin-top: 16px;
  }
  .twin > summary {
    min-height: 24px;
    font-size: 12px;
    color: var(--_muted);
  }
  .name {
    max-width: 220px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .narrow {
    display: none;
  }
  tbody th {
    color: inherit;
    vertical-align: middle;
  }
  tr.muted {
    color: var(--_muted);
  }
  tr.team > * {
    border-bottom-color: transparent;
    color: var(--_muted);
  }
  @container (max-width: 420px) {
    th,
    td {
      padding-inline: 4px;
    }
    .frame {
      padding: min(var(--_padding), 16px) min(var(--_padding), 12px);
    }
    .finding {
      font-size: 14px;
      line-height: 20px;
    }
    .wide {
      display: none;
    }
    .narrow {
      display: block;
      margin-top: 2px;
    }
    .name {
      max-width: 96px;
    }
    .figures {
      grid-template-columns: 1fr 1fr;
      gap: 12px 16px;
    }
    /* What is wide is not there. */
    tr > :nth-last-child(1 of :not(.wide)) {
      padding-inline-end: 0;
    }
  }
  /* In less room the tables beside pictures would be cut off. */
  @container (min-width: 1000px) {
    .columns {
      grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .busy::after {
      animation: none;
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    i,
    svg,
    canvas {
      forced-color-adjust: none;
    }
    .chip {
      border: 1px solid;
    }
  }
  @media print {
    .menu,
    .busy,
    .action,
    .twin > summary {
      display: none;
    }
    .frame {
      padding: 0;
      border: 0;
      print-color-adjust: exact;
    }
    .scroll {
      overflow: visible;
    }
    .number {
      text-decoration: none;
    }
    .twin::details-content {
      display: block;
      height: auto;
      content-visibility: visible;
    }
    :is(th, td).wide {
      display: table-cell;
    }
    header,
    .finding,
    .chart,
    section,
    tr {
      break-inside: avoid;
    }
    header,
    .finding {
      break-after: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
