import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../kiosk.ts';
import { controlWords, focusWords } from './control-words.ts';
import { wordsOf } from './page-words.ts';
import { useChoices } from './use-choices.ts';
import { useEcho } from './use-echo.ts';
import { useSpeaker, type Voice } from './use-speaker.ts';
import { useWording } from './use-wording.ts';

/** Regions that the page announces by itself: a problem, a hint of the camera, the state of a printout or a claim. */
const LIVE = '[aria-live], [role="status"], [role="alert"]';

/** Said at once, in the place of what is heard. */
const URGENT = '[aria-live="assertive"], [role="alert"]';

/** A question above the page is read in its stead; the one about the sound itself leaves the page to be heard. */
const DIALOG = '[role="dialog"]:not([data-silent]), [role="alertdialog"]';

export interface Reader extends Voice {
  /** The page in view, from its start. */
  readPage(): void;
  /** What a control is and how it stands. */
  readControl(control: Element): void;
  /** With the page that is read next it is said how the keys work. */
  guideSoon(): void;
}

/**
 * Reads the page aloud for whoever turned that on: each page as it comes, what the page announces, what the keyboard is on, and
 * what is typed and chosen. Any press silences it (EN 301 549 5.1.3.4).
 */
export function useReading(bridge: KioskBridge, snapshot: KioskSnapshot): Reader {
  const { act } = useKiosk();
  const t = useTranslations('sound');
  const frame = useTranslations('frame');
  const wording = useWording(snapshot);
  const { reads } = wording;
  const voice = useSpeaker(bridge, snapshot, act, wording.spoken);
  const { say, announce: tell, silence } = voice;
  /** What regions of the page said when they were last read; only what is new is announced. */
  const told = useRef<ReadonlySet<string>>(new Set());
  const titleRead = useRef('');
  const stepRead = useRef('');
  const guide = useRef(false);

  const { page, screen, helpOpen, idle, step } = snapshot;
  const stepWords = step ? `${frame('step', { ...step })}. ` : '';
  const readPage = useCallback(() => {
    if (!reads) return;
    const inView = document.querySelector(DIALOG) ?? document.querySelector('main');
    if (!inView) return;
    titleRead.current = titleInView();
    told.current = new Set([...inView.querySelectorAll(LIVE)].map((region) => wordsOf(region, wording)));
    const isNewStep = stepWords !== stepRead.current && inView.matches('main');
    if (isNewStep) stepRead.current = stepWords;
    const after = guide.current ? ` ${t('guide')}` : '';
    guide.current = false;
    say(`${isNewStep ? stepWords : ''}${wordsOf(inView, wording)}${after}`);
  }, [reads, say, wording, stepWords, t]);

  const { headphones } = snapshot;
  useLayoutEffect(() => {
    if (headphones) guide.current = true;
  }, [headphones]);
  // What is said of a claim changes as a whole once it is decided on.
  const standing = screen.name === 'receipt' ? screen.statement.standing : '';
  const shown = [page, screen.name, standing, helpOpen, idle !== null].join(' ');
  // Before the page is heard to have turned by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is read from the page itself
  useLayoutEffect(() => {
    // The offer of the voice is heard to its end.
    if (!reads) return;
    readPage();
    return silence;
  }, [reads, readPage, silence, shown]);

  useEffect(() => {
    if (!reads) return;
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
      tell(words, region?.matches(URGENT) ?? false);
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
  }, [reads, readPage, say, tell, silence, wording]);
  useEcho(say, wording);
  useChoices(say, wording);

  const readControl = useCallback(
    (control: Element) => say(controlWords(control, wording) || wordsOf(control, wording)),
    [say, wording],
  );
  const guideSoon = useCallback(() => {
    guide.current = true;
  }, []);
  return useMemo(
    () => ({ ...voice, readPage, readControl, guideSoon }),
    [voice, readPage, readControl, guideSoon],
  );
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
