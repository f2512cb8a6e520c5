import { useLayoutEffect, useRef } from 'react';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import { TARGET_MM } from '../theme/sizes.ts';
import { PressGate } from './press-gate.ts';
import './touch.css';

/** Says on the page itself, for whoever watches it, that it takes no press yet. */
const NEW_PAGE = 'data-new-page';
/** On the control that a finger rests on too soon. */
const EARLY = 'data-early';

/** Keeps presses from what has just come, before any control hears of them. */
export function usePressGate(snapshot: KioskSnapshot | null): void {
  const limits = useRef({ newPageMs: 0, reach: 0 });
  useLayoutEffect(() => {
    if (!snapshot) return;
    limits.current = { newPageMs: snapshot.newPageMs, reach: TARGET_MM / snapshot.mmPerPx };
  }, [snapshot]);
  // Before the first page is there.
  useLayoutEffect(() => bindPressGate(document, () => limits.current), []);
}

function bindPressGate(page: Document, limits: () => { newPageMs: number; reach: number }): () => void {
  const gate = new PressGate(limits);
  const root = page.documentElement;
  const refused = new Map<number, Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function showNew(): void {
    clearTimeout(timer);
    const { newPageMs } = limits();
    root.toggleAttribute(NEW_PAGE, newPageMs > 0);
    timer = setTimeout(() => root.removeAttribute(NEW_PAGE), newPageMs);
  }
  const observer = new MutationObserver((changes) => {
    if (gate.note(changes, performance.now())) showNew();
  });
  function resized(): void {
    gate.noteLayout(root, performance.now());
    showNew();
  }
  observer.observe(page.body, { childList: true, subtree: true });

  function down(event: PointerEvent): void {
    refused.delete(event.pointerId);
    const control = gate.refuses(event.target, { x: event.clientX, y: event.clientY }, event.timeStamp);
    if (!control) return;
    refused.set(event.pointerId, control);
    control.setAttribute(EARLY, '');
    swallow(event);
  }

  function end(event: PointerEvent): void {
    const control = refused.get(event.pointerId);
    if (!control) return;
    control.removeAttribute(EARLY);
    swallow(event);
  }

  /** The click of a press comes after its end. */
  function click(event: MouseEvent): void {
    if (event instanceof PointerEvent && refused.has(event.pointerId)) swallow(event);
  }

  // Below the document, whose own listeners hear that somebody is there; above all that is drawn.
  const listening = { capture: true };
  window.addEventListener('resize', resized);
  root.addEventListener('pointerdown', down, listening);
  root.addEventListener('pointerup', end, listening);
  root.addEventListener('pointercancel', end, listening);
  root.addEventListener('click', click, listening);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    root.removeAttribute(NEW_PAGE);
    window.removeEventListener('resize', resized);
    root.removeEventListener('pointerdown', down, listening);
    root.removeEventListener('pointerup', end, listening);
    root.removeEventListener('pointercancel', end, listening);
    root.removeEventListener('click', click, listening);
  };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
