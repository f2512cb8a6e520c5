import type { ReactNode } from 'react';
import { Note } from '../primitives/note.tsx';
import { Frame } from './frame.tsx';

interface Props {
  readonly title: string;
  readonly hint: ReactNode;
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
export function PlainPage({ title, hint, picture, todo, data, notice, actions, ends = false }: Props) {
  return (
    <Frame title={title} hint={hint} picture={picture} notice={notice} actions={actions} ends={ends}>
      {todo.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {data && (
        <Note kind="good">
          <p>{data}</p>
        </Note>
      )}
    </Frame>
  );
}
