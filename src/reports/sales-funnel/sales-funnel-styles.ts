import { css } from 'lit';

export const funnelStyles = css`
  .modes {
    display: inline-flex;
    flex-wrap: wrap;
    margin-bottom: 16px;
    padding: 2px;
    border-radius: 8px;
    background: var(--_hover);
    font-size: 12px;
    line-height: 16px;
  }
  .modes button {
    min-height: 28px;
    padding: 4px 12px;
    border-radius: 6px;
    color: var(--_muted);
  }
  .modes button[aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_line);
  }
  .side > h3 + .chart {
    margin-top: -16px;
  }
  .growth {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px;
    background: var(--_tint);
    list-style: none;
  }
  .growth small {
    display: block;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .side p:has(+ .reasons) {
    margin-top: 8px;
  }
  .reasons {
    display: grid;
    max-width: 420px;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
    line-height: 16px;
  }
  .reasons li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    min-height: 24px;
    align-items: center;
  }
  .side tr > * + * {
    padding-inline-start: 3px;
  }
  /* Names of one line or two: their values stand in one line. */
  .figures div {
    display: grid;
    grid-row: span 2;
    grid-template-rows: subgrid;
    row-gap: 0;
  }
  .beside {
    margin-top: 20px;
  }
  .beside th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  .beside .chip {
    margin-top: 2px;
  }
  @container (max-width: 340px) {
    .modes button {
      padding-inline: 4px;
    }
    .beside b {
      display: block;
    }
  }
`;
