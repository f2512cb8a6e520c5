import { Button } from './button.tsx';

interface Props<T extends number> {
  readonly name: string;
  readonly less: string;
  readonly more: string;
  readonly steps: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A value in a few steps, by two buttons; how far it is up stands between them as a row of marks. */
export function Stepper<T extends number>({ name, less, more, steps, value, onChange }: Props<T>) {
  const place = steps.indexOf(value);
  const move = (by: number) => {
    const next = steps[place + by];
    if (next !== undefined) onChange(next);
  };
  return (
    <fieldset className="stepper" aria-label={name}>
      <Button isQuick isDisabled={place === 0} onPress={() => move(-1)}>
        {less}
      </Button>
      <span className="stepper-marks" role="img" aria-label={`${place + 1}/${steps.length}`}>
        {steps.map((step, at) => (
          <span key={step} className={at <= place ? 'stepper-mark stepper-on' : 'stepper-mark'} />
        ))}
      </span>
      <Button isQuick isDisabled={place === steps.length - 1} onPress={() => move(1)}>
        {more}
      </Button>
    </fieldset>
  );
}
