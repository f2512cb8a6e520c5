/** TypeScript's own library does not know trusted types yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}
declare const trustedTypes: TrustedTypes;

/**
 * Opens workers of one program. A worker is a script: the content security policy lets this one address become one,
 * under this one name, which it takes once a page.
 */
export function workerOpener(name: 'face-worker' | 'document-worker', program: string): () => Worker {
  const trusted = () =>
    trustedTypes.createPolicy(name, {
      createScriptURL(address) {
        if (address !== program) throw new TypeError('this is no worker of the kiosk page');
        return address;
      },
    });
  let policy: ReturnType<typeof trusted> | undefined;
  return () => {
    policy ??= trusted();
    return new Worker(policy.createScriptURL(program), { type: 'module' });
  };
}
