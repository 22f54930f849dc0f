import type { CSSResult } from 'lit';

/** Styles of what is loaded later, once in each element. */
export function adoptStyles(root: ShadowRoot, { styleSheet }: CSSResult): void {
  if (!root.adoptedStyleSheets.includes(styleSheet!)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet!];
}
