import { css } from 'lit';

export const summaryStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(144px, 1fr));
    gap: 8px;
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }
  .cards li {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 6;
    row-gap: 2px;
    min-width: 0;
  }
  .card {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 6;
    align-content: start;
    min-width: 0;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    text-align: start;
  }
  button.card:hover {
    background: var(--_hover);
  }
  .cards:not(:has(.told)) :is(li, .card) {
    grid-row: span 5;
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
  .card b small {
    display: block;
    font-weight: 400;
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
  @container (min-width: 1100px) {
    .cards {
      grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
    }
  }
`;
