import { useState } from 'react';

interface Clear {
  /** What was cleared can be had back: nothing else has been typed. */
  readonly restorable: boolean;
  readonly onClear: () => void;
}

/** One press empties the field; the next gives back what stood there, so that a wrong touch costs nothing. */
export function useClear<D>(draft: D, isEmpty: boolean, put: (draft: D) => void, empty: D): Clear {
  const [kept, setKept] = useState<D | null>(null);
  const restorable = kept !== null && isEmpty;
  const onClear = () => {
    if (restorable) return put(kept);
    if (!isEmpty) setKept(draft);
    put(empty);
  };
  return { restorable, onClear };
}
