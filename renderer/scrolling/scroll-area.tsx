import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../primitives/button.tsx';
import { readScrollPosition, type ScrollPosition, scrollStep } from './scroll-position.ts';
import './scroll-area.css';

/** Content that may be taller than its place: swiping works, and buttons do the same. */
export function ScrollArea({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('frame');
  const area = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<ScrollPosition>({ overflows: false, atTop: true, atEnd: true });

  useEffect(() => {
    const box = area.current;
    const inside = content.current;
    if (!box || !inside) return;
    const measure = () => setPosition((before) => readScrollPosition(placeOf(box, inside), before));
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(inside);
    box.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, []);

  useLayoutEffect(() => {
    // The buttons of the area take room from a field that had just enough.
    if (position.overflows) area.current?.querySelector('.field')?.scrollIntoView({ block: 'nearest' });
  }, [position.overflows]);

  const scrollTo = (top: number) => area.current?.scrollTo({ top, behavior: 'smooth' });
  return (
    <>
      <div className="scroll-area" ref={area} tabIndex={position.overflows ? 0 : -1}>
        <div ref={content}>{children}</div>
      </div>
      {position.overflows && (
        <div className="scroll-buttons">
          {!position.atTop && (
            <Button isQuick onPress={() => scrollTo(0)}>
              <ArrowUp className="icon" aria-hidden />
              {t('toTop')}
            </Button>
          )}
          {!position.atEnd && (
            <Button
              isQuick
              onPress={() => area.current && scrollTo(scrollStep(area.current))}
              className="scroll-more"
            >
              <ArrowDown className="icon" aria-hidden />
              {t('more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function placeOf({ scrollTop, clientHeight, scrollHeight }: HTMLElement, inside: HTMLElement) {
  const { paddingBottom } = getComputedStyle(inside.firstElementChild ?? inside);
  return { scrollTop, clientHeight, scrollHeight, blank: Number.parseFloat(paddingBottom) };
}
