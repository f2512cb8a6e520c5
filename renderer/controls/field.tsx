import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { type Draft, LONGEST } from './typing/draft.ts';
import { type Grouping, readGrouped, showGrouped, shownCaret } from './typing/grouping.ts';
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

/** The one field of a question. Keys of the screen and of a real keyboard edit the same text at its caret. */
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
            autoCapitalize="off"
            spellCheck={false}
            maxLength={LONGEST + shown.length - draft.text.length}
            value={shown}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'answer-problem' : undefined}
            onChange={(event) => read(event.currentTarget)}
            onSelect={(event) => noteCaret(event.currentTarget, caret, read)}
          />
          <RestingCaret text={secret && !seen ? '•'.repeat(shown.length) : shown} at={caret} />
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

/** Where typing will go, also before the field is touched. It does not blink. */
function RestingCaret({ text, at }: { readonly text: string; readonly at: number }) {
  return (
    <span className="field-rest" aria-hidden>
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

/** Typing on a real keyboard reaches the field wherever the focus stands. */
export function useTypingAnywhere(input: RefObject<HTMLInputElement | null>) {
  // Before the question is seen: the first key of somebody quick is not lost.
  useLayoutEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const editing = event.target instanceof HTMLInputElement;
      const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      const pressing = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if ((plain && !pressing && !editing) || (event.key === 'Backspace' && !editing)) input.current?.focus();
    };
    document.addEventListener('keydown', focus, { capture: true });
    return () => document.removeEventListener('keydown', focus, { capture: true });
  }, [input]);
}

export function useInput(): RefObject<HTMLInputElement | null> {
  return useRef<HTMLInputElement>(null);
}
