/**
 * A quiet "?" beside each figure's name: wherever a report names what is said in its definitions by `data-figure`. Loaded
 * when the report is on the page, so that nothing of it waits for them.
 */
import { css } from 'lit';
import type { CommonMessages } from '../i18n/common-messages.ts';
import { adoptStyles } from './adopt-styles.ts';
import type { Counting } from './counted.ts';

/** In a line of text it takes no room: neither lines nor columns change when it comes. */
const styles = css`
  .why {
    position: relative;
    z-index: 1;
    width: 24px;
    height: 24px;
    margin: -8px 0;
    margin-inline: -2px -22px;
    vertical-align: middle;
    align-self: center;
    opacity: 0;
    pointer-events: none;
  }
  .why::before {
    content: '?';
    display: block;
    box-sizing: border-box;
    width: 12px;
    height: 12px;
    margin: auto;
    border: 1px solid var(--_bar);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 9px;
    line-height: 10px;
    font-weight: 600;
    text-align: center;
  }
  .why:is(:hover, :focus-visible, [aria-expanded='true'])::before {
    color: var(--_accent);
  }
  [data-figure]:is(:hover, :focus-within) > .why,
  .why[aria-expanded='true'] {
    opacity: 1;
    pointer-events: auto;
  }
  /* Before what stands at the end of a column there is room: the gap between two of them. */
  .why.before {
    margin-inline: -20px -4px;
  }
  li[data-figure] {
    position: relative;
  }
  li > .why {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    margin: 0;
  }
  .frame {
    overflow-x: clip;
  }
  /* Heads of columns stand close: theirs comes when the head is touched. */
  @media (hover: none) {
    :not(th) > .why {
      opacity: 1;
      pointer-events: auto;
    }
  }
  @media print {
    .why {
      display: none;
    }
  }
`;

/** The name of a figure as the screen has it: `data-term`, or the text, less the arrow of a sorted column. */
export const termOf = (place: HTMLElement): string =>
  place.dataset['term'] ?? place.textContent.replace(/[↑↓]/g, '').replace(/\s+/g, ' ').trim();

/** Gives every named figure its "?", and those that changed their name the new one. */
export function markFigures(root: ShadowRoot, { howCounted }: CommonMessages, ask: () => Promise<Counting>): void {
  adoptStyles(root, styles);
  for (const place of root.querySelectorAll<HTMLElement>('[data-figure]')) {
    const button = place.querySelector<HTMLElement>(':scope > .why') ?? addButton(place, ask);
    const term = termOf(place);
    button.ariaLabel = `${howCounted}: ${term}`;
    // Cells are read with the name of their column, not with what its button says.
    if (place instanceof HTMLTableCellElement) place.abbr = term;
  }
}

function addButton(place: HTMLElement, ask: () => Promise<Counting>): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'why';
  // Where it is open, pressing it closes it: the page does so before the click is told.
  let wasOpen = false;
  button.addEventListener('pointerdown', () => (wasOpen = button.ariaExpanded === 'true'));
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    if (!wasOpen)
      void Promise.all([import('./counted.ts'), ask()]).then(([{ openDefinition }, counting]) => openDefinition(button, counting));
    wasOpen = false;
  });
  const isBefore = place.matches('.end, th:last-child');
  button.classList.toggle('before', isBefore);
  put(button, place, isBefore);
  return button;
}

/** Close to the name: a space between them would take room, and might not fit into the line. */
function put(button: HTMLElement, place: HTMLElement, isBefore: boolean): void {
  const sort = place.querySelector(':scope > .sort');
  if (isBefore) {
    if (sort) sort.before(button);
    else place.prepend(button);
    return;
  }
  let last = place.lastChild;
  while (last?.previousSibling && (last.nodeType === Node.COMMENT_NODE || last.nodeValue?.trim() === '')) last = last.previousSibling;
  if (last) (last as ChildNode).after(button);
  else place.append(button);
}
