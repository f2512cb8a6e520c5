import { describe, expect, it } from 'vitest';
import { readScrollPosition, scrollStep } from '../../../renderer/scrolling/scroll-position.ts';

const before = { overflows: false, atTop: true, atEnd: true };

describe('content taller than its place (R4)', () => {
  it('needs no buttons while all is seen', () => {
    expect(readScrollPosition({ scrollTop: 0, clientHeight: 500, scrollHeight: 501, blank: 0 }, before)).toBe(
      before,
    );
  });

  it('needs none where only the empty edge at the end is out of view', () => {
    const at = (scrollTop: number, scrollHeight: number) =>
      readScrollPosition({ scrollTop, clientHeight: 500, scrollHeight, blank: 28 }, before);
    expect(at(0, 528)).toBe(before);
    expect(at(0, 540)).toEqual({ overflows: true, atTop: true, atEnd: false });
    expect(at(14, 540)).toEqual({ overflows: true, atTop: false, atEnd: true });
  });

  it('offers more at the top, both in the middle, and the way back at the end', () => {
    const at = (scrollTop: number) =>
      readScrollPosition({ scrollTop, clientHeight: 500, scrollHeight: 1200, blank: 0 }, before);
    expect(at(0)).toEqual({ overflows: true, atTop: true, atEnd: false });
    expect(at(300)).toEqual({ overflows: true, atTop: false, atEnd: false });
    expect(at(700)).toEqual({ overflows: true, atTop: false, atEnd: true });
  });

  it('keeps a part of what was seen, and ends at the end', () => {
    expect(scrollStep({ scrollTop: 0, clientHeight: 500, scrollHeight: 2000 })).toBe(400);
    expect(scrollStep({ scrollTop: 600, clientHeight: 500, scrollHeight: 1200 })).toBe(700);
  });
});
