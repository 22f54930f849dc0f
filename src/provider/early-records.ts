/**
 * In a single file: records that the page names are on their way while the rest of the file is evaluated, which takes a phone
 * half a second.
 */
import { beginEarly } from '../engine/early-answer.ts';

const waiting = ['sales-data', 'sales-dashboard'].map((tag) => `${tag}[src]:not(:defined, [endpoint], [source], [no-worker])`).join();

if (typeof document !== 'undefined') {
  for (const element of document.querySelectorAll(waiting)) {
    if (!Object.hasOwn(element, 'fetch')) beginEarly(new URL(element.getAttribute('src')!, document.baseURI).href);
  }
}
