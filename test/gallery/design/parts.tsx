import { useState } from 'react';
import { SavingsPicture } from '../../../renderer/illustrations/savings.tsx';
import { personal } from '../../../renderer/language/personal.tsx';
import { NumberCard } from '../../../renderer/layout/number-card.tsx';
import { Progress } from '../../../renderer/layout/progress.tsx';
import { Button } from '../../../renderer/primitives/button.tsx';
import { ChoiceList } from '../../../renderer/primitives/choice-list.tsx';
import { Note, Todo } from '../../../renderer/primitives/note.tsx';
import { Rows } from '../../../renderer/primitives/rows.tsx';
import { Tile } from '../../../renderer/primitives/tile.tsx';

const nothing = () => {};

/** What pages are made of, and how it looks pressed, chosen and not to be pressed. */
export function Parts() {
  const [chosen, setChosen] = useState<'one' | 'other'>('one');
  return (
    <div className="sheet-parts">
      <div className="sheet-row">
        <Button kind="primary" onPress={nothing}>
          Primary
        </Button>
        <span className="button button-primary" data-pressed>
          Pressed
        </span>
        <Button kind="primary" isDisabled onPress={nothing}>
          Disabled
        </Button>
      </div>
      <div className="sheet-row">
        <Button onPress={nothing}>Secondary</Button>
        <span className="button button-secondary" data-pressed>
          Pressed
        </span>
        <span className="button button-secondary" data-focus-visible>
          Focused
        </span>
        <Button isPressed onPress={nothing}>
          Chosen
        </Button>
        <Button isDisabled onPress={nothing}>
          Disabled
        </Button>
      </div>
      <Tile
        title="Tile"
        about="A choice that leads on at once"
        picture={<SavingsPicture />}
        onPress={nothing}
      />
      <ChoiceList
        label="Choice"
        chosen={chosen}
        onChoose={setChosen}
        choices={[
          { value: 'one', content: <strong>Chosen: filled, with a tick</strong> },
          { value: 'other', content: <strong>Not chosen</strong> },
        ]}
      />
      <Progress number={3} total={12} />
      <Note>
        <p>A remark</p>
      </Note>
      <Note kind="good">
        <p>A good one</p>
      </Note>
      <Note kind="warn">
        <p>A warning</p>
      </Note>
      <Todo sentences={['What can be done now']} />
      <section className="card">
        <Rows
          rows={[
            { term: 'Amount', value: personal.text('Rp12.345.678,89'), figure: true },
            { term: 'Name', value: personal.text('SITI') },
            { term: 'Total', value: personal.text('Rp1,00'), total: true },
          ]}
        />
      </section>
      <div className="frame sheet-tone" data-tone="good">
        <div className="page-head">
          <NumberCard
            title="Ticket"
            number={personal.text('BDG-02-000137-A')}
            qr={{ text: 'BDG-02-000137-A', label: 'QR' }}
          />
        </div>
      </div>
    </div>
  );
}
