declare module '*?worker&url' {
  const url: string;
  export default url;
}

/** Filled in by the build from the elements that there are. */
declare module 'virtual:tags' {
  export const tags: readonly string[];
}

/** Files of the build, and by their places in the list what each tag needs, and each tag in a language. */
declare module 'virtual:preloads' {
  export const files: readonly string[];
  export const needs: Readonly<Record<string, readonly number[]>>;
  export const firstReport: string;
}

declare module 'virtual:classes' {
  export const classes: Readonly<Record<string, () => Promise<CustomElementConstructor>>>;
}
