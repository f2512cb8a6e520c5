import type { Session } from 'electron';
import { PAGE_ORIGIN } from './page.ts';

/** Nothing is permitted but the camera, to our own page, and only on a step that takes a picture. */
export function limitPermissions(session: Session, cameraWanted: () => boolean): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const wantsVideoOnly =
      'mediaTypes' in details && details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'video';
    const ours = details.requestingUrl.startsWith(`${PAGE_ORIGIN}/`);
    answer(permission === 'media' && ours && wantsVideoOnly && cameraWanted());
  });
  session.setPermissionCheckHandler((_page, permission, origin, { mediaType }) => {
    const ours = origin === PAGE_ORIGIN || origin === `${PAGE_ORIGIN}/`;
    return permission === 'media' && ours && mediaType === 'video' && cameraWanted();
  });
  session.setDevicePermissionHandler(() => false);
}
