/** The part of Trusted Types that is needed here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): unknown };
}

let policy: { createScriptURL(url: string): unknown } | null = null;

/**
 * The suite's own script address as pages with Trusted Types want it. Nothing from outside ever passes here.
 * @throws when the page forbids a policy named `dealscope`.
 */
export function trustUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('dealscope', { createScriptURL: (own) => own });
  return policy.createScriptURL(url) as string;
}
