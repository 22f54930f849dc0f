import type { CSSResult } from 'lit';

/** Styles of what is loaded later, once in each element. A server has no page to style. */
export function adoptStyles(root: ShadowRoot, styles: CSSResult): void {
  if (!globalThis.CSSStyleSheet) return;
  const { styleSheet } = styles;
  if (!root.adoptedStyleSheets.includes(styleSheet!)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet!];
}
