import { useEffect } from 'react';
import { choiceWords } from './control-words.ts';
import type { useWording } from './use-wording.ts';

/** Says which choice is the one now. The kiosk's answer makes it so, and not yet the press: only then is it told. */
export function useChoices(say: (words: string) => void, wording: ReturnType<typeof useWording>): void {
  useEffect(() => {
    if (!wording.reads) return;
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof Element) || !target.hasAttribute('data-selected')) continue;
        const radio = target.querySelector('input');
        if (radio?.type === 'radio') say(choiceWords(radio, wording));
      }
    });
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-selected'] });
    return () => observer.disconnect();
  }, [say, wording]);
}
