import './captions.css';

/** What is heard now, for whoever hears little. It lies over the page and takes no touch. */
export function Captions({ text }: { readonly text: string }) {
  return (
    <p className="captions" aria-hidden>
      {text}
    </p>
  );
}
