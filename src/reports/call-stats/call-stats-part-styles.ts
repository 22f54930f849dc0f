import { css } from 'lit';

/** What stands below the figures. */
export const partStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 16px;
    font-size: 12px;
  }
  .filters :is(select, input) {
    min-width: 0;
    max-width: 180px;
    min-height: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_muted);
    font: inherit;
    text-overflow: ellipsis;
  }
  .filters ::placeholder {
    color: inherit;
    opacity: 1;
  }
  .filters .chosen {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_text);
  }
  section > h3 + .quiet {
    margin-bottom: 8px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 4px 0 8px;
  }
  .tab {
    padding: 2px 10px;
    border-radius: 12px;
    background: var(--_hover);
    color: var(--_muted);
    font-size: 12px;
  }
  .tab[aria-pressed='true'] {
    background: var(--_tint);
    color: var(--_text);
  }
  table.heatmap {
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 2px;
    font-size: 11px;
  }
  .heatmap th,
  .heatmap td {
    padding: 0;
    border: 0;
    text-align: center;
  }
  .heatmap th:first-child {
    width: 22px;
    padding-inline-end: 6px;
    text-align: end;
  }
  .heatmap button {
    width: 100%;
    padding: 4px 0;
    background: var(--_hover);
    border-radius: 4px;
    line-height: 16px;
  }
  .heatmap button:focus-visible {
    outline-offset: 0;
  }
  .told {
    display: flex;
    align-items: baseline;
    justify-content: center;
    gap: 6px;
  }
  .heatmap b {
    font-weight: 600;
  }
  .heatmap small {
    font-size: 11px;
  }
  .heatmap button:hover {
    box-shadow: 0 0 0 1px var(--_text);
  }
  .heatmap .none::before {
    content: '';
    display: block;
    height: 24px;
    border-radius: 4px;
    background: var(--_hover);
    opacity: 0.5;
  }
  .heatmap td[class*='h'] button,
  .heatmap i {
    background: color-mix(in srgb, var(--_shade) var(--_part), var(--_surface));
  }
  .h0 {
    --_part: 8%;
  }
  .h1 {
    --_part: 15%;
  }
  .h2 {
    --_part: 23%;
  }
  .h3 {
    --_part: 34%;
  }
  .h4 {
    --_part: 46%;
  }
  .heatmap.answered {
    --_shade: var(--_loss);
  }
  .heatmap.reached {
    --_shade: var(--_accent);
  }
  /* Outside of business hours a cell is an outline: the eye stays where people are to answer. */
  .heatmap td.off button,
  .heatmap i.off {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_muted);
  }
  .off b {
    font-weight: 400;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin: 8px 0 4px;
  }
  .legend i,
  .endings i {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline-end: 6px;
    border-radius: 2px;
    vertical-align: -2px;
  }
  .bars,
  .endings {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
    line-height: 16px;
  }
  .bars button {
    grid-template-columns: 84px minmax(0, 1fr) 52px;
    gap: 8px;
  }
  .bars span {
    white-space: nowrap;
  }
  .bars b,
  .endings b {
    font-weight: 400;
    text-align: end;
  }
  :is(.bars, .endings) button {
    display: grid;
    align-items: center;
    width: calc(100% + 8px);
    min-height: 24px;
    padding: 4px;
    margin: 0 -4px;
    border-radius: 4px;
  }
  button:disabled {
    cursor: default;
  }
  :is(.bars, .endings) button:not(:disabled):hover {
    background: var(--_hover);
  }
  .bars .bar {
    height: 12px;
  }
  .bars .short .bar {
    fill: var(--_bar);
  }
  .stack {
    display: block;
    width: 100%;
    height: 16px;
    margin: 4px 0 8px;
  }
  .stack rect,
  .endings i {
    fill: var(--_part);
    background: var(--_part);
  }
  .called-back {
    --_part: var(--_good);
  }
  .called-back-late {
    --_part: color-mix(in srgb, var(--_good), var(--_surface));
  }
  .redialled {
    --_part: var(--_bar);
  }
  .tried {
    --_part: color-mix(in srgb, var(--_loss), var(--_surface));
  }
  .lost {
    --_part: var(--_loss);
  }
  .waiting {
    --_part: var(--_open);
  }
  .endings button {
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: 4px;
  }
  .endings small {
    min-width: 40px;
    text-align: end;
  }
  .endings small:empty {
    display: none;
  }
  @container (max-width: 420px) {
    .filters {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .filters :is(select, input) {
      width: 100%;
      max-width: none;
    }
    .filters select {
      padding-inline: 4px;
    }
    .heatmap button {
      padding: 1px 0;
      min-height: 26px;
      line-height: 12px;
    }
    .told,
    .told > * {
      display: block;
    }
    .bars button {
      grid-template-columns: 76px minmax(0, 1fr) 40px;
    }
  }
`;
