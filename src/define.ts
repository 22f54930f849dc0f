/**
 * Registers an element under its tag unless the tag is taken: a second copy of the suite on a page changes
 * nothing. Does nothing where there are no custom elements.
 */
export function defineElement(tag: string, constructor: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(tag)) registry.define(tag, constructor);
}

/**
 * Registers elements under a prefix of one's own, for pages where the plain tags mean something else:
 * `defineWithPrefix('acme', { 'sales-funnel': SalesFunnelElement })` makes `<acme-sales-funnel>`.
 */
export function defineWithPrefix(prefix: string, elements: Record<string, CustomElementConstructor>): void {
  for (const [tag, constructor] of Object.entries(elements)) {
    // A constructor can be registered once only, so each further tag gets one of its own.
    defineElement(`${prefix}-${tag}`, class extends constructor {});
  }
}
