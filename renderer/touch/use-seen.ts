import { type RefObject, useEffect, useRef, useState } from 'react';

interface Seen {
  /** Marks the end of what must be read; the page is read from its top. */
  readonly end: RefObject<HTMLSpanElement | null>;
  readonly seen: boolean;
}

/** Whether that end was in view once. Where all fits it is from the start; what was seen stays so. */
export function useSeen(): Seen {
  const end = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return { end, seen };
}
