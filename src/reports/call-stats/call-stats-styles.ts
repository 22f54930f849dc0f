import { css } from 'lit';

export const callStyles = css`
  .body {
    margin-top: 24px;
  }
  .main {
    margin-top: 24px;
  }
  .main h3 {
    margin-bottom: 4px;
  }
  .main small {
    display: block;
  }
  .bar {
    display: block;
    width: 100%;
    height: 8px;
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
  .list {
    margin-top: 24px;
  }
  .list h3 {
    margin-bottom: 4px;
  }
  .says {
    max-width: 68ch;
    margin-bottom: 8px;
  }
`;
