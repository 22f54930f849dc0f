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
  .columns {
    display: grid;
    gap: 24px 40px;
  }
  .columns > * {
    min-width: 0;
  }
  .side {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  .side section {
    min-width: 0;
  }
  .side h3 {
    margin-bottom: 4px;
  }
  .chip {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 10px;
    background: var(--_hover);
    color: var(--_muted);
    white-space: nowrap;
  }
  .chip.confirmed-worse {
    background: var(--_loss-tint);
    color: var(--_loss);
    font-weight: 600;
  }
  .chip.confirmed-better {
    background: var(--_good-tint);
    color: var(--_good);
    font-weight: 600;
  }
  .chip.hypothesis {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_text);
  }
  .chip.confirmed-worse::before {
    content: '▼ ';
    font-size: 9px;
  }
  .chip.confirmed-better::before {
    content: '▲ ';
    font-size: 9px;
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
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 16px 24px;
    margin: 20px 0 0;
  }
  .figures dt {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .figures dd {
    margin: 0;
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  .figures small {
    display: block;
    font-size: 12px;
    line-height: 16px;
    font-weight: 400;
    color: var(--_muted);
  }
  .twin {
    margin-top: 16px;
  }
  .twin > summary {
    width: max-content;
    max-width: 100%;
    min-height: 24px;
    font-size: 12px;
    color: var(--_muted);
  }
  .name {
    max-width: 220px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .narrow {
    display: none;
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
  tbody th {
    color: inherit;
    vertical-align: middle;
  }
  tr.muted {
    color: var(--_muted);
  }
  tr.team td {
    border-bottom-color: transparent;
    color: var(--_muted);
  }
  @container (min-width: 800px) {
    .columns {
      grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
    }
  }
  @container (max-width: 420px) {
    .wide {
      display: none;
    }
    .narrow {
      display: block;
      margin-top: 2px;
    }
    .name {
      max-width: 96px;
    }
    .figures {
      grid-template-columns: 1fr 1fr;
      gap: 12px 16px;
    }
  }
`;
