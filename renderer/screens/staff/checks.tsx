import { useTranslations } from 'use-intl';
import type { Diagnostics, VoiceState } from '../../../contract/kiosk-api/screens/staff.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { OfferedLanguage } from '../../../contract/language/offered.ts';
import { CarePicture } from '../../illustrations/staff.tsx';
import { useKiosk } from '../../kiosk.ts';
import { factsIn } from '../../language/known-texts.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { chime } from '../../primitives/chime.ts';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';
import './staff.css';

export const page = definePage('staffChecks', StaffChecksScreen);

/** How every part of the machine is, and the tests that need a person. */
function StaffChecksScreen({ screen: { check } }: { readonly screen: ScreenOf<'staffChecks'> }) {
  const { snapshot, act } = useKiosk();
  const t = useTranslations('staffChecks');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      picture={<CarePicture />}
      actions={<PrimaryAction onPress={() => act({ type: 'staffLookAgain' })}>{t('again')}</PrimaryAction>}
    >
      <div className="staff-tests">
        <Button onPress={() => act({ type: 'staffOpen', page: 'camera' })}>{t('camera')}</Button>
        <Button onPress={() => act({ type: 'staffOpen', page: 'touch' })}>{t('touch')}</Button>
        <Button onPress={() => act({ type: 'staffTestPrinter' })}>{t('printer')}</Button>
        <Button onPress={() => chime(snapshot.volume)}>{t('speaker')}</Button>
      </div>
      <section className="card">
        <Rows rows={useCheckRows(check)} />
      </section>
    </Frame>
  );
}

function useCheckRows(check: Diagnostics) {
  const { moment, dayOf } = useFormats();
  const { languages } = useKiosk().snapshot;
  const t = useTranslations('staffChecks');
  const { heardAt, clockAheadSeconds: ahead, diskFreeMegabytes: free } = check;
  const until = (at: string | null) => (at === null ? t('noEnd') : t('until', { date: dayOf(at) }));
  return [
    { term: t('line'), value: t(check.lineUp ? 'lineUp' : 'lineDown') },
    { term: t('heard'), value: heardAt === null ? t('never') : moment(heardAt) },
    {
      term: t('clock'),
      value: ahead === null ? t('unknown') : t(clockWord(ahead), { seconds: Math.abs(ahead) }),
    },
    {
      term: t('disk'),
      value:
        free === null ? t('unknown') : t(check.storageFault ? 'diskFull' : 'diskFree', { megabytes: free }),
    },
    { term: t('waiting'), value: check.waitingClaims },
    { term: t('printerIs'), value: printerText(check, t) },
    { term: t('cameraIs'), value: t(`cameraState.${check.camera}`) },
    { term: t('screenIs'), value: screenText(check.screen, t) },
    { term: t('touchIs'), value: t(`touchState.${check.touch}`) },
    { term: t('soundIs'), value: t(`soundState.${check.sound}`) },
    { term: t('keys'), value: until(check.keysUntil) },
    { term: t('certificate'), value: until(check.certificateUntil) },
    { term: t('languages'), value: languagesText(languages, check.refusedPacks, t) },
    ...check.voices.map((voice) => ({ term: t('recordedVoice'), value: recordedText(voice, t) })),
    { term: t('policy'), value: check.policyVersion },
    { term: t('version'), value: check.version },
    { term: t('kioskKey'), value: check.kioskKey },
  ];
}

type Words = ReturnType<typeof useTranslations<'staffChecks'>>;

function printerText({ printer, printerRenamedTo: name }: Diagnostics, t: Words): string {
  const state = t(`printerState.${printer}`);
  return name === null ? state : t('printerRenamed', { state, name });
}

function screenText(screen: Diagnostics['screen'], t: Words): string {
  const { missing, name, others } = screen;
  const size = { name, width: String(screen.width), height: String(screen.height) };
  const used = missing === null ? t('screen', size) : t('screenMissing', { ...size, missing });
  return others.length === 0 ? used : `${used}. ${t('otherScreens', { others: others.join(', ') })}`;
}

/** So many faults are named here; all are in the log. */
const MOST_FAULTS = 8;

function languagesText(
  languages: readonly OfferedLanguage[],
  refused: Diagnostics['refusedPacks'],
  t: Words,
): string {
  const offered = languages.map(({ name, isDraft }) => (isDraft ? t('draftLanguage', { name }) : name));
  const packs = refused.map(({ file, faults }) => {
    return t('packRefused', { file, faults: someOf(faults, '; ') });
  });
  return [offered.join(', '), ...packs].join('. ');
}

function recordedText({ language, recorded, missing }: VoiceState, t: Words): string {
  const name = factsIn(language).name;
  if (missing.length === 0) return t('recordedWhole', { name, recorded });
  return t('recordedPart', { name, recorded, missing: missing.length, keys: someOf(missing, ', ') });
}

function someOf(all: readonly string[], between: string): string {
  const named = all.slice(0, MOST_FAULTS).join(between);
  const rest = all.length - MOST_FAULTS;
  return rest > 0 ? `${named}${between}+${rest}` : named;
}

function clockWord(ahead: number): 'onTime' | 'ahead' | 'behind' {
  if (ahead === 0) return 'onTime';
  return ahead < 0 ? 'behind' : 'ahead';
}
