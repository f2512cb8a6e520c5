import { assign } from 'xstate';
import { memberIn } from '../chart/context.ts';
import { clearProblem, type StaffScreens, staffSetup, waitFor } from '../chart/setup.ts';

/** The picture of the camera for faces or for documents, and the choice of the one that is used for it. */
export const cameraPages = {
  camera: staffSetup.createStateConfig({
    tags: ['ownsScreen', 'camera'],
    on: {
      staffShowCamera: { actions: assign(({ event }) => ({ cameraUse: event.use })) },
      staffChangeCamera: { guard: ({ context }) => context.signedIn, target: 'cameraChoice' },
      back: 'checks',
    },
  }),
  /** Names of cameras are told to a page that may open one. */
  cameraChoice: staffSetup.createStateConfig({
    tags: ['ownsScreen', 'camera'],
    on: {
      staffChooseCamera: {
        target: 'choosingCamera',
        actions: assign(({ context, event }) => ({ wanted: { ...context.wanted, camera: event.camera } })),
      },
      back: { target: 'camera', actions: clearProblem },
    },
  }),
  choosingCamera: waitFor({
    call: (context) =>
      context.ports.chooseCamera(context.cameraUse, context.wanted.camera, memberIn(context).staffId),
    done: [{ target: 'camera', update: () => ({ problem: null }) }],
    failed: { target: 'cameraChoice' },
  }),
};

export const cameraScreens = {
  camera: ({ cameraUse, ports, signedIn }) => ({
    name: 'staffCamera',
    mayChange: signedIn,
    use: cameraUse,
    ...(cameraUse === 'face' ? ports.faceCamera() : { size: null, metering: null }),
  }),
  cameraChoice: ({ cameraUse, problem }) => ({ name: 'staffCameraChoice', use: cameraUse, problem }),
} satisfies StaffScreens;
