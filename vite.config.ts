import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { findPreloads } from './.tools/chunks.js';
import { findElements, withoutRegistration } from './.tools/elements.js';
import { globSync } from './.tools/glob.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Lets Lit's modules load where there is no document (Node, workers), and lets a second copy of Lit live on a page
 * whose Trusted Types policy allows `lit-html` only once: lit-html 3.3 throws at import there. Style sheets that are shared
 * are taken for granted: browsers that know `light-dark()` have them.
 */
function tolerantLit(): Plugin {
  const changes: [file: string, from: string | RegExp, to: string][] = [
    [
      'lit-html/lit-html.js',
      's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      's?(n=>{for(const p of n)try{return s.createPolicy(p,{createHTML:t=>t})}catch{}})(["lit-html","dealscope-html"]):void 0',
    ],
    ['lit-html/lit-html.js', 'l=document,', 'l=globalThis.document??{createComment(){},createTreeWalker(){}},'],
    [
      '@lit/reactive-element/css-tag.js',
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
      'e=!0,',
    ],
    ['@lit/reactive-element/reactive-element.js', 'extends HTMLElement{', 'extends(globalThis.HTMLElement??class{}){'],
  ];
  return {
    name: 'tolerant-lit',
    transform(code, id) {
      const own = changes.filter(([file]) => id.split('?')[0]!.endsWith(`node_modules/${file}`));
      if (own.length === 0) return null;
      return own.reduce((text, [file, from, to]) => {
        if (!text.includes(from as string)) throw new Error(`${file} has changed: see tolerantLit`);
        return text.replace(from, () => to);
      }, code);
    },
  };
}

/** Line breaks and indents of the sources' templates are for their readers, not for the page; so is more in their styles. */
function denseTemplates(): Plugin {
  return {
    name: 'dense-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(html|css)`/.test(code)) return null;
      return code
        .replace(/\n[ \t]+(?=[<@.?$&:}\w\-#/*!])/g, (space, at: number) => (isInTemplate(code, at) ? ' ' : space))
        .replace(/(?<=\bcss`)[^`]*/g, denseCss);
    },
  };
}

/** No text of our styles has any of these signs. */
const denseCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/(?<=[\w-]): /g, ':')
    .replaceAll(';}', '}')
    .trim();

/** Whether a place lies in the text of a template rather than in code: backquotes before it that are still open. */
function isInTemplate(code: string, at: number): boolean {
  const stack: string[] = [];
  for (let i = 0; i < at; i++) {
    const sign = code[i]!;
    const top = stack.at(-1);
    if (sign === '\\') i++;
    else if (sign === '`') {
      if (top === '`') stack.pop();
      else stack.push('`');
    } else if (sign === '$' && code[i + 1] === '{' && top === '`') stack.push(code[++i]!);
    else if (sign === '{' && top === '{') stack.push(sign);
    else if (sign === '}' && top === '{') stack.pop();
    else if (top !== '`' && sign === '/' && (code[i + 1] === '*' || code[i + 1] === '/')) i = endOfComment(code, i);
    else if (top !== '`' && (sign === "'" || sign === '"')) i = code.indexOf(sign, i + 1);
  }
  return stack.at(-1) === '`';
}

function endOfComment(code: string, at: number): number {
  return code[at + 1] === '*' ? code.indexOf('*/', at) + 1 : code.indexOf('\n', at) - 1;
}

/** The descriptions of fields are for JSON Schema, which only the core makes. */
function terseFields(): Plugin {
  return {
    name: 'terse-fields',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/src/model/records.ts') ? code.replace(/'[A-Z][^'\n]*\.'\)/g, "'')") : null),
  };
}

/** Our charts name every colour, also of what is pointed at, and never fade: Chart.js needs no arithmetic of colours. */
function plainColors(): Plugin {
  const code = `export class Color {
    valid = false;
    constructor(value) { this.value = value; }
    saturate() { return this; }
    darken() { return this; }
    hexString() { return this.value; }
  }`;
  return {
    name: 'plain-colors',
    enforce: 'pre',
    resolveId: (id) => (id === '@kurkle/color' ? '\0plain-colors' : null),
    load: (id) => (id === '\0plain-colors' ? code : null),
  };
}

