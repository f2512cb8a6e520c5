import './card-frame.css';

/** ISO/IEC 7810 ID-1: an e-KTP, and every bank card. */
const CARD_MM = { width: 85.6, height: 53.98 };

/** As large as a card where the panel is as wide as `panelMm`; nothing where that cannot be. */
export function CardFrame({ panelMm, words }: { readonly panelMm: number; readonly words: string }) {
  const width = `${(CARD_MM.width / panelMm) * 100}vw`;
  if (!(panelMm > CARD_MM.width)) return null;
  return (
    <div className="card-frame" style={{ width, aspectRatio: CARD_MM.width / CARD_MM.height }}>
      <p>{words}</p>
    </div>
  );
}
