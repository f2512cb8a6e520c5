import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import './choice-list.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly content: ReactNode;
  /** What it is known by at a glance, before its words. */
  readonly sign?: ReactNode;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  /** None is chosen for the person. */
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly problem?: string | null;
  readonly columns?: boolean;
}

/** Large choices of which one is taken; the arrow keys walk through them. */
export function ChoiceList<Value extends string>(props: Props<Value>) {
  const { label, choices, chosen, onChoose, problem, columns } = props;
  const choose = (value: string) => {
    const choice = choices.find((candidate) => candidate.value === value);
    if (choice) onChoose(choice.value);
  };
  return (
    <RadioGroup
      aria-label={label}
      value={chosen}
      onChange={choose}
      className={columns ? 'choices choices-columns' : 'choices'}
    >
      {problem && <p className="field-problem choices-problem">{problem}</p>}
      {choices.map(({ value, content, sign }) => (
        <Radio key={value} value={value} className="choice">
          <span className="choice-mark" aria-hidden>
            <Check />
          </span>
          {sign}
          <span className="choice-words">{content}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
