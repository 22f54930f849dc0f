/** The runner has no keys for WebKit. */
export function needKeys(test: Mocha.Context): void {
  if (!/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) return;
  console.info('Skipped: this browser gets no keys from the runner');
  test.skip();
}
