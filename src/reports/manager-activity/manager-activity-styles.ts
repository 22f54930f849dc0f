import { css } from 'lit';

export const activityStyles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: 12px;
  }
  .choice select {
    min-height: 32px;
    max-width: 100%;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .calendar table {
    width: auto;
    margin-inline: -2px;
    border-collapse: separate;
    border-spacing: 2px;
  }
  .calendar th,
  .calendar td {
    padding: 0;
    border: 0;
    text-align: center;
  }
  .calendar tbody th {
    position: sticky;
    inset-inline-start: 0;
    padding-inline-end: 8px;
    background: var(--_surface);
    text-align: start;
  }
  .calendar thead td {
    color: var(--_muted);
    text-align: start;
  }
  /* A month of one day must not widen its column. */
  .calendar thead td div {
    width: 0;
    white-space: nowrap;
  }
  .calendar button {
    width: 100%;
    min-width: 26px;
    height: 26px;
    text-align: center;
    font-size: 11px;
  }
  .calendar button:focus-visible {
    outline-offset: 0;
  }
  .heat {
    border-radius: 4px;
    background: var(--_hover);
    color: var(--_text);
  }
  .heat.h0.off {
    background: repeating-linear-gradient(135deg, var(--_line) 0 1px, transparent 1px 5px);
  }
  .heat.h1 {
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  .heat.h2 {
    background: color-mix(in srgb, var(--_accent) 26%, var(--_surface));
  }
  .heat.h3 {
    background: color-mix(in srgb, var(--_accent) 38%, var(--_surface));
  }
  .heat.h4 {
    background: color-mix(in srgb, var(--_accent) 50%, var(--_surface));
  }
  .heat:not(.h0):hover {
    box-shadow: 0 0 0 1px var(--_text);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }
  /* Beside the last name, whatever the gap. */
  .legend > .why {
    margin-inline-start: -18px;
  }
  .legend i {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline-end: 6px;
    border-radius: 2px;
    vertical-align: -2px;
  }
  .main {
    margin-top: 20px;
  }
  .main small {
    display: block;
  }
  .trend {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .trend .sparkline {
    width: 120px;
    flex: none;
  }
  .chip.above,
  .chip.below,
  .chip.more,
  .chip.less {
    background: var(--_tint);
    color: var(--_text);
    font-weight: 600;
  }
  .chip.above::before,
  .chip.more::before {
    content: '▲ ';
    font-size: 9px;
  }
  .chip.below::before,
  .chip.less::before {
    content: '▼ ';
    font-size: 9px;
  }
`;
