/**
 * Runs inside a page before anything of it, and tells when its figures are there.
 *
 * A figure is a component that can be seen, has no part that is still waited for, and whose canvases all have something on
 * them, or which has a number in it where it has no canvas. *First* is the first frame with a figure; *in sight*, the first in
 * which every component on the screen is one; *all*, the first in which each has been one, for somebody who goes on to the
 * next component that is not there yet as soon as those on the screen are.
 *
 * @param look `inside`: the element in whose shadow root the components are, if any; `figures`: their selector; `count`: how
 *   many there are; `waits`: selector of what is still waited for; `isScrolled`: whether to go on to the others.
 */
export function probe({ inside, figures, count, waits, isScrolled }) {
  const seen = { first: null, inSight: null, all: null, shift: 0, longest: 0, events: [] };
  const drawn = new Set();
  let tellInSight, tellAll;
  globalThis.probe = {
    seen,
    whenInSight: new Promise((resolve) => (tellInSight = resolve)),
    whenAll: new Promise((resolve) => (tellAll = resolve)),
    missing: () =>
      components()
        .filter((component) => !drawn.has(component))
        .map((component) => component.className || component.localName),
    settle,
  };
  watch();
  requestAnimationFrame(look);

  function components() {
    const root = inside ? document.querySelector(inside)?.shadowRoot : document;
    return [...(root?.querySelectorAll(figures) ?? [])];
  }

  function look() {
    const now = performance.now();
    const found = components();
    for (const component of found) if (!drawn.has(component) && isFigure(component)) drawn.add(component);
    if (drawn.size > 0) seen.first ??= now;
    const onScreen = found.filter((component) => {
      const { top, bottom } = component.getBoundingClientRect();
      return bottom > 0 && top < document.documentElement.clientHeight;
    });
    if (onScreen.length > 0 && onScreen.every((component) => drawn.has(component))) {
      seen.inSight ??= now;
      tellInSight();
    }
    if (drawn.size === count) {
      seen.all = now;
      return tellAll();
    }
    const isSeen = seen.inSight !== null && onScreen.every((component) => drawn.has(component));
    if (isScrolled && isSeen) found.find((component) => !drawn.has(component))?.scrollIntoView({ behavior: 'instant' });
    requestAnimationFrame(look);
  }

  function isFigure(component) {
    if (!isVisible(component)) return false;
    const parts = [...deep(component)];
    if (parts.some((part) => part.matches(waits) && isVisible(part))) return false;
    const canvases = parts.filter((part) => part.localName === 'canvas' && isVisible(part));
    return canvases.length > 0 ? canvases.every(hasInk) : parts.some(hasNumber);
  }

  function isVisible(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().height > 0;
  }

  function* deep(element) {
    for (const root of [element.shadowRoot, element]) {
      for (const part of root?.children ?? []) {
        yield part;
        yield* deep(part);
      }
    }
  }

  function hasNumber(element) {
    if (['style', 'script'].includes(element.localName)) return false;
    return [...element.childNodes].some((node) => node.nodeType === 3 && /\d/.test(node.data)) && isVisible(element);
  }

  function hasInk(canvas) {
    if (canvas.width === 0 || canvas.height === 0) return false;
    const small = Object.assign(document.createElement('canvas'), { width: 16, height: 16 });
    const context = small.getContext('2d', { willReadFrequently: true });
    context.drawImage(canvas, 0, 0, 16, 16);
    return context.getImageData(0, 0, 16, 16).data.some((value, i) => i % 4 === 3 && value > 0);
  }

  /** Layout shift as browsers sum it up (the worst window of five seconds), long tasks, and interactions. */
  function watch() {
    let [sum, began, last] = [0, 0, -Infinity];
    observe({ type: 'layout-shift' }, ({ value, startTime, hadRecentInput }) => {
      if (hadRecentInput) return;
      const isSame = startTime - last < 1000 && startTime - began < 5000;
      if (!isSame) [sum, began] = [0, startTime];
      sum += value;
      last = startTime;
      seen.shift = Math.max(seen.shift, sum);
    });
    observe({ type: 'longtask' }, ({ duration }) => (seen.longest = Math.max(seen.longest, duration)));
    observe({ type: 'event', durationThreshold: 16 }, ({ duration, interactionId }) => interactionId > 0 && seen.events.push(duration));
  }

  function observe(options, take) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ ...options, buffered: true });
  }

  /** Waits until the page has drawn fifteen frames in a row without a delay. */
  function settle() {
    return new Promise((resolve) => {
      let [calm, last] = [0, performance.now()];
      const begin = last;
      const step = () => {
        const now = performance.now();
        calm = now - last < 50 ? calm + 1 : 0;
        last = now;
        if (calm >= 15 || now - begin > 8000) resolve();
        else requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
  }
}
