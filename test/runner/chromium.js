import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Where a Chromium is: named by CHROME_PATH, installed, or unpacked from the package that ships one. */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  return installed.find((path) => existsSync(path)) ?? unpackShipped();
}

async function unpackShipped() {
  const folder = resolve(import.meta.dirname, '../../node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  // @sparticuz/chromium 147 unpacks the libraries that it needs only where it believes to be on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    nameFonts(folder);
    return path;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The font configuration in the package names folders that are not there; without any font this Chromium ends at the first one it looks for. */
function nameFonts(folder) {
  const file = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/Library/Fonts', '/System/Library/Fonts'];
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE ??= file;
}

const isRoot = process.getuid?.() === 0;

/** Arguments for a browser that talks to nobody but the tests. */
export const chromiumArguments = [
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
];
