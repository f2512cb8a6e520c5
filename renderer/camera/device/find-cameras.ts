import { nameCameras } from './choose-camera.ts';

/** Whether there are cameras, and which; their names are told where this page may open one, or cameras were chosen. */
export async function findCameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices.filter(({ kind }) => kind === 'videoinput');
  return { present: cameras.length > 0, named: nameCameras(cameras) };
}
