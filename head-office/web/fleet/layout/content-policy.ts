const ALWAYS = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Only our own files, and scripts where a page has one; forms to this server only; no framing. */
export function contentPolicy({ scripts }: { readonly scripts: boolean }): string {
  return [...ALWAYS, ...(scripts ? ["script-src 'self'"] : [])].join('; ');
}
