import { useTranslations } from 'use-intl';
import { Rows } from '../../primitives/rows.tsx';
import { abilitiesOf } from '../metering/controls.ts';
import type { Metering } from '../metering/meter-camera.ts';
import type { Size } from '../picture-format.ts';
import type { PictureFigures } from './use-picture-figures.ts';

interface Props {
  readonly track: MediaStreamTrack;
  readonly figures: PictureFigures;
  readonly asked: Size;
  /** Null for a camera that is let alone. */
  readonly metering: Metering | null;
}

/** The picture in figures, what the kiosk can set, and what it asked for. */
export function CameraFigures({ track, figures, asked, metering }: Props) {
  const t = useTranslations('staffCamera');
  const sizeOf = ({ width, height }: Size) => t('sizeOf', { width: String(width), height: String(height) });
  const can = useAbilities(track);
  const told = useTold(metering);
  return (
    <section className="card">
      <Rows
        rows={[
          { term: t('size'), value: sizeOf(figures) },
          { term: t('asked'), value: sizeOf(asked) },
          { term: t('rate'), value: t('perSecond', { pictures: figures.perSecond }) },
          { term: t('light'), value: t('ofHundred', { value: Math.round(figures.light * 100) }) },
          { term: t('sharpness'), value: Math.round(figures.sharpness) },
          { term: t('can'), value: can },
          ...told,
        ]}
      />
    </section>
  );
}

function useAbilities(track: MediaStreamTrack): string {
  const t = useTranslations('staffCamera.cans');
  const can = abilitiesOf(track);
  const names = (['exposesItself', 'compensation', 'balancesItself'] as const).filter((name) => can?.[name]);
  return names.length === 0 ? t('nothing') : names.map((name) => t(name)).join(', ');
}

function useTold(metering: Metering | null) {
  const t = useTranslations('staffCamera');
  if (!metering?.can) return [];
  const { told, obedience } = metering;
  const value = told.exposureCompensation ?? 0;
  const amount = value > 0 ? 'brighter' : value < 0 ? 'darker' : 'asItIs';
  return [
    { term: t('told'), value: t(`tolds.${amount}`, { value }) },
    { term: t('obedience.term'), value: t(`obedience.${obedience}`) },
  ];
}