/** Languages whose words are in files of their own beside a single file, which would be a sixth larger with them. */
export const besideLanguages = ['es', 'pt'];
const wordsBeside = new RegExp(`-(${besideLanguages.join('|')})\\.ts$`);
/** Where the words of a file are in that of its language. */
const wordsKey = (file: string) => file.replace(/^.*\//, '').replace(wordsBeside, '');

/**
 * In a single file nothing is loaded later, so that modules need no wrapper that starts them late.
 * @param isBeside whether some languages are left to files beside it.
 */
function eagerImports({ isBeside = false } = {}): Plugin {
  return {
    name: 'eager-imports',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || !id.endsWith('.ts') || id.endsWith('words-beside.ts')) return null;
      const files: string[] = [];
      let hasBeside = false;
      const text = code.replace(/(?<!typeof )\bimport\('([^']+)'\)/g, (_, file: string) => {
        const [, language] = (isBeside && wordsBeside.exec(file)) || [];
        if (!language) return `Promise.resolve(eager${files.push(file)})`;
        hasBeside = true;
        return `wordsBeside('${language}', '${wordsKey(file)}', eager${files.push(file.replace(wordsBeside, '-en.ts'))})`;
      });
      const loader = hasBeside ? `import { wordsBeside } from ${JSON.stringify(path('./src/engine/words-beside.ts'))};` : '';
      return loader + files.map((file, i) => `import * as eager${i + 1} from '${file}';`).join('') + text;
    },
  };
}

/**
 * Puts files of one kind beside each other in a single file: gzip looks back 32 kB, and a language is most like itself.
 * They import each other but do nothing by themselves, so that their order is free.
 */
function likeBesideLike(): Plugin {
  const kinds = ['-ru.ts', '-en.ts', '-styles.ts', '-views.ts'];
  const files = kinds.flatMap((kind) => globSync(path('./src'), kind)).filter((file) => !/amocrm-widget|sales-dashboard-styles/.test(file));
  return {
    name: 'like-beside-like',
    transform: (code, id) =>
      id.endsWith('/src/single-file.ts') ? files.map((file) => `import ${JSON.stringify(file)};`).join('') + code : null,
  };
}

/** All words of a language, by what they are of: what a single file loads when a reader speaks it. */
function languageFile(language: string): Plugin {
  const files = globSync(path('./src'), `-${language}.ts`).filter((file) => !file.includes('amocrm-widget'));
  return {
    name: 'language-file',
    resolveId: (id) => (id.endsWith('virtual:language') ? '\0virtual:language' : null),
    load: (id) =>
      id === '\0virtual:language'
        ? `${files.map((file, i) => `import * as words${i} from ${JSON.stringify(file)};`).join('')}
           export const words = { ${files.map((file, i) => `'${wordsKey(file)}': words${i}`).join(', ')} };`
        : null,
  };
}

/** Chunks are small and few: they load without Vite's helper, whose calls would cost more than it gains. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    configResolved({ plugins }) {
      const helper = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
      if (helper < 0) throw new Error('Vite has changed: see plainImports');
      (plugins as Plugin[]).splice(helper, 1);
    },
  };
}

const elements = findElements();

const classFile = (file: string) => file.replace(/\.ts$/, '.class.ts');

/**
 * Takes each element's file apart: `x.class.ts` is the class, which registers nothing, and `x.ts` registers it. Whoever
 * imports an element's file still has it registered.
 */
