import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CallStrip } from '../call/call-strip.tsx';
import { useKiosk } from '../kiosk.ts';
import { Problem } from '../primitives/problem.tsx';
import { ScrollArea } from '../scrolling/scroll-area.tsx';
import { AssistedBanner } from './assisted-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Badge, type Tone } from './tone.tsx';
import { WayContext } from './way.ts';
import './frame.css';
import './stage.css';

interface Props {
  /** The question or statement that the page is about. */
  readonly title: string;
  readonly hint?: ReactNode;
  /** What the page says beyond its words: its colour field and its badge. A page that only asks has none. */
  readonly tone?: Tone | undefined;
  /** The figure or number that the page is about, as large as it can be. */
  readonly lead?: ReactNode;
  /** What keeps the person from going on; shown above everything and read out. */
  readonly problem?: string | null;
  /** A drawing that helps people who read little; it takes what room is left beside the words. */
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
  /** A keyboard or a camera that must not scroll away. */
  readonly pad?: ReactNode;
  /** Stands beside the primary action, above it in portrait. */
  readonly notice?: ReactNode;
  /** The primary action last, always at the same place; what cannot be taken back never lies there. */
  readonly actions?: ReactNode;
  /** "Selesai" is the primary action of this page, at the place where it lies on every other one. */
  readonly ends?: boolean;
}

/** The places that stay where they are on every page. */
export function Frame({
  title,
  hint,
  tone,
  lead,
  problem,
  picture,
  children,
  pad,
  notice,
  actions,
  ends = false,
}: Props) {
  const { training, kiosk, assisted } = useKiosk().snapshot;
  const t = useTranslations('frame');
  const [way] = useState(useContext(WayContext));
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the page is seen: it takes the focus from nobody who has begun to type.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div
      className={pad ? 'frame frame-with-pad' : 'frame'}
      {...(tone ? { 'data-tone': tone } : {})}
      {...(way ? { 'data-way': way } : {})}
    >
      <header className="frame-top">
        {/* First, so that its buttons lie where they always do. */}
        <Header />
        {training && (
          <p className="training" role="note">
            {t('training')}
          </p>
        )}
        {assisted && <AssistedBanner {...assisted} />}
        <CallStrip />
      </header>
      <main className="frame-main">
        <ScrollArea>
          <div className="page">
            <div className="page-head">
              <div className="page-title">
                {tone && <Badge tone={tone} />}
                <h1 ref={heading} tabIndex={-1}>
                  {title}
                </h1>
              </div>
              {hint && <p className="page-hint">{hint}</p>}
              <Problem text={problem ?? null} />
              {lead && <div className="page-lead">{lead}</div>}
              {picture && <div className="page-picture">{picture}</div>}
            </div>
            {children && <div className="page-body">{children}</div>}
          </div>
        </ScrollArea>
        {pad && <div className="frame-pad">{pad}</div>}
        <div className="frame-actions">
          {notice && <div className="frame-notice">{notice}</div>}
          {actions && <div className="frame-buttons">{actions}</div>}
        </div>
      </main>
      <Footer place={t('place', { branch: kiosk.branchName, kiosk: kiosk.kioskId })} ends={ends} />
    </div>
  );
}
