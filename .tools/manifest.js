/** The elements' public face, read once from the analyzer's manifest for everything that is generated from it. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { findElements } from './elements.js';

const lifecycle = ['connectedCallback', 'disconnectedCallback'];

const isPublic = ({ privacy, name, static: isStatic }) =>
  !isStatic && (privacy ?? 'public') === 'public' && !name.startsWith('#') && !lifecycle.includes(name);

/** A member without where it comes from, which is the suite's own affair, and with the report's type in words of its own. */
function tidyMember(member, reportType) {
  const type = member.type && { text: member.type.text.replace("Reports[N]['report']", reportType) };
  const rest = Object.entries(member).filter(([key]) => key !== 'inheritedFrom' && key !== 'privacy');
  return { ...Object.fromEntries(rest), ...(type ? { type } : {}) };
}

/**
 * The manifest as it is published: elements alone, their public members, files of the package.
 * @param analyzed what the analyzer made of the sources.
 */
export function tidyManifest(analyzed) {
  const modules = findElements().flatMap(({ tag, className, source }) => {
    const declaration = analyzed.modules.find(({ path }) => path === source).declarations.find(({ name }) => name === className);
    const tidy = (member) => tidyMember(member, className.replace(/Element$/, 'Report'));
    const path = `dist/classes/${tag}.js`;
    const { kind, name, description, members = [], events = [], attributes = [], slots, cssParts, cssProperties } = declaration;
    const face = {
      ...{ kind, name, tagName: tag, customElement: true, description, slots, cssParts, cssProperties },
      members: members.filter(isPublic).map(tidy),
      attributes: attributes.map(tidy),
      events,
    };
    const of = { name, module: path };
    return [
      { kind: 'javascript-module', path, declarations: [face], exports: [{ kind: 'js', name, declaration: of }] },
      {
        ...{ kind: 'javascript-module', path: `dist/${tag}.js`, declarations: [] },
        exports: [{ kind: 'custom-element-definition', name: tag, declaration: of }],
      },
    ];
  });
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}

/** The elements of a tidy manifest, with the words that an attribute may be, as the built classes say. */
export async function describeElements(manifest, dist) {
  const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
  return Promise.all(
    declarations.map(async (declaration) => {
      const { [declaration.name]: constructor } = await import(pathToFileURL(join(dist, `classes/${declaration.tagName}.js`)).href);
      const choices = constructor.choices ?? {};
      const attributes = declaration.attributes.map((attribute) => ({ ...attribute, choices: choices[attribute.name] ?? null }));
      const properties = declaration.members.filter(({ kind }) => kind === 'field');
      return { ...declaration, attributes, properties };
    }),
  );
}

/** What has no description, as `Class.member`: readers of the manifest would see a bare name. */
export function undocumented(manifest) {
  return manifest.modules.flatMap(({ declarations }) =>
    declarations.flatMap(({ name, description, members, attributes, events, slots = [], cssParts = [], cssProperties = [] }) => [
      ...(description ? [] : [name]),
      ...[...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties]
        .filter((one) => !one.description)
        .map((one) => `${name}.${one.name || '(slot)'}`),
    ]),
  );
}
