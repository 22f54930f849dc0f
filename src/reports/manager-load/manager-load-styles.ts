import { css } from 'lit';

export const loadStyles = css`
  .columns h3 {
    margin-bottom: 8px;
  }
  .chart + .quiet {
    margin-top: 8px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }
  .legend i {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--_bar);
    vertical-align: -2px;
  }
  .legend .without {
    background: var(--_open);
  }
  .legend .limit,
  .legend .floor {
    width: 0;
    border-inline-start: 2px solid var(--_text);
    border-radius: 0;
    background: none;
  }
  .legend .floor {
    border-inline-start-style: dotted;
  }
  .chip.over {
    background: var(--_loss-tint);
    color: var(--_loss);
    font-weight: 600;
  }
  .chip.over::before {
    content: '▲ ';
    font-size: 9px;
  }
  .main {
    margin-top: 20px;
  }
  .part .narrow {
    display: none;
  }
  /* Three columns fit where the status is text alone. */
  @container (max-width: 339px) {
    .narrow .chip {
      padding: 0;
      background: none;
      box-shadow: none;
    }
  }
`;
