import { DataError } from '../model/errors.ts';

/**
 * The JSON that a page wrote into an element as `<script type="application/json">`; undefined without one.
 * @throws DataError `malformed` when it is not JSON.
 */
export function readInlineJson(host: Element): unknown {
  const script = host.querySelector(':scope > script[type="application/json"]');
  if (!script) return undefined;
  try {
    return JSON.parse(script.textContent);
  } catch (error) {
    const message = `is not JSON: ${(error as Error).message}`.slice(0, 300);
    throw new DataError('malformed', `The script inside <${host.localName}> ${message}`, [{ path: 'script', record: null, message }]);
  }
}
