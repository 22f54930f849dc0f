/** The colours that a canvas needs, resolved for where the element stands. */
const themeNames = ['surface', 'text', 'muted', 'line', 'accent', 'loss', 'good', 'open', 'bar', 'hover'] as const;

export type ThemeName = (typeof themeNames)[number];

/** Resolved colours and the inherited font family. */
export type Theme = Record<ThemeName, string> & { font: string };

/** Resolves the tokens on a probe element, which is the only way to learn what `light-dark()` comes to. */
export function readTheme(probe: HTMLElement): Theme {
  const theme: Partial<Theme> = { font: getComputedStyle(probe).fontFamily };
  const before = probe.style.color;
  probe.style.transition = 'none';
  for (const name of themeNames) {
    probe.style.color = `var(--_${name})`;
    theme[name] = getComputedStyle(probe).color;
  }
  probe.style.color = before;
  probe.style.transition = '';
  return theme as Theme;
}
