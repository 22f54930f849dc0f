import { css, html, render, type TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.ts';

const styles = css`
  dialog {
    width: min(960px, calc(100vw - 32px));
    max-height: min(80vh, 900px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.24);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.32);
  }
  .dialog-head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: start;
    gap: 12px;
    padding: 16px 20px 12px;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .dialog-head h3 {
    flex: 1;
    font-size: 16px;
    line-height: 24px;
    color: var(--_text);
  }
  .dialog-head button {
    width: 32px;
    height: 32px;
    margin: -4px 0 0;
    margin-inline-end: -8px;
    border-radius: 6px;
    font-size: 20px;
    text-align: center;
    color: var(--_muted);
  }
  .dialog-head button:hover {
    background: var(--_hover);
  }
  dialog > .inside {
    padding: 12px 20px 20px;
  }
  dialog > .inside p {
    max-width: 68ch;
    margin: 0 0 12px;
  }
`;

export interface DialogContent {
  title: string;
  /** Word for the button that closes it. */
  close: string;
  body: TemplateResult;
}

/**
 * Opens a modal dialog inside a report: Escape, the button and a click beside it close it, and the focus goes
 * back to where it was.
 * @returns a function that shows another body.
 */
export function openDialog(root: ShadowRoot, content: DialogContent): (body: TemplateResult) => void {
  adoptStyles(root, styles);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', content.title);
  const show = (body: TemplateResult) =>
    render(
      html`<div class="dialog-head">
          <h3>${content.title}</h3>
          <button type="button" aria-label=${content.close} title=${content.close} @click=${() => dialog.close()}>×</button>
        </div>
        <div class="inside">${body}</div>`,
      dialog,
    );
  show(content.body);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  root.append(dialog);
  dialog.showModal();
  return show;
}
