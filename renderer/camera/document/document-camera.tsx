import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PageCheck } from '../../../contract/documents/document-check.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { PicturePage } from '../picture-page.tsx';
import { Preview } from '../preview.tsx';
import { takePicture } from '../take-picture.ts';
import { useCameraReport } from '../use-camera-report.ts';
import { whenLive } from '../when-live.ts';
import type { PageShot } from './messages.ts';
import { PageOutline } from './outline.tsx';
import { PageReview } from './page-review.tsx';
import { turn } from './turn.ts';
import { useDocumentCoach } from './use-document-coach.ts';

interface Taken extends PageShot {
  readonly check: PageCheck;
}

interface Props {
  readonly screen: ScreenOf<'document'>;
  readonly title: string;
  readonly children: ReactNode;
  readonly onUse: (jpeg: Uint8Array<ArrayBuffer>, check: PageCheck) => void;
  readonly onLack: () => void;
}

/** The kiosk finds the page, says one thing to do at a time, and takes the picture itself; the person may, too. */
export function PageCamera({ screen, title, children, onUse, onLack }: Props) {
  const { looks, mayUseAsIs } = screen;
  // Every snapshot brings the same rules as a new object; the first holds for as long as the page stands.
  const [rules] = useState(screen.rules);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [running, setRunning] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const report = useCameraReport();
  const t = useTranslations('document');
  const camera = useTranslations('camera');

  const keep = useCallback((shot: PageShot, check: PageCheck = shot.because ? 'asIs' : 'readable') => {
    setTaken({ ...shot, check });
    setRunning(false);
  }, []);
  const coach = useDocumentCoach({ video, rules, looks, running, onShot: keep });
  const takeAlone = async () => {
    const live = await whenLive(video);
    const shot = { aspect: null, longestSide: rules.longestSide, mostBytes: rules.mostBytes };
    const jpeg = live && (await takePicture(live, shot));
    if (jpeg) keep({ jpeg, because: null }, 'unchecked');
  };
  const press = coach.alone ? () => void takeAlone() : coach.press;
  const live = { title, hint: t(coach.alone ? 'hint' : 'autoHint') };
  const review = taken?.because
    ? { title: t('refusedTitle'), hint: t(`because.${taken.because}`) }
    : { title: t('reviewTitle'), hint: t('reviewHint') };
  const again = () => {
    taken?.jpeg.fill(0);
    setTaken(null);
  };
  const turnTaken = async () => {
    const jpeg = taken && (await turn(taken.jpeg, rules));
    if (jpeg) setTaken({ ...taken, jpeg });
  };
  const use = () => taken && onUse(taken.jpeg, taken.check);
  return (
    <PicturePage
      kind="document"
      words={taken ? review : live}
      jpeg={taken?.jpeg ?? null}
      preview={
        <>
          <Preview kind="document" video={video} onLive={() => setRunning(true)} onFault={report} />
          <PageOutline outline={running ? coach.outline : null} />
          {/* There from the start, so that the first hint is announced, too. */}
          <p className="camera-hint" role="status">
            {running && coach.hint && t(`hints.${coach.hint}`)}
          </p>
        </>
      }
      shutter={
        <>
          <Button className="answer" onPress={onLack}>
            {t('lack')}
          </Button>
          {running && coach.mayPress && <PrimaryAction onPress={press}>{camera('take')}</PrimaryAction>}
        </>
      }
      choice={
        <PageReview
          isReadable={!taken?.because}
          mayUseAsIs={mayUseAsIs}
          onTurn={() => void turnTaken()}
          onAgain={again}
          onUse={use}
        />
      }
      notice={taken?.because && mayUseAsIs && <p role="status">{t('asIsNote')}</p>}
      onAgain={again}
      onUse={use}
    >
      {children}
    </PicturePage>
  );
}
