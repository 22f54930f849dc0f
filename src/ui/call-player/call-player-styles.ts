import { css } from 'lit';

/** The player's looks: one row, two where there is little room. */
export const playerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .controls {
    display: grid;
    grid-template: 'play back seek time speed next' auto / auto auto minmax(0, 1fr) auto auto auto;
    align-items: center;
    gap: 0 4px;
    min-height: 40px;
  }
  button,
  select {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button {
    display: grid;
    place-items: center;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  .icon {
    width: 36px;
    height: 36px;
    border-radius: 50%;
  }
  .icon:hover {
    background: var(--_hover);
  }
  .icon:disabled {
    opacity: 0.4;
    cursor: default;
  }
  svg {
    display: block;
    fill: currentColor;
  }
  .play {
    grid-area: play;
    background: var(--_accent);
    color: var(--_surface);
  }
  .play:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .play.busy svg {
    animation: pulse 1.2s ease-in-out infinite;
  }
  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }
  .back {
    grid-area: back;
    color: var(--_muted);
  }
  .back text {
    font-size: 7.5px;
    font-weight: 600;
  }
  .next {
    grid-area: next;
    color: var(--_muted);
  }
  .time {
    grid-area: time;
    margin-inline-start: 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    white-space: nowrap;
  }
  .time b {
    font-weight: 400;
    color: var(--_text);
  }
  select {
    grid-area: speed;
    height: 32px;
    padding: 0 2px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    font-size: 12px;
  }
  select:hover {
    border-color: var(--_line);
  }
  .seek {
    --_played: 0%;
    grid-area: seek;
    position: relative;
    height: 40px;
    margin: 0 4px;
  }
  .track,
  .wave {
    position: absolute;
    inset-inline: 6px;
    pointer-events: none;
  }
  .track {
    top: 18px;
    height: 4px;
    border-radius: 2px;
    background: var(--_open);
  }
  .track::after {
    content: '';
    display: block;
    width: var(--_played);
    height: 100%;
    border-radius: 2px;
    background: var(--_accent);
  }
  .wave {
    top: 4px;
    width: calc(100% - 12px);
    height: 32px;
    overflow: visible;
  }
  .wave path {
    fill: none;
    stroke: var(--_bar);
    stroke-width: 2;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .wave.played {
    clip-path: inset(-4px calc(100% - var(--_played)) -4px -4px);
  }
  .wave.played path {
    stroke: var(--_accent);
  }
  input {
    -webkit-appearance: none;
    appearance: none;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input:disabled {
    cursor: default;
  }
  input::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: 12px;
    height: 12px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }
  input::-moz-range-thumb {
    width: 12px;
    height: 12px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }
  .seek.drawn input::-webkit-slider-thumb {
    width: 12px;
    height: 36px;
    border-radius: 0;
    background: linear-gradient(var(--_accent) 0 0) center / 2px 100% no-repeat;
  }
  .seek.drawn input::-moz-range-thumb {
    width: 12px;
    height: 36px;
    border-radius: 0;
    background: linear-gradient(var(--_accent) 0 0) center / 2px 100% no-repeat;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 6px;
  }
  .icon:focus-visible {
    border-radius: 50%;
  }
  p {
    margin: 0;
  }
  .note {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    min-height: 40px;
    padding: 10px 0;
  }
  .failure p {
    flex: 1 1 24ch;
    text-wrap: pretty;
  }
  .failure.quiet {
    color: var(--_muted);
  }
  .failure a,
  .failure button {
    min-height: 24px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 420px) {
    .controls {
      grid-template:
        'seek seek seek seek seek' auto
        'play back time speed next' auto / auto auto 1fr auto auto;
    }
    .seek {
      margin: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .play.busy svg {
      animation: none;
      opacity: 0.5;
    }
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
