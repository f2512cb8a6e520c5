import { useEffect, useRef, useState } from 'react';
import { panelSize, type View, writeAddress } from '../address.ts';
import type { Sample } from '../samples/samples.ts';

interface Props {
  readonly sample: Sample;
  readonly view: View;
  readonly scale: number;
  /** It is looked at, and cannot be pressed. */
  readonly isPicture?: boolean;
}

/** A panel with its own pixels, shown smaller; its page is loaded when it comes near the part in view. */
export function ScaledFrame({ sample, view, scale, isPicture = false }: Props) {
  const { width, height } = panelSize(view);
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '300px',
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const { screen, state } = sample;
  return (
    <span ref={place} className="panel" style={{ width: width * scale, height: height * scale }}>
      {near && (
        <iframe
          title={`${screen}, ${state}`}
          src={`frame.html${writeAddress({ screen, state, view })}`}
          width={width}
          height={height}
          style={{ transform: `scale(${scale})` }}
          tabIndex={isPicture ? -1 : undefined}
          inert={isPicture}
        />
      )}
    </span>
  );
}
