import { css } from 'lit';

export const feedStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 12px;
  }
  .filters > * {
    min-height: 32px;
    min-width: 0;
    max-width: 100%;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 12px;
  }
  .filters > select {
    flex: 1 1 112px;
    max-width: 180px;
  }
  .filters [type='search'] {
    flex: 2 1 180px;
  }
  .parts {
    display: grid;
    gap: 20px;
  }
  .parts > * {
    min-width: 0;
  }
  .tape {
    position: relative;
  }
  .tape > .quiet {
    margin-top: 8px;
  }
  .list {
    position: relative;
    max-height: var(--dealscope-feed-height, 560px);
    overflow: hidden auto;
    overflow-anchor: none;
    border-block: 1px solid var(--_line);
    font-size: 12px;
    line-height: 16px;
  }
  /* Until its rows are there, about the height that it will have. */
  .list:empty {
    height: var(--dealscope-feed-height, 560px);
  }
  .unread {
    position: absolute;
    top: 40px;
    inset-inline: 0;
    z-index: 2;
    width: fit-content;
    margin-inline: auto;
    padding: 4px 12px;
    border-radius: 16px;
    background: var(--_accent);
    color: var(--_surface);
    font-size: 12px;
    font-weight: 600;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.2);
  }
  .digest > ul,
  .digest ul ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .digest > ul > li {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .digest > ul > li:last-child {
    border-bottom: 0;
  }
  .digest .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    font-size: 14px;
  }
  .digest b {
    font-weight: 600;
  }
  .digest ul ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-top: 2px;
    font-size: 12px;
    color: var(--_muted);
  }
  .digest ul b {
    color: var(--_text);
  }
  @container (min-width: 900px) {
    .parts {
      grid-template-columns: minmax(0, 7fr) minmax(0, 3fr);
      gap: 32px;
    }
  }
  @media print {
    .filters,
    .unread {
      display: none;
    }
    .list {
      max-height: none;
      overflow: visible;
    }
    /* Printed alone, its rows are a table. */
    :host(.dealscope-paper) .list {
      display: none;
    }
  }
`;
