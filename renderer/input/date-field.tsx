import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { type DateDraft, PARTS, type Part } from './date-parts.ts';
import { FieldFoot } from './field-foot.tsx';
import './field.css';

interface Props {
  readonly label: string;
  readonly draft: DateDraft;
  readonly onChange: (draft: DateDraft) => void;
  readonly problem: string | null;
  readonly note: string;
  /** The part that keys type into, so that typing can begin anywhere on the page. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Day, month and year; touching a part makes the keypad type into it. */
export function DateField({ label, draft, onChange, problem, note, input }: Props) {
  const t = useTranslations('questionPage');
  const group = useRef<HTMLFieldSetElement>(null);
  const className = (part: Part) =>
    part === draft.active ? 'field date-part date-part-active' : 'field date-part';

  useLayoutEffect(() => {
    // A full part hands the focus on, but only when the person is typing here.
    if (group.current?.contains(document.activeElement)) input.current?.focus();
  });

  return (
    <fieldset className="field field-block" aria-label={label} ref={group}>
      <div className="date-parts">
        {PARTS.map((part) => (
          <div key={part} className={className(part)}>
            <label htmlFor={`answer-${part}`}>{t(part)}</label>
            <input
              id={`answer-${part}`}
              ref={part === draft.active ? input : null}
              type="text"
              inputMode="none"
              autoComplete="off"
              readOnly
              value={draft[part]}
              aria-invalid={problem ? true : undefined}
              aria-describedby="answer-foot"
              onFocus={() => part !== draft.active && onChange({ ...draft, active: part })}
            />
          </div>
        ))}
      </div>
      <FieldFoot problem={problem} note={note} input={input} />
    </fieldset>
  );
}
