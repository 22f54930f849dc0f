import { css, unsafeCSS } from 'lit';

/** Every chip that opens something, by name: anchors have to be told apart. */
export const chipNames = ['period', 'pipeline', 'departments', 'managers', 'sources', 'tags'] as const;

const anchors = chipNames
  .map((name) => `.chip.${name}{anchor-name:--dealscope-${name}}.pop.${name}{position-anchor:--dealscope-${name}}`)
  .join('');

export const filterStyles = css`
  ${unsafeCSS(anchors)}
  :host {
    display: block;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    min-height: 34px;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    min-height: 34px;
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: 17px;
    background: var(--_surface);
  }
  button.chip:hover {
    background: var(--_hover);
  }
  .chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button.chip::after {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    margin: -3px 0 0 2px;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }
  .chip.on {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .chip b {
    font-weight: 600;
  }
  .chip.period b {
    display: inline-block;
  }
  .chip.period b::first-letter {
    text-transform: uppercase;
  }
  .chip .count {
    min-width: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--_accent);
    color: var(--_surface);
    font-size: 12px;
    text-align: center;
  }
  .chip .remove {
    flex: none;
    width: 24px;
    height: 24px;
    margin: -4px -8px -4px 0;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: none;
    font-size: 16px;
    line-height: 20px;
  }
  .chip .remove:hover {
    background: var(--_surface);
  }
  .link {
    min-height: 32px;
    padding: 4px 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_accent);
  }
  .link:hover {
    background: var(--_hover);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .pop {
    width: min(320px, calc(100vw - 16px));
    max-height: min(520px, calc(100vh - 32px));
    margin: 6px 0;
    padding: 12px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
    inset: auto;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
  }
  @media (max-width: 560px) {
    .pop {
      position-area: none;
      inset: anchor(bottom) 8px auto;
      width: auto;
    }
  }
  @supports not (position-area: block-end) {
    .pop {
      inset: 0;
      margin: auto;
    }
  }
  .pop h3,
  .pop h4 {
    margin: 0 0 8px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--_muted);
  }
  .pop h4 {
    margin: 12px 4px 4px;
  }
  .pop p {
    margin: 8px 4px 0;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
    padding: 4px;
    border-radius: 6px;
    cursor: pointer;
  }
  .row:hover {
    background: var(--_hover);
  }
  .row input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .row span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .list {
    max-height: 300px;
    overflow: auto;
    scroll-padding: 8px;
  }
  .search,
  .days input {
    width: 100%;
    min-height: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color-scheme: inherit;
  }
  .search {
    margin-bottom: 8px;
  }
  .presets {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .days {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    align-items: end;
    margin: 8px 0;
    padding: 12px 4px 0;
    border-top: 1px solid var(--_line);
  }
  .days label {
    min-width: 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .days input {
    margin-top: 4px;
    font-size: 14px;
    color: var(--_text);
  }
  .days .action,
  .days .bad {
    grid-column: 1 / -1;
    margin: 0;
  }
  .action {
    min-height: 32px;
    padding: 5px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
  }
  .action:hover {
    background: var(--_hover);
  }
  .bad {
    color: var(--_loss);
  }
  .foot {
    border-top: 1px solid var(--_line);
    border-radius: 0;
    padding-top: 8px;
  }
  .quiet {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin: 8px 0 0;
    padding: 6px 6px 6px 12px;
    border-radius: 6px;
    background: var(--_loss-tint);
  }
  .note span {
    flex: 1 1 180px;
  }
  .note .link {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .link,
    .pop {
      display: none;
    }
  }
`;
