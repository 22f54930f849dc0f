import { css } from 'lit';

export const callStyles = css`
  :is(.main, .list) {
    margin-top: 24px;
  }
  /* Five in a row, values on one line however long their names. */
  .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(128px, 40%), 1fr));
    row-gap: 0;
  }
  .columns {
    margin-top: 8px;
  }
  .figures > div {
    display: grid;
    grid: subgrid / auto;
    grid-row: span 2;
    padding-bottom: 16px;
  }
  .figures dt {
    align-self: end;
  }
  :is(.main, .list) h3 {
    margin-bottom: 4px;
  }
  .main small {
    display: block;
  }
  .bar {
    display: block;
    width: 100%;
    fill: var(--_accent);
  }
  td .bar {
    height: 3px;
    min-width: 48px;
    margin-top: 3px;
    fill: var(--_bar);
  }
  td.end .bar {
    transform: scaleX(-1);
  }
`;
