import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../primitives/button.tsx';
import type { Draft } from './draft.ts';
import { type Grouping, readGrouped, showGrouped, shownCaret } from './grouping.ts';
import './field.css';

interface Props {
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly grouping?: Grouping;
  readonly secret?: boolean;
  /** Whether a secret may be shown to whoever types it. */
  readonly revealable?: boolean;
  readonly problem?: string | null;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The one field of a question. Keys of the screen and of a real keyboard edit its text at its caret; a touch moves that. */
export function Field({
  label,
  draft,
  onChange,
  grouping = [],
  secret = false,
  revealable = true,
  problem,
  input,
}: Props) {
  const t = useTranslations('questionPage');
  const [seen, setSeen] = useState(false);
  const shown = showGrouped(draft.text, grouping);
  const caret = shownCaret(draft, grouping);
  const read = (element: HTMLInputElement) =>
    onChange(readGrouped(element.value, element.selectionStart ?? element.value.length, grouping));

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
  useLayoutEffect(() => {
    if (problem) input.current?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [problem, input]);

  return (
    <div className="field">
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
            aria-describedby={problem ? 'answer-problem' : undefined}
            // A secret is never spoken, also while it is shown.
            data-silent={secret ? true : undefined}
            onSelect={(event) => noteCaret(event.currentTarget, caret, read)}
          />
          <RestingCaret text={secret && !seen ? '•'.repeat(shown.length) : shown} at={caret} ref={line} />
        </div>
        {secret && revealable && <Button onPress={() => setSeen(!seen)}>{t(seen ? 'hide' : 'show')}</Button>}
      </div>
      {problem && (
        <p className="field-problem" id="answer-problem">
          {problem}
        </p>
      )}
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
function noteCaret(element: HTMLInputElement, caret: number, read: (element: HTMLInputElement) => void) {
  const { selectionStart, selectionEnd } = element;
  if (selectionStart === selectionEnd && selectionStart !== caret) read(element);
}
