/** Which built files load which. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Files that a module loads at once: itself and all that it imports without `import()`. */
export function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:^|[;}\n])(?:import|export)(?:[^'"()]*?from)?["'](\.[^"']+)["']/g))
    closure(join(dirname(file), name), seen);
  return seen;
}

/** Files that are loaded later and whose name begins so. */
export function lazy(file, prefix = '') {
  const names = [...readFileSync(file, 'utf8').matchAll(/import\(["'`](\.[^"'`]+)["'`]\)/g)].map(([, name]) => join(dirname(file), name));
  return names.filter((name) => name.split(/[\\/]/).at(-1).startsWith(prefix));
}

/**
 * What each tag needs before it says anything, by places in a list of files: its code, with its chart if it has one, and by
 * `tag language` its words. `firstReport` is the one that a dashboard begins with.
 */
export function findPreloads(dist, tags) {
  const files = [];
  const placeOf = (file) => {
    const name = relative(dist, file).replaceAll('\\', '/');
    return files.includes(name) ? files.indexOf(name) : files.push(name) - 1;
  };
  const isWords = new RegExp(`^(?:common|${tags.join('|')})-(\\w\\w)-[\\w-]{8}\\.js$`);
  const needs = {};
  for (const tag of tags) {
    const own = closure(join(dist, `classes/${tag}.js`), closure(join(dist, 'define.js')));
    const later = [...new Set([...own].flatMap((file) => lazy(file)))];
    const chart = later.some((file) => file.includes(`${tag}-chart-`)) ? later.filter((file) => /chunks.(.+-)?chart-/.test(file)) : [];
    needs[tag] = [...chart.reduce((set, file) => closure(file, set), own)].map(placeOf);
    for (const file of later) {
      const name = file.split(/[\\/]/).at(-1);
      // The words of menus come later in reports; the dashboard has its menu from the first.
      const language = isWords.exec(tag === 'sales-dashboard' ? name.replace(/^later-/, 'common-') : name)?.[1];
      if (language) (needs[`${tag} ${language}`] ??= []).push(...[...closure(file)].filter((one) => !own.has(one)).map(placeOf));
    }
  }
  const reports = lazy(join(dist, 'classes/sales-dashboard.js')).map((file) => relative(dist, file).replace(/\.js$/, ''));
  return { files, needs, firstReport: reports.find((name) => tags.includes(name)) };
}
