/** An address from data that is safe to follow: absolute or relative, http or https. null for any other, and for a relative one without a base. */
export function toSafeUrl(text: string | null, base: string | undefined): string | null {
  if (!text) return null;
  try {
    const url = new URL(text, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
