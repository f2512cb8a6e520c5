import { type FindDoubts, unusual } from './parts/doubt.ts';

/** The stages that people see. */
export const trackingDoubts: FindDoubts = ({ edition, before }) => {
  const after = edition.tracking.stages;
  const was = before?.tracking.stages;
  if (!was || was.join() === after.join()) return [];
  const values = { before: { names: was, in: 'stages' }, after: { names: after, in: 'stages' } } as const;
  return [unusual('changed', ['tracking', 'stages'], values)];
};
