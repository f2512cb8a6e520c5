import { languages } from '../../../contract/language/languages.ts';
import { choices, type View } from '../address.ts';
import { panels } from '../panels.ts';

interface Props {
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
}

const words = {
  size: { normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest' },
  theme: { normal: 'Calm', light: 'Light', dark: 'Dark', low: 'Low' },
  orientation: { portrait: 'Portrait', landscape: 'Landscape' },
  reach: { unknown: 'Unknown', usual: 'Standing', lowered: 'Lowered' },
} as const;

/** How every screen is looked at. */
export function Controls({ view, onChange }: Props) {
  return (
    <form className="controls" aria-label="View">
      <Choice
        title="Language"
        values={choices.language}
        say={(language) => languages[language].name}
        chosen={view.language}
        onChoose={(language) => onChange({ language })}
      />
      <Choice
        title="Text size"
        values={choices.size}
        say={(size) => words.size[size]}
        chosen={view.size}
        onChoose={(size) => onChange({ size })}
      />
      <Choice
        title="Theme"
        values={choices.theme}
        say={(theme) => words.theme[theme]}
        chosen={view.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choice
        title="Orientation"
        values={choices.orientation}
        say={(orientation) => words.orientation[orientation]}
        chosen={view.orientation}
        onChoose={(orientation) => onChange({ orientation })}
      />
      <Choice
        title="Reach"
        values={choices.reach}
        say={(reach) => words.reach[reach]}
        chosen={view.reach}
        onChoose={(reach) => onChange({ reach })}
      />
      <label className="control">
        <span className="control-title">Panel</span>
        <select
          value={view.panel}
          onChange={({ target }) => {
            const panel = choices.panel.find((name) => name === target.value);
            if (panel) onChange({ panel });
          }}
        >
          {choices.panel.map((name) => (
            <option key={name} value={name}>
              {`${panels[name].name}, ${panels[name].mmPerPx} mm/px`}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly values: readonly Value[];
  readonly say: (value: Value) => string;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ title, values, say, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="control">
      <legend className="control-title">{title}</legend>
      <div className="segments">
        {values.map((value) => (
          <label key={value} className="segment">
            <input
              type="radio"
              name={title}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{say(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
