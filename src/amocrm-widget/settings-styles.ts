import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
  }
  fieldset {
    margin: 0 0 16px;
    padding: 0 0 16px;
    border: 0;
    border-bottom: 1px solid var(--_line);
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 8px;
    font-weight: 600;
  }
  p {
    margin: 0 0 8px;
    text-wrap: pretty;
  }
  fieldset > :last-child,
  .goal .error {
    margin-bottom: 0;
  }
  label {
    display: block;
    min-width: 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  input:not([type='checkbox'], [type='file']),
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 32px;
    margin-top: 4px;
    padding: 4px 8px;
    font: inherit;
    font-size: 14px;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 6px;
    text-overflow: ellipsis;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  /* The browser's own field speaks the browser's language: the label is the button. */
  input[type='file'] {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  button,
  .files label {
    position: relative;
    min-height: 32px;
    padding: 5px 12px;
    font: inherit;
    color: var(--_accent);
    background: none;
    border: 1px solid var(--_line);
    border-radius: 6px;
    cursor: pointer;
  }
  button:hover,
  .files label:hover {
    background: var(--_hover);
  }
  button:disabled {
    color: var(--_muted);
    cursor: default;
  }
  :focus-visible,
  .files label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  :user-invalid {
    border-color: var(--_loss) !important;
  }
  .check {
    display: flex;
    gap: 8px;
    padding: 2px 0;
    font-size: 14px;
    line-height: 20px;
    color: var(--_text);
  }
  .check input {
    flex: none;
    margin: 3px 0 0;
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 8px 0;
  }
  .checks .quiet {
    flex-basis: 100%;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
  }
  .row,
  .goal {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 240px));
    gap: 8px;
    align-items: end;
  }
  .goal {
    grid-template-columns: 1fr 1fr;
    margin-bottom: 12px;
    padding-bottom: 12px;
    border-bottom: 1px dashed var(--_line);
  }
  .goal .remove {
    justify-self: end;
    width: 32px;
    padding: 0;
    color: var(--_muted);
  }
  .goal .error {
    grid-column: 1 / -1;
    margin-top: 0;
  }
  .wide {
    margin: 8px 0 4px;
  }
  .quiet {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .error {
    margin-top: 8px;
    color: var(--_loss);
  }
  .notice {
    margin: 0 0 16px;
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_tint);
    color: var(--_text);
  }
  .notice.error {
    background: var(--_loss-tint);
  }
  .goal label:nth-of-type(-n + 2) {
    grid-column: 1 / -1;
  }
  @container (min-width: 480px) {
    .goal {
      grid-template-columns: 1fr 1fr 1fr 32px;
    }
    .goal label:first-of-type {
      grid-column: auto;
    }
    .goal label:nth-of-type(2) {
      grid-column: 2 / -1;
    }
  }
  @container (min-width: 820px) {
    .goal label:nth-of-type(2) {
      grid-column: auto;
    }
    .goal {
      grid-template-columns: 1.4fr 1.4fr 1fr 1fr 1fr 32px;
    }
  }
`;
