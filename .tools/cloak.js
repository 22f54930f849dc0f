/** `cloak.css`: room for elements whose code is still on its way, so that a page does not jump. */

/** Heights of reports of the demo's company while they load, as wide as a page and as narrow as a phone; measured by test/demo. */
const USUAL = '290px';

const heights = { 'sales-data': null, 'sales-filters': '56px', 'call-player': '56px', 'sales-dashboard': '1200px' };

export function cloakCss(elements) {
  const reports = elements.map(({ tagName }) => tagName).filter((tag) => !Object.hasOwn(heights, tag));
  const others = elements.flatMap(({ tagName }) => (heights[tagName] ? [[tagName, heights[tagName]]] : []));
  const rule = (tags, height) =>
    `${tags.map((tag) => `${tag}:not(:defined)`).join(',\n')} {\n  display: block;\n  min-height: ${height};\n}\n`;
  return [
    'sales-data:not(:defined) {\n  display: contents;\n}\n',
    rule(reports, USUAL),
    ...others.map(([tag, height]) => rule([tag], height)),
  ].join('\n');
}
