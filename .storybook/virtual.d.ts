declare module 'virtual:manifest' {
  const manifest: { modules: { declarations: { tagName: string; description: string; attributes: { name: string }[] }[] }[] };
  export default manifest;
}
declare module '*.css?raw' {
  const text: string;
  export default text;
}
declare module '*/build-descriptions.js' {
  export function analyze(root: string): object;
}
interface ImportMeta {
  glob(pattern: string): Record<string, () => Promise<unknown>>;
}
