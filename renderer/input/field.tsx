import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type GroupedNumber, groupNumber, heldPlace, shownPlace } from '../../contract/number-groups.ts';
import { Button } from '../primitives/button.tsx';
import type { Draft } from './draft.ts';
import { FieldFoot } from './field-foot.tsx';
import './field.css';

interface Props {
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** As which number the text is shown in groups; the draft has none. */
  readonly grouping?: GroupedNumber;
  readonly secret?: boolean;
  /** Whether a secret may be shown to whoever types it. */
  readonly revealable?: boolean;
  readonly problem: string | null;
  /** Stands where a problem would, as long as there is none. */
  readonly note?: string;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The one field of a question. Keys of the screen and of a real keyboard edit its text at its caret; a touch moves that. */
export function Field({
  label,
  draft,
  onChange,
  grouping,
  secret = false,
  revealable = true,
  problem,
  note,
  input,
}: Props) {
  const t = useTranslations('questionPage');
  const [seen, setSeen] = useState(false);
  const { text } = draft;
  const shown = grouping ? groupNumber(grouping, text) : text;
  const caret = grouping ? shownPlace(grouping, text, draft.caret) : draft.caret;
  const move = (at: number) => onChange({ text, caret: grouping ? heldPlace(grouping, text, at) : at });

  useLayoutEffect(() => {
    if (document.activeElement === input.current) input.current?.setSelectionRange(caret, caret);
  }, [caret, input]);
  const line = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!line.current || !input.current) return;
    // Of a text that is longer than its field, the part before the caret stays in view.
    line.current.scrollLeft = line.current.scrollWidth;
    input.current.scrollLeft = line.current.scrollLeft;
  });

  return (
    <div className="field field-block">
      <label htmlFor="answer">{label}</label>
      <div className="field-line">
        <div className="field-box">
          <input
            id="answer"
            ref={input}
            type={secret && !seen ? 'password' : 'text'}
            inputMode="none"
            autoComplete="off"
            readOnly
            value={shown}
            aria-invalid={problem ? true : undefined}
            aria-describedby="answer-foot"
            // A secret is never spoken, also while it is shown.
            data-silent={secret ? true : undefined}
            onSelect={(event) => noteCaret(event.currentTarget, caret, move)}
          />
          <RestingCaret text={secret && !seen ? '•'.repeat(shown.length) : shown} at={caret} ref={line} />
        </div>
        {secret && revealable && <Button onPress={() => setSeen(!seen)}>{t(seen ? 'hide' : 'show')}</Button>}
      </div>
      <FieldFoot problem={problem} note={note} input={input} />
    </div>
  );
}

interface CaretProps {
  readonly text: string;
  readonly at: number;
  readonly ref: RefObject<HTMLSpanElement | null>;
}

/** Where typing will go, also before the field is touched. It does not blink. */
function RestingCaret({ text, at, ref }: CaretProps) {
  return (
    <span className="field-rest" aria-hidden ref={ref}>
      <span>{text.slice(0, at)}</span>
      <i />
    </span>
  );
}

/** A touch into the text moves the caret; a selected stretch is left alone. */
function noteCaret(element: HTMLInputElement, caret: number, move: (at: number) => void) {
  const { selectionStart, selectionEnd } = element;
  if (selectionStart !== null && selectionStart === selectionEnd && selectionStart !== caret) {
    move(selectionStart);
  }
}