function classesApart(): Plugin {
  const byFile = new Map(elements.map((element) => [element.file, element]));
  const byClass = new Map(elements.map((element) => [classFile(element.file), element]));
  return {
    name: 'classes-apart',
    enforce: 'pre',
    resolveId: (id) => (byClass.has(id) ? id : null),
    load(id) {
      const apart = byClass.get(id);
      if (apart) return withoutRegistration(readFileSync(apart.file, 'utf8'));
      const whole = byFile.get(id);
      if (!whole) return null;
      const from = JSON.stringify(classFile(id));
      return `import { defineElement } from ${JSON.stringify(path('./src/define.ts'))};
        import { ${whole.className} } from ${from};
        export * from ${from};
        defineElement('${whole.tag}', ${whole.className});`;
    },
  };
}

/** `virtual:tags` names every element, `virtual:classes` loads each one's class. */
function elementLists(): Plugin {
  const classOf = ({ tag, className, file }: (typeof elements)[number]) =>
    `'${tag}': async () => (await import(${JSON.stringify(classFile(file))})).${className}`;
  const lists: Record<string, string> = {
    'virtual:tags': `export const tags = ${JSON.stringify(elements.map(({ tag }) => tag))};`,
    'virtual:classes': `export const classes = { ${elements.map(classOf).join(', ')} };`,
  };
  return {
    name: 'element-lists',
    resolveId: (id) => (Object.hasOwn(lists, id) ? `\0${id}` : null),
    load: (id) => lists[id.slice(1)] ?? null,
  };
}

/** Reading a property does nothing here, so that scales and controllers of Chart.js that nobody names are left out. */
const treeshake = { propertyReadSideEffects: false } as const;

/** `virtual:preloads` says which files of the elements' build each tag needs. */
function preloads(): Plugin {
  const load = () =>
    findPreloads(
      path('./dist'),
      elements.map(({ tag }) => tag),
    );
  return {
    name: 'preloads',
    resolveId: (id) => (id === 'virtual:preloads' ? '\0virtual:preloads' : null),
    load: (id) => (id === '\0virtual:preloads' ? `export const { files, needs, firstReport } = ${JSON.stringify(load())};` : null),
  };
}

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

const shared: UserConfig = {
  plugins: [denseTemplates(), tolerantLit()],
  base: './',
  publicDir: false,
  worker: {
    format: 'es',
    // One file: bundlers of other projects copy a worker as it is, without what it would load later.
    rollupOptions: {
      treeshake,
      output: { entryFileNames: 'chunks/[name]-[hash].js', codeSplitting: false, comments: { annotation: false }, minify } as object,
    },
  },
};

/** For pages, where every byte is waited for. */
const lean = () => [terseFields(), plainColors()];

/** Puts another file in place of `worker-url.ts`. */
const workerUrl = (file: string) => [{ find: /^\.\/worker-url\.ts$/, replacement: path(`./src/${file}`) }];

/** A module per element with shared chunks; Chart.js, the schema, the drill-down and the export load when needed. */
export const elementsBuild: UserConfig = {
  ...shared,
  plugins: [...shared.plugins!, ...lean(), plainImports(), classesApart(), elementLists()],
  resolve: { alias: workerUrl('engine/worker-url-built.ts') },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: {
      input: {
        define: path('./src/define-elements.ts'),
        server: path('./src/server.ts'),
        ...Object.fromEntries(
          elements.flatMap(({ tag, file }) => [
            [tag, file],
            [`classes/${tag}`, classFile(file)],
          ]),
        ),
      },
      treeshake,
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'chunks/[name]-[hash][extname]',
        minify,
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules.(@lit|lit)(?!.*directive)|decorate|src.(define\.|ui.tokens|format.format|model.(day|errors|minor-digits|period-unit)|provider.(context(?!-provider)|attributes|inline))/,
            },
            { name: 'plot', test: /src.ui.(funnel-plot|chart-parts)/ },
            { name: 'report', test: /src.(ui.(adopt-styles|events|report-element|latest-answer|frame)|format.people)/ },
          ],
        },
      } as object,
    },
  },
};

/** Leaves out a source whose built file lies beside, and what Node has itself. */
const builtNeighbour = (source: string, file: string): Plugin => ({
  name: 'built-neighbour',
  enforce: 'pre',
  resolveId(id) {
    if (id.startsWith('node:')) return { id, external: true };
    return id === `./${source}.ts` ? { id: `./${file}.js`, external: 'absolute' } : null;
  },
});

