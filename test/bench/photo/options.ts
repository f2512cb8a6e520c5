/** The environment variables by which `npm run photo` tells its tests what it was asked for. */
export const photoOptions = { set: 'ANJUNGAN_PHOTO_SET', before: 'ANJUNGAN_PHOTO_BEFORE' } as const;
