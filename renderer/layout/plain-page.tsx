import type { ReactNode } from 'react';
import { Note, Todo } from '../primitives/note.tsx';
import { Frame } from './frame.tsx';
import type { Tone } from './tone.tsx';

interface Props {
  readonly title: string;
  readonly hint: ReactNode;
  readonly tone?: Tone;
  readonly picture?: ReactNode;
  /** What to do, in order of use. */
  readonly todo: readonly string[];
  /** What became of the person's data. */
  readonly data?: string;
  /** Stands beside the actions. */
  readonly notice?: ReactNode;
  readonly actions?: ReactNode;
  readonly ends?: boolean;
}

/** A page that explains where things stand and what to do now. */
export function PlainPage(props: Props) {
  const { todo, data, ...frame } = props;
  const kept = data && (
    <Note kind="good">
      <p>{data}</p>
    </Note>
  );
  // With nothing to do the page is its stage alone.
  if (todo.length === 0) {
    const { notice, ...stage } = frame;
    return (
      <Frame
        {...stage}
        lead={
          <>
            {kept}
            {notice}
          </>
        }
      />
    );
  }
  return (
    <Frame {...frame}>
      <Todo sentences={todo} />
      {kept}
    </Frame>
  );
}
