/** Waits until something is there: looks again after every frame, gives up after a while. */
export async function waitFor<T>(look: () => T | null | undefined | false, what = 'it', withinMs = 10_000): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
