const ALWAYS = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

interface Shown {
  readonly scripts: boolean;
  readonly pictures?: boolean;
  /** Its script asks this server. */
  readonly asks?: boolean;
}

/** Only our own files, scripts and pictures where a page has some; forms to this server only; no framing. */
export function contentPolicy({ scripts, pictures = false, asks = false }: Shown): string {
  const further = [
    ...(scripts ? ["script-src 'self'"] : []),
    ...(pictures ? ["img-src 'self'"] : []),
    ...(asks ? ["connect-src 'self'"] : []),
  ];
  return [...ALWAYS, ...further].join('; ');
}
