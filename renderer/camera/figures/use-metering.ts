import { type RefObject, useEffect, useState } from 'react';
import { LINEAR } from '../light/linear.ts';
import type { CameraMeter, Metering } from '../metering/meter-camera.ts';

/** A face is to be about as bright as middle grey, of which 18 % of the light comes back (ISO 2720). */
const MIDDLE_GREY = 0.18;
const MIDDLE = { x: 0.5, y: 0.5 };
const DARKEST = 0.001;

/**
 * Has the camera expose for the middle of its picture, as it does for a face in a claim, so that staff see whether it heeds.
 * @param light Mean brightness of the middle, 0 to 1, whenever it was measured.
 */
export function useMetering(meter: RefObject<CameraMeter | null>, light: number | null): Metering | null {
  const [metering, setMetering] = useState<Metering | null>(null);
  useEffect(() => {
    if (!meter.current || light === null) return;
    meter.current.follow(
      MIDDLE,
      Math.log2(MIDDLE_GREY / Math.max(DARKEST, LINEAR[Math.round(light * 255)] ?? 0)),
    );
    setMetering(meter.current.told());
  }, [meter, light]);
  return metering;
}
