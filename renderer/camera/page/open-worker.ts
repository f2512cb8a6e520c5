import pageWorker from './page-worker.ts?worker&url';

/** TypeScript's own library does not know trusted types yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}
declare const trustedTypes: TrustedTypes;

/** A worker is a script: the content security policy lets this one address become one, under this one name. */
const trusted = () =>
  trustedTypes.createPolicy('page-worker', {
    createScriptURL(address) {
      if (address !== pageWorker) throw new TypeError('this is no worker of the kiosk page');
      return address;
    },
  });
let policy: ReturnType<typeof trusted> | undefined;

export function openPageWorker(): Worker {
  policy ??= trusted();
  return new Worker(policy.createScriptURL(pageWorker), { type: 'module' });
}
