import { css } from 'lit';

/** A choice with its name above. */
export const fieldStyles = css`
  label {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  select {
    display: block;
    max-width: 240px;
    min-height: 32px;
    margin-top: 4px;
    padding: 4px 8px;
    font: inherit;
    font-size: 14px;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
