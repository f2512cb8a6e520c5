import { type CameraPictures, picturesOf } from './camera-pictures.ts';
import type { Look } from './messages.ts';
import { Watch, type WatchDependencies, type WatchTimes } from './watch.ts';

interface Dependencies<Rules extends WatchTimes, Seen extends Look, Fault extends string>
  extends Omit<WatchDependencies<Rules, Seen, Fault>, 'worker' | 'pictures'> {
  readonly video: HTMLVideoElement | null;
  readonly openWorker: () => Worker;
}

/** Has a worker look at what this camera shows; undefined, and told as a fault, where that cannot begin. */
export function watchCamera<Rules extends WatchTimes, Seen extends Look, Fault extends string>({
  video,
  openWorker,
  ...parts
}: Dependencies<Rules, Seen, Fault>): Watch<Rules, Seen, Fault> | undefined {
  let pictures: CameraPictures | undefined;
  try {
    pictures = picturesOf(video);
    return new Watch({ ...parts, worker: openWorker(), pictures });
  } catch {
    pictures?.end();
    parts.onFault('notLoaded');
    return undefined;
  }
}
