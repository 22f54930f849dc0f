/**
 * A launcher for WebKit: speaks WebDriver over HTTP to WebKitWebDriver (Debian: webkit2gtk-driver) on a screen of its
 * own (xvfb). `WEBKIT_DRIVER` names another driver.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

class WebkitLauncher {
  name = 'Webkit';
  type = 'webkit';
  concurrency = 1;
  #processes = [];
  #sessions = new Map();
  #base = '';

  async initialize() {
    const display = `:${90 + Math.floor(Math.random() * 900)}`;
    this.#start('Xvfb', [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#start(process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver', [`--port=${port}`], { DISPLAY: display });
    for (let left = 100; left > 0; left--) {
      const status = await fetch(`${this.#base}/status`).catch(() => null);
      if (status?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('WebKitWebDriver does not answer');
  }

  #start(command, args, environment = {}) {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
    child.on('error', () => {});
    this.#processes.push(child);
  }

  async #call(method, path, body) {
    const response = await fetch(`${this.#base}${path}`, { method, ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value?.message ?? response.status}`);
    return value;
  }

  async startSession(id, url) {
    const { sessionId } = await this.#call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': {} } } });
    this.#sessions.set(id, sessionId);
    await this.#call('POST', `/session/${sessionId}/window/rect`, { width: 1200, height: 900 });
    await this.#call('POST', `/session/${sessionId}/url`, { url });
  }

  isActive(id) {
    return this.#sessions.has(id);
  }

  getBrowserUrl() {
    return undefined;
  }

  async stopSession(id) {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    if (session) await this.#call('DELETE', `/session/${session}`).catch(() => {});
    return {};
  }

  async stop() {
    for (const child of this.#processes) child.kill();
  }
}

export const webkitLauncher = () => new WebkitLauncher();
