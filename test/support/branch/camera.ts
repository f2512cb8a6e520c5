import { expect, type Page } from '@playwright/test';

/** Pulls the plug of the camera that the page shows, as soon as it shows one. */
export async function unplugCamera(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(endTracks)).toBe(true);
}

/** Runs in the page: what the browser does when the device goes, which is to stop the track and say so. */
function endTracks(): boolean {
  const stream = document.querySelector('video')?.srcObject;
  if (!(stream instanceof MediaStream)) return false;
  for (const track of stream.getTracks()) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
  return true;
}