/** The script that loads an element's module when its tag appears. */
export const autoloaderBuild: UserConfig = {
  ...shared,
  plugins: [elementLists(), preloads(), builtNeighbour('define-elements', 'define')],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: path('./src/autoloader.ts'), formats: ['es'], fileName: () => 'autoloader.js' },
    rollupOptions: { treeshake, output: { minify } as object },
  },
};

/** What runs in Node, in one file: the numbers alone, and the check of a Report API. */
export const nodeBuild = (name: 'core' | 'contract' | 'contract-cli'): UserConfig => ({
  ...shared,
  plugins: [...shared.plugins!, ...(name === 'contract-cli' ? [builtNeighbour('contract', 'contract')] : [])],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: path(`./src/${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
    rollupOptions: { treeshake, output: { codeSplitting: false, minify } as object },
  },
});

/** Everything in one file, which is its own worker. */
export const singleBuild = (format: 'es' | 'iife' | 'umd'): UserConfig => ({
  ...shared,
  plugins: [...shared.plugins!, ...lean(), eagerImports({ isBeside: true }), likeBesideLike()],
  resolve: { alias: workerUrl('engine/worker-self.ts') },
  ...(format === 'es' ? {} : { define: { 'import.meta.url': 'undefined' } }),
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: path('./src/single-file.ts'),
      name: 'dealscope',
      formats: [format],
      fileName: () => (format === 'es' ? 'dealscope.js' : `dealscope.${format}.js`),
    },
    rollupOptions: { treeshake, output: { codeSplitting: false, comments: { annotation: false }, minify } as object },
  },
});

/** The words of one language, beside the single files. */
export const languageBuild = (language: string): UserConfig => ({
  ...shared,
  plugins: [...shared.plugins!, languageFile(language)],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: 'virtual:language', formats: ['es'], fileName: () => `dealscope.${language}.js` },
    rollupOptions: { output: { codeSplitting: false, minify } as object },
  },
});

/** What libraries share over the page – versions, registries – stays within the widget, which leaves nothing there. */
function quietLibraries(): Plugin {
  const shared =
    /(?:\b\w+\.)?\b(lit(?:Element|Html)Versions|reactiveElementVersions|litPropertyMetadata)\b|(?:globalThis|\(_a = globalThis\))\.(__zod_\w+)/g;
  return {
    name: 'quiet-libraries',
    resolveId: (id) => (id === '\0library-page' ? id : null),
    load: (id) => (id === '\0library-page' ? 'export const libraryPage = {};' : null),
    transform(code, id) {
      if (!/node_modules.(?:lit|@lit|zod)/.test(id) || code.search(shared) < 0) return null;
      const own = code
        .replace(shared, (_, lit?: string, zod?: string) => `libraryPage.${lit ?? zod}`)
        .replaceAll('_a.__zod', 'libraryPage.__zod');
      return `import { libraryPage } from '\0library-page';${own}`;
    },
  };
}

/**
 * The script of amoCRM's widget: one anonymous AMD module, which is its own worker. Nothing is minified here, since
 * amoCRM's moderators read our part of it; `build-widget.js` shortens what is from libraries.
 */
export const widgetBuild: UserConfig = {
  ...shared,
  plugins: [tolerantLit(), plainColors(), eagerImports(), quietLibraries()],
  resolve: { alias: workerUrl('amocrm-widget/worker-address.ts') },
  define: { 'import.meta.url': 'undefined' },
  build: {
    target: 'es2022',
    outDir: 'dist/amocrm',
    emptyOutDir: true,
    minify: false,
    lib: { entry: path('./src/amocrm-widget/widget.ts'), name: 'dealscopeWidget', formats: ['umd'], fileName: () => 'script.js' },
    rollupOptions: { treeshake, output: { codeSplitting: false, exports: 'default' } as object },
  },
};

export default defineConfig(elementsBuild);
