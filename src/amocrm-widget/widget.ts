/** The widget as amoCRM loads it: an AMD module that returns a constructor. amoCRM adds its own methods to what it constructs. */
import type { ElementSet, WidgetSelf } from './host.ts';
import { makeForm, makePage, makePanel } from './places.ts';
import type { WidgetSettingsForm } from './settings-form.ts';
import { setWorkerUrl } from './worker-address.ts';

export default function CustomWidget(this: WidgetSelf): WidgetSelf {
  const mounted = new Set<Element>();
  let form: WidgetSettingsForm | null = null;
  const code = (): string => this.get_settings().widget_code ?? 'dealscope';
  /** Read late: amoCRM adds its methods after the construction. */
  const kept = (): unknown => {
    const { path, version, custom } = this.get_settings();
    if (path) setWorkerUrl(`${path}/script.js?v=${version ?? ''}`);
    return custom;
  };

  /** Puts a root into a place of amoCRM; a second time it takes the place of the first. */
  const mount = (place: Element | null | undefined, root: Element | null): void => {
    if (!place || !root) return;
    for (const old of place.querySelectorAll(':scope > .dealscope-root')) old.remove();
    place.append(root);
    mounted.add(root);
  };

  const unmount = (): void => {
    for (const root of mounted) root.remove();
    mounted.clear();
    form = null;
  };

  const showPage = (): void => mount(document.getElementById(`work-area-${code()}`), makePage(kept()));

  const showPanel = (): void => {
    const panel = makePanel(kept());
    if (!panel) return;
    const name = `dealscope-panel-${code()}`;
    if (!document.querySelector(`.${name}`)) {
      this.render_template({ caption: { class_name: 'dealscope-caption' }, body: `<div class="${name}"></div>`, render: '' });
    }
    mount(document.querySelector(`.${name}`), panel);
  };

  /** amoCRM keeps what stands in its own hidden field, and notices it by the field's event. */
  const showSettings = (modal: ElementSet): void => {
    const [content] = Array.from(modal);
    if (!content) return;
    const field = content.querySelector<HTMLInputElement>(`input[name="custom"], #${CSS.escape(code())}_custom`);
    const keep = (text: string): void => {
      if (!field || field.value === text) return;
      field.value = text;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    };
    const made = makeForm(field?.value || kept(), keep);
    form = made.form;
    mount(content.querySelector(`#${CSS.escape(code())}_custom_content, .widget_settings_block`) ?? content, made.root);
  };

  this.callbacks = {
    render: () => {
      if (this.system().area?.startsWith('lcard')) showPanel();
      return true;
    },
    init: () => true,
    bind_actions: () => true,
    settings: showSettings,
    onSave: () => !form?.isConnected || form.isValid,
    destroy: unmount,
    advancedSettings: showPage,
    initMenuPage: showPage,
  };
  return this;
}
