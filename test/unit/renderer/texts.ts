// Words for which there is plain Indonesian, and what no person says.
export const BANNED =
  /\b(log ?in|sign ?in|submit|next|otp|selfie|swafoto|capture|retake|eligible|pengkinian|invalid|valid|session|sesi|error|galat|timeout|server|online|offline|upload|unggah|download|print|scan|reset|update|password|username|klik|maintenance|gagal|forbidden|ilegal|oops|kiosk|back|ok|amalgamasi|biometrik|otentikasi|autentikasi|verifikasi|validasi|input|sistem)\b/i;

/** Every text below an object of texts, by its key. */
export function allTexts(texts: object, path = ''): (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as const];
    return typeof value === 'object' && value !== null ? allTexts(value, here) : [];
  });
}

/** The names that a text has to be given. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)/g)]
    .flatMap(([, name]) => (name === undefined ? [] : [name]))
    .filter((name) => name === name.toLowerCase() || /[a-z][A-Z]/.test(name))
    .sort();
}

/** A text as it may be read: plural forms in the longest of their shapes, variables as one word each. */
export function readAloud(text: string): string {
  return text
    .replace(/\{\w+, plural, one \{[^}]*\} other \{([^}]*)\}\}/g, '$1')
    .replace(/\{\w+(?:, number)?\}/g, 'x');
}

export function words(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}#]/u.test(word)).length;
}

/** A dot inside an address, a number or an abbreviation ends nothing. */
export function sentences(text: string): string[] {
  return readAloud(text).split(/[.?!]\s+|[.?!]$/u);
}
