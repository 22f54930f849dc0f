import { css } from 'lit';

export const qualityStyles = css`
  .score {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
    margin: 16px 0;
  }
  .score .figure {
    font-size: 32px;
    line-height: 40px;
    font-weight: 600;
  }
  .score figure {
    flex: 1 1 240px;
    max-width: 480px;
    margin: 0;
  }
  /* Room for the mark beside the longest name of the column. */
  .rule {
    position: relative;
    padding-inline-end: 16px;
  }
  :is(.rule, .rule ~ .quiet) {
    padding-inline-start: 14px;
  }
  .rule::before {
    content: '';
    position: absolute;
    inset: 4px auto auto 0;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--_open);
  }
  .rule.major::before {
    border-radius: 1px;
    background: var(--_bar);
  }
  .rule.critical::before {
    border-radius: 1px;
    background: var(--_loss);
    transform: rotate(45deg);
  }
  .idle {
    color: var(--_muted);
  }
  .end > .quiet {
    display: block;
    white-space: normal;
  }
  .twin .sparkline {
    max-width: 120px;
  }
  @container (min-width: 800px) {
    .twin tbody th {
      min-width: 160px;
    }
  }
  .bar-and-figure {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 12px;
  }
  .bar-and-figure span {
    min-width: 40px;
  }
  .share {
    display: none;
    width: 160px;
    height: 8px;
  }
  @container (min-width: 600px) {
    .share {
      display: block;
    }
  }
  .share .rail {
    fill: var(--_hover);
  }
  .share .part {
    fill: var(--_open);
  }
  .share.major .part {
    fill: var(--_bar);
  }
  .share.critical .part {
    fill: var(--_loss);
  }
  .share .whisker {
    stroke: var(--_text);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .legend {
    margin-top: 8px;
  }
  .main {
    margin-top: 20px;
  }
  @container (min-width: 1240px) {
    .sides {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 40px;
    }
    .sides > * {
      min-width: 0;
    }
    .sides .share {
      width: 96px;
    }
  }
  .main h3,
  .mapping h3 {
    margin: 0 0 8px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .changes {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .mapping {
    margin-top: 16px;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 12px;
    margin: 8px 0;
  }
  .choices label {
    display: grid;
    gap: 4px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .choices select {
    min-height: 32px;
    max-width: 100%;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
