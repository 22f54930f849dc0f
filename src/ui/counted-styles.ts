import { css } from 'lit';

/** What is said of how figures are counted: in the dialog, beside a figure and above its records. */
export const countedStyles = css`
  .definitions,
  .facts-of {
    margin: 0;
  }
  :is(.definitions, .facts-of) > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .definitions dt {
    flex: 1 1 140px;
    max-width: 220px;
  }
  .facts-of dt {
    flex: 0 0 96px;
  }
  :is(.definitions, .facts-of) dd {
    flex: 4 1 240px;
    min-width: 0;
    max-width: 68ch;
    margin: 0;
  }
  .facts-of dd {
    flex: 1 1 160px;
  }
  .definitions > div {
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  .definitions dt {
    font-weight: 600;
  }
  .definitions dd {
    text-wrap: pretty;
  }
  .facts-of {
    display: grid;
    gap: 4px;
    font-size: 12px;
    line-height: 16px;
  }
  .facts-of dt {
    color: var(--_muted);
  }
  .facts-of span {
    display: block;
  }
  .inside > .facts-of {
    margin-bottom: 16px;
    padding: 12px;
    border-radius: 6px;
    background: var(--_hover);
  }
  .general {
    margin: 16px 0 8px;
    font-size: 14px;
    line-height: 20px;
    color: var(--_text);
  }
  details.counted {
    margin-bottom: 12px;
  }
  details.counted > summary {
    width: fit-content;
    min-height: 24px;
    font-size: 12px;
    color: var(--_muted);
  }
  details.counted > div {
    margin-top: 4px;
    padding: 12px;
    border-radius: 6px;
    background: var(--_hover);
  }
  .panel {
    position: fixed;
    inset: auto;
    width: min(360px, calc(100vw - 16px));
    max-height: min(70vh, 440px);
    margin: 0;
    padding: 12px 16px;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    text-align: start;
    white-space: normal;
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
  }
  .panel:focus {
    outline: none;
  }
  .panel h3 {
    font-size: 14px;
    line-height: 20px;
    color: var(--_text);
  }
  .panel p,
  details.counted p {
    margin: 4px 0 12px;
    text-wrap: pretty;
  }
  .panel .action {
    margin-top: 12px;
    min-height: 24px;
    padding: 2px 8px;
    font-size: 12px;
  }
  @media print {
    .panel {
      display: none;
    }
    dialog {
      position: absolute;
      inset: 0;
      width: auto;
      max-width: none;
      height: auto;
      max-height: none;
      overflow: visible;
      border: 0;
      box-shadow: none;
      visibility: visible;
    }
    .dialog-head button {
      display: none;
    }
    .definitions > div {
      break-inside: avoid;
    }
  }
`;
