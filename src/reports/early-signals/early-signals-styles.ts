import { css } from 'lit';

export const signalsStyles = css`
  .signals {
    display: grid;
    gap: 12px;
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }
  .signal {
    display: grid;
    align-content: start;
    gap: 8px 20px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .signal h3 {
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
  }
  .signal .sparkline {
    max-width: 320px;
  }
  .signal > :is(.steps, .sparkline) {
    margin-top: 4px;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px 16px;
    font-size: 12px;
    line-height: 16px;
  }
  .steps summary {
    min-height: 24px;
    padding: 4px 0;
    color: var(--_muted);
  }
  .steps details[open] {
    flex-basis: 100%;
  }
  .steps ul {
    margin: 0 0 4px;
    padding: 0 0 0 16px;
    color: var(--_muted);
  }
  :is(.steps, .asleep) .action {
    min-height: 24px;
    padding: 3px 10px;
    font-size: 12px;
    line-height: 16px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: start;
    gap: 4px 8px;
    font-size: 12px;
    line-height: 16px;
  }
  .chips .chip {
    white-space: normal;
  }
  .snooze form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-top: 8px;
  }
  .snooze label {
    display: grid;
    gap: 4px;
  }
  .snooze .reason {
    flex: 1 1 160px;
  }
  .snooze :is(input, select) {
    box-sizing: border-box;
    min-width: 0;
    width: 100%;
    height: 28px;
    padding: 0 6px;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_muted);
    border-radius: 4px;
  }
  .snooze .action {
    min-height: 28px;
  }
  .snooze form p {
    flex-basis: 100%;
  }
  .woken {
    flex-basis: 100%;
    order: -1;
    color: var(--_loss);
  }
  .asleep {
    margin-top: 16px;
  }
  .asleep h3 {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    outline: none;
  }
  .asleep ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .asleep li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .signal:focus {
    outline: none;
  }
  .twin tbody th {
    padding-inline-end: 16px;
  }
  /* What is usual gives way: the last week and whether it is alarming are to be read without scrolling. */
  @container (max-width: 340px) {
    .twin :is(th, td):nth-child(3) {
      display: none;
    }
  }
  @container (min-width: 560px) {
    .signal {
      grid-template-columns: 1fr minmax(180px, 34%);
    }
    .signal > * {
      grid-column: 1;
    }
    .signal > .sparkline {
      grid-area: 1 / 2 / span 3;
      align-self: center;
      max-width: none;
    }
    .signal > .steps {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 1100px) {
    .signals {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
    .signals > li:only-child {
      grid-column: 1 / -1;
    }
  }
`;
