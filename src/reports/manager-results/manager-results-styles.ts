import { css } from 'lit';

export const resultsStyles = css`
  .control {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-bottom: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .control select {
    max-width: 100%;
    min-height: 28px;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .managers {
    margin-top: 20px;
  }
  .managers th,
  .managers td,
  .side th,
  .side td {
    padding-inline: 5px;
  }
  .managers th:first-child,
  .side th:first-child {
    padding-inline-start: 0;
  }
  .side .chart {
    margin-top: 12px;
  }
  .side .name {
    max-width: 140px;
    white-space: normal;
  }
  .managers .chip {
    min-width: 98px;
    text-align: center;
  }
  td small,
  th small {
    display: block;
    font-size: 12px;
    line-height: 16px;
    font-weight: 400;
    color: var(--_muted);
    white-space: nowrap;
  }
  .managers th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  tr.team th,
  tr.team td {
    color: var(--_text);
    font-weight: 600;
  }
  @container (min-width: 1300px) {
    .side .name {
      max-width: 240px;
    }
  }
  @container (max-width: 420px) {
    .managers th,
    .managers td,
    .side th,
    .side td {
      padding-inline: 4px;
    }
    .managers .name,
    .side .name {
      max-width: 84px;
      white-space: normal;
    }
    th small {
      white-space: normal;
    }
  }
  @container (max-width: 340px) {
    .managers th,
    .managers td,
    .side th,
    .side td {
      padding-inline: 2px;
    }
    .managers .name {
      width: 0;
      min-width: max(70px, 100%);
      overflow-wrap: normal;
    }
  }
  .more {
    margin-top: 8px;
    font-size: 12px;
    line-height: 16px;
  }
`;
