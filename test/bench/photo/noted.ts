import type { Page } from '@playwright/test';

/** What a page noted of itself: the answers of the check, and how the screen kept up. */
export interface Noted {
  readonly seen: readonly { readonly at: number; readonly face: boolean; readonly photo: boolean }[];
  /** Milliseconds between two pictures of the screen. */
  readonly gaps: readonly number[];
  /** Milliseconds of each task that held the page's thread for more than 50 (W3C Long Tasks). */
  readonly longTasks: readonly number[];
  /** When the camera gave a picture to the preview. */
  readonly pictures: readonly number[];
  /** Seconds that the page's thread worked, whatever else the computer did meanwhile. */
  readonly worked: number;
}

/** Runs in the page, before the camera's. */
export function listen(): void {
  const seen: { at: number; face: boolean; photo: boolean }[] = [];
  const gaps: number[] = [];
  const longTasks: number[] = [];
  const pictures: number[] = [];
  Reflect.set(globalThis, 'noted', { seen, gaps, longTasks, pictures });
  const add = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (this: Worker, ...given: Parameters<typeof add>) {
    if (given[0] === 'message') {
      add.call(this, 'message', (event) => {
        const data: { type?: string; face?: boolean; photo?: object | null } = Reflect.get(event, 'data');
        if (data.type !== 'result') return;
        seen.push({ at: performance.now(), face: data.face === true, photo: Boolean(data.photo) });
      });
    }
    add.apply(this, given);
  };
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  let last = performance.now();
  let watched: HTMLVideoElement | null = null;
  const count = () => {
    pictures.push(performance.now());
    watched?.requestVideoFrameCallback(count);
  };
  const draw = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    const video = document.querySelector('video');
    if (video && video !== watched) {
      watched = video;
      video.requestVideoFrameCallback(count);
    }
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

export async function noted(page: Page): Promise<Noted> {
  const inPage: Omit<Noted, 'worked'> = await page.evaluate(() => Reflect.get(globalThis, 'noted'));
  return { ...inPage, worked: await threadSeconds(page) };
}

async function threadSeconds(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN;
}

/** What was noted after `before`. */
export function since(before: Noted, after: Noted): Noted {
  return {
    seen: after.seen.slice(before.seen.length),
    gaps: after.gaps.slice(before.gaps.length),
    longTasks: after.longTasks.slice(before.longTasks.length),
    pictures: after.pictures.slice(before.pictures.length),
    worked: after.worked - before.worked,
  };
}

export function together(parts: readonly Noted[]): Noted {
  return {
    seen: parts.flatMap(({ seen }) => seen),
    gaps: parts.flatMap(({ gaps }) => gaps),
    longTasks: parts.flatMap(({ longTasks }) => longTasks),
    pictures: parts.flatMap(({ pictures }) => pictures),
    worked: parts.reduce((sum, { worked }) => sum + worked, 0),
  };
}
