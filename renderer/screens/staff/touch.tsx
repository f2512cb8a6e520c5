import { type PointerEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Frame } from '../../layout/frame.tsx';
import { definePage } from '../define-page.ts';
import './staff.css';

export const page = definePage('staffTouch', StaffTouchScreen);

/** As in staff.css. */
const COLUMNS = 8;
const FIELDS = Array.from({ length: COLUMNS * COLUMNS }, (_, field) => field);

/** Fields to be wiped over with a finger; one that stays empty lies on a dead place of the panel. */
function StaffTouchScreen() {
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const t = useTranslations('staffTouch');
  const note = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / width) * COLUMNS);
    const row = Math.floor(((event.clientY - top) / height) * COLUMNS);
    if (column < 0 || column >= COLUMNS || row < 0 || row >= COLUMNS) return;
    const field = row * COLUMNS + column;
    setTouched((before) => (before.has(field) ? before : new Set([...before, field])));
  };
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      pad={
        <div className="touch-grid" aria-hidden="true" onPointerDown={note} onPointerMove={note}>
          {FIELDS.map((field) => (
            <span key={field} className={touched.has(field) ? 'touch-field touch-felt' : 'touch-field'} />
          ))}
        </div>
      }
    >
      <p role="status">{t('felt', { felt: touched.size, all: FIELDS.length })}</p>
    </Frame>
  );
}
