import { KtpPicture } from '../../illustrations/documents.tsx';
import './card-frame.css';

/** ISO/IEC 7810 ID-1: an e-KTP, and every bank card. */
const CARD_MM = { width: 85.6, height: 53.98 };
/** Of the panel's width, up to which a card leaves room for what else is on the page. */
const LARGEST_SHARE = 0.6;

/** As large as a card where the panel is as wide as `panelMm`; nothing where no panel is. */
export function CardFrame({ panelMm }: { readonly panelMm: number }) {
  const share = CARD_MM.width / panelMm;
  if (!(share > 0 && share <= LARGEST_SHARE)) return null;
  return (
    <div
      className="card-frame"
      style={{ width: `${share * 100}vw`, aspectRatio: CARD_MM.width / CARD_MM.height }}
    >
      <KtpPicture />
    </div>
  );
}
