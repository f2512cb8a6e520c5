import { useEffect, useState } from 'react';

export type Rest = typeof import('./rest.ts');

let loaded: Rest | null = null;

async function load(): Promise<Rest> {
  loaded = await import('./rest.ts');
  return loaded;
}

/** The other pages and languages: at once where they are needed, else as soon as the page was seen that does without. */
export function useRest(isNeeded: boolean, onFault: (fault: unknown) => void): Rest | null {
  const [rest, setRest] = useState(loaded);
  useEffect(() => {
    if (rest) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => load().then(setRest, onFault);
    if (isNeeded) void begin();
    else timer = setTimeout(begin);
    return () => clearTimeout(timer);
  }, [rest, isNeeded, onFault]);
  return rest;
}
