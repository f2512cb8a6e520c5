import { assign } from 'xstate';
import { memberIn } from '../chart/context.ts';
import { type StaffScreens, staffSetup } from '../chart/setup.ts';

/** The picture of the camera for faces or for documents, and the choice of the one that is used for it. */
export const cameraPages = {
  camera: staffSetup.createStateConfig({
    tags: ['ownsScreen', 'camera'],
    on: {
      staffShowCamera: { actions: assign(({ event }) => ({ cameraUse: event.use })) },
      staffChangeCamera: 'cameraChoice',
      back: 'checks',
    },
  }),
  /** Names of cameras are told to a page that may open one. */
  cameraChoice: staffSetup.createStateConfig({
    tags: ['ownsScreen', 'camera'],
    on: {
      staffChooseCamera: {
        target: 'camera',
        actions: ({ context, event }) =>
          context.ports.chooseCamera(context.cameraUse, event.camera, memberIn(context).staffId),
      },
      back: 'camera',
    },
  }),
};

export const cameraScreens = {
  camera: ({ cameraUse, ports }) => ({
    name: 'staffCamera',
    use: cameraUse,
    ...(cameraUse === 'face' ? ports.faceCamera() : { size: null, metering: null }),
  }),
  cameraChoice: ({ cameraUse }) => ({ name: 'staffCameraChoice', use: cameraUse }),
} satisfies StaffScreens;
