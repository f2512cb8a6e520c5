import { type RefObject, useEffect, useRef, useState } from 'react';

/** While a page is laid out, its end may be in view for a moment. */
const LAID_OUT_MS = 300;

interface Seen {
  /** Marks the end of what must be read; the page is read from its top. */
  readonly end: RefObject<HTMLSpanElement | null>;
  readonly seen: boolean;
  /** It lies out of view, and has not been seen. */
  readonly hidden: boolean;
}

/** Whether that end was in view once. Where all fits it is from the start; what was seen stays so. */
export function useSeen(): Seen {
  const end = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<'new' | 'hidden' | 'seen'>('new');
  useEffect(() => {
    if (!end.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      const isInView = entries.at(-1)?.isIntersecting === true;
      timer = setTimeout(
        () => setState((before) => (isInView || before === 'seen' ? 'seen' : 'hidden')),
        LAID_OUT_MS,
      );
    });
    observer.observe(end.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return { end, seen: state === 'seen', hidden: state === 'hidden' };
}
