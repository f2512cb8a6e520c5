import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Settings } from '../../configuration/configure.ts';

/** Secure where phones use TLS; then the `__Host-` prefix shows that no other host set the cookie (RFC 6265bis). */
export function cookieSettings({ publicUrl, tls }: Pick<Settings, 'publicUrl' | 'tls'>) {
  const secure = publicUrl === undefined ? tls !== undefined : publicUrl.startsWith('https:');
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure } as const;
  return {
    options: options satisfies CookieSerializeOptions,
    nameOf: (name: 'pengaman' | 'ponsel') => (secure ? `__Host-${name}` : name),
  };
}
