import { css, unsafeCSS } from 'lit';
import { dashboardReports } from './report-loaders.ts';

const heights = Object.entries(dashboardReports)
  .map(
    ([
      tag,
      {
        heights: [narrow, middle, wide],
      },
    ]) => `.place.${tag}{--narrow:${narrow}px;--middle:${middle}px;--wide:${wide}px}`,
  )
  .join('');

export const dashboardStyles = css`
  ${unsafeCSS(heights)}
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  p {
    margin: 0;
  }
  h1 {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  button,
  a {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .page {
    display: grid;
    gap: 16px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: start;
  }
  header h1 {
    flex: 1 0 100%;
  }
  .acts {
    display: flex;
    gap: 8px;
    align-items: start;
    margin-inline-start: auto;
  }
  .acts .menu {
    margin: 0;
  }
  /* As strong as the frame's own rule for what comes first in a header. */
  header > div.room {
    position: relative;
    flex: 1 1 240px;
    min-width: 0;
    min-height: 34px;
  }
  .room.loading sales-filters,
  .room.loading ~ .acts .action {
    visibility: hidden;
  }
  .room .quiet {
    position: absolute;
    padding: 9px 0;
  }
  .quiet {
    min-height: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .action {
    min-height: 34px;
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    cursor: pointer;
  }
  .action:hover {
    background: var(--_hover);
  }
  .fault {
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_loss-tint);
  }
  nav {
    display: none;
  }
  nav a {
    display: block;
    padding: 6px 12px;
    border-left: 2px solid var(--_line);
    color: var(--_muted);
    text-decoration: none;
  }
  nav a:hover {
    color: var(--_text);
  }
  nav a[aria-current] {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  .grid {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .place {
    position: relative;
    display: grid;
    min-width: 0;
    scroll-margin-top: 16px;
    outline-offset: 4px;
  }
  .place > * {
    min-width: 0;
    min-height: 0;
  }
  .place > *::part(base) {
    height: 100%;
  }
  .place.far,
  .place.pending {
    min-height: var(--narrow);
  }
  .waiting,
  .place.far,
  .place.pending {
    visibility: hidden;
  }
  .place.shown,
  .place.failed {
    visibility: visible;
  }
  /* What is off the screen costs nothing when something else changes; a menu may still be higher than its report. */
  .place.shown {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--narrow);
    overflow-clip-margin: 320px;
  }
  .place:focus-within {
    z-index: 1;
  }
  .place.pending > :not(.ghost) {
    position: absolute;
    inset: 0 0 auto;
  }
  .ghost {
    visibility: visible;
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .ghost i {
    display: block;
    height: 20px;
    margin-top: 20px;
    border-radius: 4px;
    background: var(--_open);
    opacity: 0.5;
  }
  .ghost i:nth-child(2) {
    width: 76%;
  }
  .ghost i:nth-child(3) {
    width: 52%;
  }
  .screenbar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 0;
    background: var(--_surface);
  }
  .screenbar span {
    flex: 1;
    color: var(--_muted);
  }
  :host([data-screen]) {
    position: fixed;
    inset: 0;
    z-index: 2147483000;
    overflow: auto;
    padding: 24px;
    background: var(--_surface);
  }
  :host([data-screen]) .page {
    min-height: 100%;
    grid-template-rows: auto 1fr auto;
  }
  :host([data-screen]) .place:not(.current) {
    display: none;
  }
  @container (min-width: 421px) {
    .place.far,
    .place.pending {
      min-height: var(--middle);
    }
  }
  @container (min-width: 1000px) {
    .place.far,
    .place.pending {
      min-height: var(--wide);
    }
  }
  @container (min-width: 1100px) {
    :host(:not([data-screen])) .page {
      grid-template-columns: 168px minmax(0, 1fr);
      column-gap: 24px;
    }
    :host(:not([data-screen])) :is(header, .fault, .quiet, .notice) {
      grid-column: 1 / -1;
    }
    :host(:not([data-screen])) nav {
      position: sticky;
      top: 16px;
      display: block;
      align-self: start;
    }
  }
  @container (min-width: 1800px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .place.whole,
    .own {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 2800px) {
    .grid {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([data-screen]) .place.current {
      animation: come 200ms ease-out;
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    nav,
    .action,
    .screenbar {
      display: none;
    }
    .place.shown {
      content-visibility: visible;
    }
  }
`;
