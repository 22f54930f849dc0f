import { css } from 'lit';

/** Loaded with the list of calls. */
export const listStyles = css`
  .recorded {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--_muted);
    cursor: pointer;
  }
  .recorded input {
    margin: 0;
    accent-color: var(--_accent);
  }
  .listen {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 14px;
    background: var(--_tint);
  }
  .listen:hover {
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .listen svg {
    width: 14px;
    height: 14px;
    fill: var(--_accent);
  }
  .calls td {
    height: 44px;
    padding-block: 4px;
  }
  .calls td:first-child,
  .calls th:first-child {
    width: 36px;
  }
  .calls td small:not(.narrow) {
    display: block;
  }
  .calls tr.chosen td {
    border-bottom-color: transparent;
  }
  .calls .at {
    white-space: nowrap;
  }
  .direction {
    display: inline-block;
    width: 20px;
    color: var(--_muted);
  }
  .phone {
    white-space: nowrap;
  }
  .calls .name {
    max-width: min(360px, 48cqi);
  }
  .listening td {
    padding-block: 0 16px;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    margin-top: 8px;
  }
  .pager .action:disabled {
    opacity: 0.5;
  }
  @container (max-width: 420px) {
    .calls .end {
      width: 64px;
      white-space: normal;
    }
  }
`;
