import { css } from 'lit';

export const goalStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 28px;
    margin-bottom: 8px;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key {
    flex: none;
    width: 14px;
    height: 8px;
    border-radius: 2px;
    background: var(--_bar);
  }
  .key.expected {
    width: 9px;
    height: 6px;
    border-radius: 0;
    background: var(--_text);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .key.target {
    width: 2px;
    height: 14px;
    border-radius: 0;
    background: var(--_text);
  }
  .key.range {
    height: 7px;
    border-radius: 0;
    border: solid var(--_text);
    border-width: 0 1.5px;
    background: linear-gradient(var(--_text), var(--_text)) center / 100% 1.5px no-repeat;
  }
  .group {
    margin-top: 16px;
  }
  .group h3 {
    padding-bottom: 4px;
    border-bottom: 1px solid var(--_line);
  }
  .goal {
    border-bottom: 1px solid var(--_line);
  }
  .goal summary {
    display: grid;
    grid-template-columns: minmax(120px, 20%) 120px minmax(120px, 1fr) 208px 248px;
    grid-template-areas: 'who status picture done need';
    gap: 0 16px;
    align-items: center;
    min-height: 44px;
    padding: 4px 4px;
    border-radius: 4px;
    list-style: none;
  }
  .goal summary::-webkit-details-marker {
    display: none;
  }
  .goal summary .who {
    position: relative;
    padding-inline-start: 16px;
  }
  .who::before {
    content: '›';
    position: absolute;
    inset: 0 auto auto 2px;
    color: var(--_muted);
  }
  .goal[open] .who::before {
    rotate: 90deg;
  }
  .goal summary:hover {
    background: var(--_hover);
  }
  .who {
    grid-area: who;
    min-width: 0;
  }
  .who > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who b,
  .who .first {
    font-weight: 600;
  }
  .picture {
    grid-area: picture;
    min-width: 0;
  }
  .done {
    grid-area: done;
  }
  .need {
    grid-area: need;
  }
  .facts {
    display: contents;
  }
  span.done,
  span.need {
    text-align: end;
    white-space: nowrap;
  }
  .status {
    grid-area: status;
    justify-self: start;
    padding: 1px 8px;
    border-radius: 10px;
    background: var(--_hover);
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }
  .status::before {
    content: '○ ';
    font-size: 10px;
  }
  .status.done {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_good);
    color: var(--_good);
  }
  .status.done::before {
    content: '✓ ';
  }
  .status.on-course::before {
    content: '● ';
  }
  .status.on-course {
    color: var(--_text);
  }
  .status.at-risk {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_loss);
    color: var(--_loss);
  }
  .status.at-risk::before {
    content: '▲ ';
  }
  .status.unlikely,
  .status.missed {
    background: var(--_loss-tint);
    color: var(--_loss);
    font-weight: 600;
  }
  .status.unlikely::before {
    content: '▼ ';
  }
  .status.missed::before {
    content: '✕ ';
  }
  .status.not-computable::before {
    content: '— ';
  }
  .bar {
    display: block;
    width: 100%;
    height: 24px;
    overflow: visible;
  }
  .bar .track {
    fill: var(--_hover);
  }
  .bar .done {
    fill: var(--_bar);
  }
  .bar.done .done {
    fill: var(--_good);
  }
  .bar.unlikely .done,
  .bar.missed .done {
    fill: var(--_loss);
  }
  .bar .target {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .bar .range {
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .bar .plan {
    fill: var(--_text);
  }
  .bar .cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .edit {
    margin-top: 12px;
  }
  .part .legend span:has(> .range) {
    display: none;
  }
  @container (max-width: 959px) {
    .goal summary {
      grid-template-columns: minmax(0, max(168px, 29%)) minmax(0, 1fr) 112px;
      grid-template-areas: 'who picture status' 'who facts facts';
      gap: 0 16px;
      padding-block: 8px;
    }
    .facts {
      grid-area: facts;
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      gap: 0 12px;
    }
    .status {
      justify-self: end;
    }
  }
  @container (max-width: 539px) {
    .goal summary {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas: 'who status' 'picture picture' 'facts facts';
      gap: 2px 8px;
    }
    .facts {
      font-size: 12px;
      line-height: 16px;
    }
    .who > *,
    span.done,
    span.need {
      white-space: normal;
    }
  }
  @container (max-width: 339px) {
    .odds,
    .goal summary small {
      display: none;
    }
  }
  @media print {
    .edit {
      display: none;
    }
  }
`;
