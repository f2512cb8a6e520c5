/** What cameras are for: a kiosk has one for each, or one for both. By itself, for the page has no schemas. */
export const cameraUses = ['face', 'document'] as const;
export type CameraUse = (typeof cameraUses)[number];
