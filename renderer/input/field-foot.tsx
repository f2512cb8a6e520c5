import { TriangleAlert } from 'lucide-react';
import { type RefObject, useLayoutEffect } from 'react';
import { useKiosk } from '../kiosk.ts';
import { bringIntoView } from './into-view.ts';

interface Props {
  readonly problem: string | null;
  readonly note?: string | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
}

/**
 * Below the field, between it and the keys: why it is asked, or what is wrong and how to mend it. Its room is there from
 * the start, so that nothing moves when a problem comes.
 */
export function FieldFoot({ problem, note, input }: Props) {
  const { page } = useKiosk().snapshot;
  // Also when the same answer is refused once more: that is another page.
  const shown = problem === null ? null : `${page} ${problem}`;
  useLayoutEffect(() => {
    if (shown === null) return;
    input.current?.focus({ preventScroll: true });
    bringIntoView(input.current);
  }, [shown, input]);
  return (
    <div className="field-foot" id="answer-foot">
      <div aria-live="assertive">
        {problem !== null && (
          <p className="field-problem">
            <TriangleAlert className="icon" aria-hidden />
            <span>{problem}</span>
          </p>
        )}
      </div>
      {problem === null && note !== undefined && <p className="soft">{note}</p>}
    </div>
  );
}
