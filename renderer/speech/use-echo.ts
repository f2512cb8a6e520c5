import { useEffect } from 'react';
import { echoWords } from './control-words.ts';
import type { useWording } from './use-wording.ts';

/** What is typed faster than this is said in one: a voice is slower than ten fingers. */
const TOGETHER_MS = 60;

/** Says each letter that is typed or erased, or how many stand there where others would hear them. */
export function useEcho(say: (words: string) => void, wording: ReturnType<typeof useWording>): void {
  useEffect(() => {
    if (!wording.reads) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const before = new Map<HTMLInputElement, string>();
    const echo = () => {
      for (const [input, value] of before) {
        if (input.isConnected) say(echoWords(input, value, wording));
      }
      before.clear();
    };
    const observer = new MutationObserver((changes) => {
      for (const { target, oldValue } of changes) {
        if (!(target instanceof HTMLInputElement) || before.has(target)) continue;
        before.set(target, oldValue ?? '');
      }
      clearTimeout(timer);
      timer = setTimeout(echo, TOGETHER_MS);
    });
    observer.observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ['value'],
      attributeOldValue: true,
    });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [say, wording]);
}
