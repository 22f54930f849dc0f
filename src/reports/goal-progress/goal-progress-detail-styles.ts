import { css } from 'lit';

/** What unfolds of a goal. */
export const detailStyles = css`
  .details {
    padding: 4px 4px 20px 20px;
  }
  .details > .action {
    margin: 12px 8px 0 0;
  }
  .details > p {
    margin-top: 8px;
    max-width: 68ch;
  }
  .details .figures {
    margin-top: 12px;
  }
  .details figure {
    margin: 4px 0 0;
    max-width: 640px;
  }
  .key.line,
  .key.path,
  .key.goal-line {
    height: 2px;
    border-radius: 0;
    background: var(--_accent);
  }
  .key.path {
    background: repeating-linear-gradient(90deg, var(--_muted) 0 4px, transparent 4px 7px);
  }
  .key.goal-line {
    background: var(--_text);
  }
  .curve {
    display: block;
    width: 100%;
    height: 120px;
    overflow: visible;
  }
  .curve path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .curve .base {
    stroke: var(--_line);
  }
  .curve .goal-line {
    stroke: var(--_text);
  }
  .curve .path {
    stroke: var(--_muted);
    stroke-dasharray: 4 4;
  }
  .curve .line {
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .curve .cone {
    fill: var(--_tint);
    stroke: none;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    margin-top: 4px;
  }
  .hit {
    display: inline-block;
    width: 10px;
    height: 10px;
    margin-inline-start: 4px;
    border-radius: 2px;
    box-shadow: inset 0 0 0 1.5px var(--_loss);
    vertical-align: -1px;
  }
  .hit.done {
    background: var(--_good);
    box-shadow: none;
  }
`;
