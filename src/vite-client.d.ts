declare module '*?worker&url' {
  const url: string;
  export default url;
}

/** Filled in by the build from the elements that there are. */
declare module 'virtual:tags' {
  export const tags: readonly string[];
}

declare module 'virtual:classes' {
  export const classes: Readonly<Record<string, () => Promise<CustomElementConstructor>>>;
}
