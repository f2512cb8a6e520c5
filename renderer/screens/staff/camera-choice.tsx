import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { ChosenCameras } from '../../../contract/photo/cameras.ts';
import { cameraUses, chosenCamera, isUnclear } from '../../camera/device/choose-camera.ts';
import { type FoundCameras, useFoundCameras } from '../../camera/device/use-found-cameras.ts';
import { CameraPicture } from '../../illustrations/photo.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useStaffProblem } from '../../language/use-staff-problem.ts';
import { Frame } from '../../layout/frame.tsx';
import { Note } from '../../primitives/note.tsx';
import { Tile } from '../../primitives/tile.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('staffCameraChoice', StaffCameraChoiceScreen);

/** The cameras that are plugged in, by name, and the one that was chosen. */
function StaffCameraChoiceScreen({ screen }: { readonly screen: ScreenOf<'staffCameraChoice'> }) {
  const { use } = screen;
  const { snapshot, act } = useKiosk();
  const problem = useStaffProblem(screen.problem);
  const { cameras } = snapshot;
  const found = useFoundCameras();
  const aboutOf = useAbout(cameras, found);
  const t = useTranslations('staffCameraChoice');
  const choose = (camera: string | null) => act({ type: 'staffChooseCamera', camera });
  const chosen = cameras[use];
  const isChosenThere = chosen === null || !found || chosenCamera(found, cameras, use) !== undefined;
  const isOneOfSeveral = found !== null && isUnclear(found, cameras, use);
  return (
    <Frame title={t(`title.${use}`)} hint={t('hint')} problem={problem} picture={<CameraPicture />}>
      {chosen !== null && isOneOfSeveral && (
        <Note kind="warn">
          <p>{t('alike', { camera: chosen })}</p>
        </Note>
      )}
      {!isChosenThere && !isOneOfSeveral && (
        <Note kind="warn">
          <p>{t('notFound', { camera: chosen })}</p>
        </Note>
      )}
      {found?.map(({ name }) => (
        <Tile key={name} title={name} about={aboutOf(name)} onPress={() => choose(name)} />
      ))}
      {found?.length === 0 && <p>{t('none')}</p>}
      <Tile
        title={t('byItself')}
        about={t(chosen === null ? 'used' : 'byItselfAbout')}
        onPress={() => choose(null)}
      />
    </Frame>
  );
}

/** What a camera is used for, in words. */
function useAbout(cameras: ChosenCameras, found: FoundCameras | null) {
  const t = useTranslations('staffCameraChoice');
  return (name: string) => {
    const uses = cameraUses.filter((each) => found && chosenCamera(found, cameras, each)?.name === name);
    if (uses.length === 2) return t('for.both');
    return t(`for.${uses[0] ?? 'nothing'}`);
  };
}
