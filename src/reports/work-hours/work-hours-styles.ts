import { css } from 'lit';

/** People with their usual day. */
export const hoursStyles = css`
  .head,
  .row {
    display: grid;
    grid-template-columns: minmax(96px, 160px) minmax(0, 1fr) 112px 88px 88px;
    gap: 0 16px;
    align-items: center;
    width: 100%;
  }
  .head {
    align-items: end;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--_line);
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .head .end {
    white-space: normal;
  }
  .axis {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .axis span {
    font-size: 11px;
    white-space: nowrap;
  }
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows > li {
    border-bottom: 1px solid var(--_line);
  }
  .row {
    min-height: 40px;
    padding: 2px 0;
    font-size: 12px;
    line-height: 16px;
  }
  button.row:hover {
    background: var(--_hover);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .who {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who b {
    font-weight: 600;
  }
  .row small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .doubt {
    color: var(--_loss);
    font-size: 12px;
    font-weight: 600;
  }
  .open > .row b::after {
    content: ' ▾';
    color: var(--_muted);
  }
  .strip {
    display: block;
    width: 100%;
    height: 28px;
    overflow: hidden;
    border-radius: 4px;
  }
  .strip path:not(.share) {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .strip .band {
    fill: var(--_hover);
  }
  button.row:hover .band {
    fill: var(--_surface);
  }
  .strip .grid {
    stroke: var(--_line);
  }
  .strip .median {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .strip .share {
    fill: var(--_bar);
    opacity: 0.7;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }
  .legend i {
    display: inline-block;
    width: 16px;
    height: 8px;
    margin-inline-end: 6px;
    border-radius: 2px;
    vertical-align: 0;
  }
  .legend .median {
    width: 2px;
    height: 12px;
    vertical-align: -2px;
    background: var(--_accent);
  }
  .legend .schedule {
    height: 12px;
    background: var(--_hover);
    box-shadow: inset 0 0 0 1px var(--_line);
    vertical-align: -2px;
  }
  .legend .share {
    height: 10px;
    background: var(--_bar);
    opacity: 0.7;
    clip-path: polygon(0 100%, 0 60%, 33% 60%, 33% 0, 66% 0, 66% 30%, 100% 30%, 100% 100%);
  }
  @container (max-width: 620px) {
    .head,
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .head > :not(.axis) {
      display: none;
    }
    .head .axis,
    .row .strip {
      grid-column: 1 / -1;
    }
    .row {
      row-gap: 4px;
      padding: 8px 0;
    }
    .row .strip {
      grid-row: 2;
    }
    .row .hours {
      grid-row: 1;
      grid-column: 2;
    }
    .row .days small,
    .row .hours small {
      display: inline;
      margin-inline-start: 8px;
    }
    .row .doubt {
      white-space: normal;
    }
    .row .active {
      grid-row: 3;
      grid-column: 1;
      text-align: start;
      color: var(--_muted);
    }
    .row .days {
      grid-row: 3;
      grid-column: 2;
      color: var(--_muted);
    }
  }
  @container (max-width: 340px) {
    .row .hours small {
      display: block;
      margin: 0;
    }
  }
`;
