import { BellRing } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { Note } from '../primitives/note.tsx';
import { useCallWords } from './use-call-words.ts';

/** In the help of any page: calls staff, or says how the call stands; without a line it says where to go at once. */
export function CallStaff() {
  const { snapshot, act } = useKiosk();
  const { call, lineUp } = snapshot;
  const t = useTranslations('call');
  const words = useCallWords();
  const state = call?.state ?? 'none';
  const callAgain = (
    <Button kind="primary" className="call-button" onPress={() => act({ type: 'callStaff' })}>
      <BellRing className="icon" aria-hidden />
      {t('call')}
    </Button>
  );
  switch (state) {
    case 'calling':
    case 'called':
    case 'coming':
      return (
        <div className="call-state" role="status">
          <Note kind={state === 'coming' ? 'good' : 'info'}>
            <h3>{words.title}</h3>
            <p>{words.about}</p>
          </Note>
          {state !== 'calling' && (
            <Button onPress={() => act({ type: 'takeBackCall' })}>{t('takeBack')}</Button>
          )}
        </div>
      );
    case 'none':
      if (call !== null && lineUp) {
        return (
          <div className="call-state">
            {callAgain}
            <p className="soft">{t('comesHere')}</p>
          </div>
        );
      }
      return (
        <Note kind={lineUp ? 'info' : 'warn'}>
          {!lineUp && <h3>{t('state.unreachable')}</h3>}
          <p>{words.goTo}</p>
        </Note>
      );
    default:
      return (
        <div className="call-state" role="status">
          <Note kind="warn">
            <h3>{words.title}</h3>
            <p>{words.about}</p>
          </Note>
          {state !== 'tooMany' && lineUp && callAgain}
        </div>
      );
  }
}
