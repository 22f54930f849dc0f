import { css } from 'lit';

/** A review's looks: points one under another, scores as a row of pills. */
export const reviewFormStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  h3 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .quiet {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .keys {
    margin: 4px 0 12px;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  label {
    cursor: pointer;
  }
  fieldset {
    display: grid;
    grid-template: 'name scores' auto 'hint scores' auto 'wrong wrong' auto / minmax(0, 1fr) auto;
    gap: 0 16px;
    min-width: 0;
    margin: 0;
    padding: 10px 0;
    border: 0;
    border-top: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    grid-area: name;
    padding: 0;
  }
  fieldset .quiet {
    grid-area: hint;
  }
  fieldset:not(:has(> .quiet)) legend {
    grid-row: 1 / 3;
    align-self: center;
  }
  .scores {
    grid-area: scores;
    display: flex;
    flex-wrap: wrap;
    align-self: center;
    justify-content: end;
    max-width: 480px;
    gap: 4px;
  }
  .scores label {
    position: relative;
  }
  .scores input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scores span {
    display: grid;
    place-items: center;
    min-width: 36px;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
  }
  .scores .none span {
    margin-inline-start: 4px;
    border-style: dashed;
    color: var(--_muted);
    font-size: 12px;
    white-space: nowrap;
  }
  .scores label:hover span {
    background: var(--_hover);
  }
  .scores :checked + span {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  .scores .none :checked + span {
    border-style: solid;
    color: var(--_text);
    font-weight: inherit;
  }
  .missed .scores span {
    border-color: var(--_loss);
  }
  .scores :focus-visible + span,
  :focus-visible:not([type='radio']) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .wrong {
    grid-area: wrong;
    color: var(--_loss);
    font-size: 12px;
    line-height: 16px;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  select,
  .new input {
    min-width: 0;
    max-width: 100%;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
  }
  .notes {
    padding: 10px 0 14px;
    border-top: 1px solid var(--_line);
  }
  .notes ul {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 8px;
    margin: 4px 0 8px;
    list-style: none;
  }
  li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
    padding: 2px 0;
  }
  li .text {
    min-width: 0;
  }
  .stamp,
  .remove {
    min-height: 24px;
    margin: 0;
    padding: 0 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
  }
  .stamp {
    min-width: 44px;
    padding-inline: 0;
    font-size: 12px;
    text-align: start;
  }
  button.stamp {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .remove {
    min-width: 24px;
    font-size: 16px;
  }
  .remove:hover,
  .action:hover:enabled {
    background: var(--_hover);
  }
  .new {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 4px;
  }
  .new input {
    flex: 1 1 200px;
  }
  .new input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .action {
    min-height: 32px;
    padding: 5px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
  }
  .action:disabled {
    color: var(--_muted);
    cursor: default;
  }
  .action.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
  .action.main:hover:enabled {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .action.main:disabled {
    border-color: var(--_line);
    background: var(--_hover);
    color: var(--_muted);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .end b {
    font-weight: 600;
  }
  .end [role='status'] {
    flex: 1 1 16ch;
    min-width: 0;
  }
  .bad {
    color: var(--_loss);
  }
  @container (max-width: 560px) {
    fieldset {
      grid-template: 'name' auto 'hint' auto 'scores' auto 'wrong' auto / minmax(0, 1fr);
    }
    .scores {
      align-self: start;
      justify-content: start;
      margin-top: 6px;
    }
    .keys {
      display: none;
    }
    .points {
      margin-top: 12px;
    }
    .wrong {
      margin-top: 4px;
    }
  }
`;
