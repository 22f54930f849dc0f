/** One timer for all elements that refresh themselves; it rests while the page is hidden and catches up on return. */
interface Refreshing {
  everyMs: number;
  dueAt: number;
  run: () => void;
}

const refreshing = new Set<Refreshing>();
let timer: ReturnType<typeof setInterval> | null = null;

/** Calls `run` every so many milliseconds until the returned function is called. */
export function refreshEvery(everyMs: number, run: () => void): () => void {
  const entry: Refreshing = { everyMs, dueAt: performance.now() + everyMs, run };
  refreshing.add(entry);
  start();
  return () => {
    refreshing.delete(entry);
    if (refreshing.size === 0) stop();
  };
}

function start(): void {
  if (timer !== null) return;
  timer = setInterval(runDue, 250);
  document.addEventListener('visibilitychange', runDue);
}

function stop(): void {
  if (timer !== null) clearInterval(timer);
  timer = null;
  document.removeEventListener('visibilitychange', runDue);
}

function runDue(): void {
  if (document.visibilityState === 'hidden') return;
  const now = performance.now();
  for (const entry of refreshing) {
    if (now < entry.dueAt) continue;
    entry.dueAt = now + entry.everyMs;
    entry.run();
  }
}
