import { css } from 'lit';

/**
 * Colours and measures. A page overrides `--dealscope-*`; inside amoCRM its own palette is picked up. Light or
 * dark follows the `color-scheme` that holds where the element stands.
 */
export const tokens = css`
  :host {
    --_surface: var(--dealscope-surface, light-dark(#ffffff, #171a20));
    --_text: var(--dealscope-text, var(--palette-text-primary, light-dark(#1b1f27, #e8eaee)));
    --_muted: var(--dealscope-muted, var(--palette-text-secondary-dark, light-dark(#5a6372, #a2abba)));
    --_line: var(--dealscope-line, var(--palette-border-default, light-dark(#e3e6eb, #2b303a)));
    --_accent: var(--dealscope-accent, light-dark(#2f5fd0, #7fa3ff));
    --_tint: var(--dealscope-accent-tint, light-dark(#dfe8fc, #22304f));
    --_loss: var(--dealscope-loss, light-dark(#b5451d, #ff9a6b));
    --_loss-tint: var(--dealscope-loss-tint, light-dark(#fbe6de, #47291d));
    --_good: var(--dealscope-good, light-dark(#1e7f4f, #6ccb97));
    --_good-tint: var(--dealscope-good-tint, light-dark(#dff1e7, #1c3a2b));
    --_open: var(--dealscope-open, light-dark(#dcdfe5, #3a404c));
    --_bar: var(--dealscope-bar, light-dark(#9aa2ae, #6d7686));
    --_hover: var(--dealscope-hover, light-dark(#f3f5f8, #20242c));
    --_radius: var(--dealscope-radius, 8px);
    --_padding: var(--dealscope-padding, 20px);
    --_row: var(--dealscope-row, 7px);
  }
  /* The reader's own colours: texts and lines are theirs, marks keep to the few that such a scheme has. */
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_line: GrayText;
      --_accent: Highlight;
      --_tint: Canvas;
      --_loss: Mark;
      --_loss-tint: Canvas;
      --_good: LinkText;
      --_good-tint: Canvas;
      --_open: GrayText;
      --_bar: CanvasText;
      --_hover: Canvas;
    }
  }
`;

export type { Theme, ThemeName } from './read-theme.ts';
