import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondReach } from '../../../renderer/theme/lowered.ts';

describe('a lowered screen (R6)', () => {
  it.each([
    ['a tall panel at eye level', 476, 900, { above: 156, below: 0 }],
    ['a low panel', 476, 300, { above: 0, below: 80 }],
    ['a panel that lies within reach', 268, 700, { above: 0, below: 0 }],
    ['a panel of unknown height above the floor', 476, null, { above: 0, below: 0 }],
  ])('%s', (_case, heightMm, bottomHeightMm, beyond) => {
    expect(beyondReach({ heightMm, bottomHeightMm })).toEqual(beyond);
  });

  it('leaves nothing that is pressed above 1,220 mm or below 380 mm, and takes no more than that', () => {
    const panels = fc.record({
      heightMm: fc.integer({ min: 200, max: 900 }),
      bottomHeightMm: fc.integer({ min: 0, max: 1_000 }),
    });
    fc.assert(
      fc.property(panels, (panel) => {
        const { above, below } = beyondReach(panel);
        const bottom = panel.bottomHeightMm + below;
        const top = panel.bottomHeightMm + panel.heightMm - above;
        expect(bottom).toBe(Math.max(380, panel.bottomHeightMm));
        expect(top).toBe(Math.min(1_220, panel.bottomHeightMm + panel.heightMm));
      }),
    );
  });
});
