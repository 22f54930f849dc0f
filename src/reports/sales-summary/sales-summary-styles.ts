import { css } from 'lit';

export const summaryStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 1px;
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template-rows: auto auto auto 1fr auto;
    gap: 2px;
    min-width: 0;
    width: 100%;
    height: 100%;
    padding: 12px;
    border-radius: 6px;
    box-shadow: 0 0 0 1px var(--_line);
    text-align: start;
  }
  button.card:hover {
    background: var(--_hover);
  }
  .card b {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .card small {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .card .sparkline {
    margin: 8px 0;
  }
  .card .chip {
    justify-self: start;
    max-width: 100%;
    font-size: 12px;
    line-height: 16px;
    white-space: normal;
  }
  .card .told {
    background: var(--_tint);
    color: var(--_text);
    font-weight: 600;
  }
  .card .told::before {
    content: '▲ ';
    font-size: 9px;
  }
  .card .told.below::before {
    content: '▼ ';
  }
  .cards li {
    margin: 4px;
  }
  @container (min-width: 1240px) {
    .cards {
      grid-template-columns: repeat(7, 1fr);
    }
  }
`;
