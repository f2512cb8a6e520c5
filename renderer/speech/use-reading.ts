import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { focusWords, sayAmounts, wordsOf } from './page-words.ts';
import { Speaker } from './speaker.ts';

/** Regions that the page announces by itself: a problem, a hint of the camera, the state of a printout or a claim. */
const LIVE = '[aria-live], [role="status"], [role="alert"]';

/** A question above the page is read in its stead; the one about the sound itself leaves the page to be heard. */
const DIALOG = '[role="dialog"]:not([data-silent]), [role="alertdialog"]';

/**
 * Reads the page aloud for whoever turned that on: each page as it comes, what the page announces, and what the
 * keyboard is on. Any press silences it (EN 301 549 5.1.3.4). @returns Reads the page in view once more.
 */
export function useReading(bridge: KioskBridge, snapshot: KioskSnapshot): () => void {
  const t = useTranslations('sound');
  const speaker = useMemo(() => new Speaker((spoken) => bridge.speak(spoken)), [bridge]);
  const { language } = snapshot.settings;
  const { reads: what, ratePercent, levelDb } = snapshot.settings.speech;
  // Every snapshot brings the same settings as a new object.
  const speech = useMemo(() => ({ reads: what, ratePercent, levelDb }), [what, ratePercent, levelDb]);
  const wording = useMemo(
    () => ({ everything: speech.reads === 'everything', onScreen: t('onScreen') }),
    [speech.reads, t],
  );
  const reads = speech.reads !== 'nothing';
  /** What regions of the page said when they were last read; only what is new is announced. */
  const told = useRef<ReadonlySet<string>>(new Set());
  const titleRead = useRef('');

  const say = useCallback(
    (words: string) => {
      if (!words) return;
      const amount = (rupiah: string, sen: string) =>
        t(sen === '0' ? 'rupiah' : 'rupiahAndSen', { rupiah, sen });
      void speaker.speak({ words: sayAmounts(words, amount), language }, speech);
    },
    [speaker, language, speech, t],
  );
  const readPage = useCallback(() => {
    if (!reads) return;
    const page = document.querySelector(DIALOG) ?? document.querySelector('main');
    if (!page) return;
    titleRead.current = titleInView();
    told.current = new Set([...page.querySelectorAll(LIVE)].map((region) => wordsOf(region, wording)));
    say(wordsOf(page, wording));
  }, [reads, say, wording]);

  const { page, screen, helpOpen, idle } = snapshot;
  // What is said of a claim changes as a whole once it is decided on.
  const standing = screen.name === 'receipt' ? screen.statement.standing : '';
  const shown = [page, screen.name, standing, helpOpen, idle !== null].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is read from the page itself
  useEffect(() => {
    readPage();
    return () => speaker.silence();
  }, [readPage, speaker, shown]);

  useEffect(() => {
    if (!reads) return;
    const silence = () => speaker.silence();
    const follow = ({ target }: FocusEvent) => say(focusWords(target, wording));
    let turned: ReturnType<typeof setTimeout> | undefined;
    const announce = new MutationObserver((changes) => {
      // A page that turns without a step of the visit, as from the camera to its picture; a step reads it by itself.
      clearTimeout(turned);
      turned = setTimeout(() => {
        if (titleInView() !== titleRead.current) readPage();
      });
      const region = changes.flatMap(regionsIn).find((live) => live !== null);
      const words = region ? wordsOf(region, wording) : '';
      if (told.current.has(words)) return;
      told.current = new Set([words]);
      say(words);
    });
    document.addEventListener('pointerdown', silence, true);
    document.addEventListener('keydown', silence, true);
    document.addEventListener('focusin', follow);
    announce.observe(document.body, { subtree: true, childList: true, characterData: true });
    return () => {
      document.removeEventListener('pointerdown', silence, true);
      document.removeEventListener('keydown', silence, true);
      document.removeEventListener('focusin', follow);
      announce.disconnect();
      clearTimeout(turned);
    };
  }, [reads, readPage, say, speaker, wording]);

  return readPage;
}

/** Of the page, or of the question above it. */
function titleInView(): string {
  const page = document.querySelector(DIALOG) ?? document.querySelector('main');
  return page?.querySelector('h1, h2')?.textContent ?? '';
}

/** Where a change was, and what came with it: a region may appear with its words. */
function regionsIn({ target, addedNodes }: MutationRecord): (Element | null)[] {
  const added = [...addedNodes].filter((node) => node instanceof Element);
  return [
    liveRegionOf(target),
    ...added.map((element) => (element.matches(LIVE) ? element : element.querySelector(LIVE))),
  ];
}

function liveRegionOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(LIVE) ?? null;
}
