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
  .snooze {
    margin-top: 4px;
    font-size: 12px;
    color: var(--_muted);
  }
  .snooze form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .snooze input {
    min-width: 0;
    flex: 1 1 120px;
    min-height: 24px;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_muted);
    border-radius: 4px;
  }
  @container (min-width: 640px) {
    .signal {
      grid-template-columns: 1fr 280px;
    }
    .signal > * {
      grid-column: 1;
    }
    .signal > .sparkline {
      grid-area: 1 / 2 / span 3;
    }
  }
`;
