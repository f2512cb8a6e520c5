import { ArrowRight, Check, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, good: Check, warn: TriangleAlert };

interface Props {
  readonly kind?: keyof typeof icons;
  readonly children: ReactNode;
}

/** A remark that stands out by its icon and its edge, not by colour alone. */
export function Note({ kind = 'info', children }: Props) {
  const Icon = icons[kind];
  return (
    <div className={`note note-${kind}`}>
      <Icon className="icon" aria-hidden />
      <div className="stack">{children}</div>
    </div>
  );
}

/** What can be done now, each as large as it is important. */
export function Todo({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="todo">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <ArrowRight className="icon" aria-hidden />
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
