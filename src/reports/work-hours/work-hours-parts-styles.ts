import { css } from 'lit';

/** Days and the team without people: what is loaded late. */
export const partsStyles = css`
  .unfolded .row {
    min-height: 32px;
  }
  .strip.leave,
  .strip.holiday {
    background: repeating-linear-gradient(135deg, var(--_line) 0 1px, transparent 1px 6px);
  }
  .off > .row .who,
  .without > .row {
    color: var(--_muted);
  }
  .strip .session {
    fill: var(--_open);
  }
  .strip .event {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  .strip .call {
    fill: var(--_accent);
  }
  .strip .lunch {
    stroke: var(--_muted);
    stroke-dasharray: 2 3;
  }
  .strip .hit {
    fill: transparent;
  }
  .team-chart .share {
    fill: var(--_accent);
    opacity: 0.8;
  }
  .unfolded {
    margin: 4px 0 16px;
    padding: 12px 0 4px;
    border-top: 1px solid var(--_line);
  }
  .legend .session {
    background: var(--_open);
  }
  .legend .call {
    width: 4px;
    height: 12px;
    vertical-align: -2px;
    background: var(--_accent);
  }
  .legend .lunch {
    height: 0;
    border-top: 1px dashed var(--_muted);
    vertical-align: 4px;
  }
  .legend .off {
    height: 12px;
    background: repeating-linear-gradient(135deg, var(--_muted) 0 1px, transparent 1px 4px);
    vertical-align: -2px;
  }
  .team-chart {
    display: block;
    width: 100%;
    height: 160px;
    overflow: visible;
  }
  .team-chart .grid {
    fill: none;
    stroke: var(--_line);
    vector-effect: non-scaling-stroke;
  }
  .usual-day {
    margin-top: 24px;
  }
  .usual-day .scale {
    margin-top: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .usual-day .axis {
    color: var(--_muted);
  }
  .legend .event {
    width: 1px;
    height: 12px;
    margin-inline-end: 8px;
    vertical-align: -2px;
    background: var(--_muted);
  }
  /* Two long heads, which would be as tall as the table where it is narrow. */
  .twin thead .end:nth-last-child(n + 3):nth-last-child(-n + 4) {
    min-width: 128px;
  }
  /* Without a head a figure says itself what it is of. */
  .days i {
    display: none;
    font-style: normal;
  }
  @container (max-width: 620px) {
    .days > span {
      display: none;
    }
    .days i {
      display: inline;
    }
    .unfolded .row .hours small {
      display: block;
      margin: 0;
    }
    .without > .row .strip:not(.leave, .holiday) {
      display: none;
    }
    .unfolded .row .active,
    .unfolded .row .days {
      display: none;
    }
    .unfolded .row {
      padding: 4px 0;
    }
  }
`;
