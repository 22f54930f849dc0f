export interface TestHost {
  widget: { callbacks: { render(): boolean; destroy(): void; onSave(): boolean } };
  constants: { cards: { id: number; name: string }[] };
  saved: { custom?: string };
  open(area: string, lead?: number): Promise<void>;
  save(): Promise<void>;
}

export interface HostWindow extends Window {
  testHost: TestHost;
  APP: { lang_id: string; data: { current_card: { id: number } } };
  requirejs(names: string[], done: (...modules: unknown[]) => void, fail: (error: unknown) => void): void;
  console: Record<string, (...parts: unknown[]) => void>;
}

/** A page like amoCRM's in a frame; what it prints is kept. `custom`: the settings that amoCRM has kept. */
export async function openHost({ custom }: { custom?: unknown } = {}) {
  const frame = document.createElement('iframe');
  frame.width = '1100';
  frame.height = '800';
  frame.src = '/amocrm.html?idle';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const win = frame.contentWindow as unknown as HostWindow;
  const page = frame.contentDocument!;
  const printed: unknown[][] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) win.console[method] = (...parts) => printed.push(parts);
  win.addEventListener('error', (event) => printed.push([event.message]));
  if (custom !== undefined) win.testHost.saved = { custom: typeof custom === 'string' ? custom : JSON.stringify(custom) };
  return { frame, win, page, host: win.testHost, printed };
}
