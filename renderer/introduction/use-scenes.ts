import { useEffect, useState } from 'react';
import { useKiosk } from '../kiosk.ts';
import { textsIn } from '../language/known-texts.ts';
import { usePhrase } from '../speech/reading.tsx';
import { type Scene, sceneMs, scenes } from './scenes.ts';

/** Which picture is shown; each stays until it can have been read, and heard. `onEnd` after the last one. */
export function useScenes(onEnd: () => void): { readonly scene: Scene; readonly at: number } {
  const { language } = useKiosk().snapshot.settings;
  const phrase = usePhrase();
  const [at, setAt] = useState(0);
  const [read, setRead] = useState(-1);
  const scene = scenes[at] ?? 'attract';
  const caption = textsIn(language).introduction.scenes[scene];

  useEffect(() => {
    const timer = setTimeout(() => setRead(at), sceneMs(caption));
    return () => clearTimeout(timer);
  }, [at, caption]);

  const isOver = read === at && phrase === null;
  const isLast = at === scenes.length - 1;
  useEffect(() => {
    if (!isOver) return;
    if (isLast) onEnd();
    else setAt((now) => now + 1);
  }, [isOver, isLast, onEnd]);
  return { scene, at };
}
