import { css } from 'lit';

/** Rows of the list, which come with it. */
export const listStyles = css`
  .space {
    position: relative;
    contain: layout style;
  }
  .space > * {
    position: absolute;
    inset: 0 0 auto;
  }
  .day {
    display: flex;
    align-items: end;
    height: 32px;
    padding: 0 8px 6px;
    background: var(--_surface);
    color: var(--_muted);
    font-weight: 600;
  }
  .day.now {
    position: sticky;
    top: 0;
    z-index: 1;
    margin-bottom: -32px;
    border-bottom: 1px solid var(--_line);
  }
  .row {
    overflow: hidden;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
    cursor: default;
  }
  .row:hover {
    background: var(--_hover);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .row.marked {
    background: var(--_tint);
  }
  .row.new {
    box-shadow: inset 3px 0 var(--_accent);
  }
  .dot {
    display: inline-block;
    width: 6px;
    height: 6px;
    margin-inline-end: 4px;
    border-radius: 50%;
    background: var(--_accent);
    vertical-align: 1px;
  }
  .cells {
    display: grid;
    gap: 0 12px;
    padding: 0 8px;
  }
  .cells > * {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .one-line .cells {
    grid-template-columns: 68px 13% 28% minmax(0, 1fr) fit-content(26%);
    align-items: center;
    height: 35px;
  }
  .two-lines .cells {
    grid-template: 'when who object' 18px 'when what change' 18px / 64px minmax(0, 1fr) minmax(0, 1fr);
    align-content: center;
    height: 51px;
  }
  .three-lines .cells {
    grid-template: 'who who' 18px 'what change' 18px 'object object' 18px / minmax(0, max-content) minmax(0, 1fr);
    align-content: center;
    height: 67px;
    gap: 0 8px;
  }
  .three-lines :is(.when, .who) {
    grid-area: who;
  }
  .three-lines .who {
    max-width: 70%;
    justify-self: end;
  }
  .three-lines .change {
    text-align: end;
  }
  .when {
    grid-area: when;
    color: var(--_muted);
  }
  .who {
    grid-area: who;
  }
  .what {
    grid-area: what;
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .object {
    grid-area: object;
  }
  .change {
    grid-area: change;
    color: var(--_muted);
  }
  .one-line .cells > * {
    grid-area: auto;
  }
  .what b {
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  .client,
  .robot {
    color: var(--_muted);
    font-style: italic;
  }
  .row s {
    color: var(--_muted);
    text-decoration: none;
  }
  .change > span > span {
    color: var(--_text);
  }
  .list a {
    color: var(--_accent);
    text-underline-offset: 2px;
  }
  .missing {
    color: var(--_muted);
  }
  .fold {
    flex: none;
    min-width: 24px;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--_hover);
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_muted);
    text-align: center;
  }
  .open .fold,
  .fold:hover {
    background: var(--_tint);
    color: var(--_text);
  }
  .row ul {
    margin: 0;
    padding: 0 8px 0 64px;
    list-style: none;
    background: var(--_hover);
  }
  .row li {
    display: grid;
    grid-template-columns: 40px minmax(0, 2fr) minmax(0, 5fr);
    gap: 0 12px;
    align-items: center;
    height: 28px;
  }
  .row li > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row li.tall {
    height: 112px;
    align-items: start;
    padding-top: 6px;
  }
  .row li .full {
    display: block;
    height: 100px;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .three-lines ul {
    padding-inline-start: 8px;
  }
  .three-lines li {
    grid-template-columns: 40px minmax(0, 1fr);
    height: 44px;
  }
  .three-lines li > :last-child {
    grid-column: 2;
  }
  .three-lines li.tall {
    height: 176px;
  }
  .wait {
    display: block;
    width: 60%;
    height: 8px;
    margin: 14px 8px;
    border-radius: 4px;
    background: var(--_open);
    opacity: 0.6;
  }
`;
