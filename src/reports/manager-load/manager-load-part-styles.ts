import { css } from 'lit';

export const partStyles = css`
  .trial {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin: 8px 0;
  }
  .trial label {
    display: grid;
    gap: 4px;
  }
  .trial select,
  .trial input {
    min-height: 32px;
    max-width: 240px;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .trial input {
    width: 88px;
  }
`;
