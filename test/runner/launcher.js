import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArguments, findChromium } from './chromium.js';

/** A zone that nobody lives in by accident, so that code which uses the machine's zone is caught. */
process.env.TZ = 'Pacific/Chatham';

/** A browser for the runner: `chromium`, `firefox` or `webkit`. */
export async function createLauncher(name) {
  if (name === 'firefox') {
    const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
    return chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true }, concurrency: 1 });
  }
  if (name === 'webkit') {
    const { webkitLauncher } = await import('./webkit.js');
    return webkitLauncher();
  }
  return chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: chromiumArguments } });
}
