/** Numbers that say only that there is none. */
const NOBODY = /^(anonymous|unknown|private|restricted|hidden|withheld|unavailable|null|none|-+)$/;

/**
 * The form in which telephone numbers are compared: digits alone, the Russian trunk 8 as the country's 7, so that
 * `8 (921) 123-45-67` and `+79211234567` are one caller. A line without digits, such as a SIP name, goes by its text;
 * null for none.
 */
export function phoneKey(text: string | null): string | null {
  if (text !== null && isPlain(text)) return text.length === 11 && text.startsWith('8') ? `7${text.slice(1)}` : text.replace('+', '');
  const plain = text?.trim().toLowerCase() ?? '';
  if (plain === '' || NOBODY.test(plain)) return null;
  const digits = plain.replace(/\D/g, '');
  if (digits === '' || /[a-z@]/.test(plain)) return plain;
  return digits.length === 11 && digits.startsWith('8') && !plain.startsWith('+') ? `7${digits.slice(1)}` : digits;
}

/** Most numbers are digits alone, after a plus or not, and need no other look. */
function isPlain(text: string): boolean {
  const first = text.startsWith('+') ? 1 : 0;
  for (let i = first; i < text.length; i++) if (text.charCodeAt(i) < 48 || text.charCodeAt(i) > 57) return false;
  return text.length > first;
}
