/** `cloak.css`: room for elements whose code is still on its way, so that a page does not jump. */

/** Height of a report while it loads, whose frame is the same for all; `test/demo/samples.test.ts` compares. */
const USUAL = '290px';

/** Elements that are otherwise high; null takes no room of its own. */
const heights = { 'sales-data': null, 'sales-filters': '56px', 'call-player': '56px', 'sales-dashboard': '1200px' };

export function cloakCss(elements) {
  const reports = elements.map(({ tag }) => tag).filter((tag) => !Object.hasOwn(heights, tag));
  const others = elements.flatMap(({ tag }) => (heights[tag] ? [[tag, heights[tag]]] : []));
  const rule = (tags, height) =>
    `${tags.map((tag) => `${tag}:not(:defined)`).join(',\n')} {\n  display: block;\n  min-height: ${height};\n}\n`;
  return [
    'sales-data:not(:defined) {\n  display: contents;\n}\n',
    rule(reports, USUAL),
    ...others.map(([tag, height]) => rule([tag], height)),
  ].join('\n');
}
