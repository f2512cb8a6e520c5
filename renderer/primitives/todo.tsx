import { ArrowRight } from 'lucide-react';
import './todo.css';

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
