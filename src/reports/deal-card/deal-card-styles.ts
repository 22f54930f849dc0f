import { css } from 'lit';

export const dealCardStyles = css`
  .pace,
  .goal {
    display: block;
    width: 100%;
    height: 24px;
    margin: 8px 0 4px;
  }
  .track {
    fill: var(--_hover);
  }
  .usual {
    fill: var(--_open);
  }
  .time {
    fill: var(--_accent);
  }
  .time.late {
    fill: var(--_loss);
  }
  line {
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .facts {
    margin: 4px 0;
  }
  .facts > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px;
    align-items: baseline;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    flex: none;
    max-width: 100%;
    margin: 0;
    text-align: end;
  }
  section {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 8px;
  }
  li + li {
    margin-top: 8px;
  }
  li > svg,
  li > small {
    grid-column: 1 / -1;
  }
  .goal {
    height: 12px;
    margin: 4px 0 2px;
  }
  small {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .over {
    display: block;
    color: var(--_loss);
    font-weight: 600;
  }
  @container (min-width: 720px) {
    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 32px;
    }
    section {
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
  @container (max-width: 420px) {
    .frame {
      padding: 12px;
    }
  }
`;
