import { css } from 'lit';

export const editorStyles = css`
  .goals-form fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
    gap: 8px 12px;
    align-items: end;
    margin: 0;
    padding: 12px 0;
    border: 0;
    border-bottom: 1px solid var(--_line);
  }
  .goals-form label {
    display: block;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .goals-form input:not([type='checkbox']),
  .goals-form select {
    box-sizing: border-box;
    width: 100%;
    height: 32px;
    margin-top: 2px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 14px;
  }
  .goals-form .wide-field,
  .goals-form .fault {
    grid-column: 1 / -1;
  }
  .goals-form .fault {
    margin: 0;
    color: var(--_loss);
  }
  .goals-form [aria-invalid='true'] {
    border-color: var(--_loss);
  }
  .goals-form .actions {
    position: sticky;
    bottom: 0;
    display: flex;
    gap: 8px;
    padding: 12px 0 0;
    background: var(--_surface);
  }
`;
