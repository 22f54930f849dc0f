import { css } from 'lit';

export const configuratorStyles = css`
  :host {
    display: grid;
    gap: 24px;
    grid-template-columns: 256px minmax(0, 1fr);
    max-width: 1600px;
    font-size: 14px;
    line-height: 20px;
    color: light-dark(#1b1f27, #e8eaee);
    --line: light-dark(#d3d8e0, #3a414d);
    --surface: light-dark(#ffffff, #171a20);
    --accent: light-dark(#2f5fd0, #7fa3ff);
  }
  form {
    display: grid;
    align-content: start;
    gap: 14px;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 500;
  }
  label.check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 8px;
  }
  small,
  .quiet {
    font-size: 13px;
    font-weight: 400;
    color: light-dark(#5a6372, #a2abba);
  }
  select,
  input:not([type='checkbox']) {
    box-sizing: border-box;
    width: 100%;
    height: 34px;
    padding: 0 8px;
    border: 1px solid light-dark(#868f9d, #6d7686);
    border-radius: 6px;
    font: inherit;
    color: inherit;
    background: var(--surface);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  main {
    display: grid;
    align-content: start;
    gap: 20px;
    min-width: 0;
  }
  figure {
    margin: 0;
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
    background: var(--surface);
  }
  figcaption {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 6px 6px 6px 14px;
    border-block-end: 1px solid var(--line);
    font-weight: 500;
  }
  pre {
    margin: 0;
    padding: 12px 14px;
    overflow-x: auto;
    font:
      13px/20px ui-monospace,
      'SF Mono',
      Consolas,
      monospace;
  }
  button {
    min-height: 30px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: 6px;
    font: inherit;
    color: var(--accent);
    background: none;
    cursor: pointer;
  }
  @media (max-width: 720px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
