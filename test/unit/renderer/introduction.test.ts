import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageCodes } from '../../../contract/language/languages.ts';
import { sceneMs, scenes } from '../../../renderer/introduction/scenes.ts';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import { inProject } from '../../../scripts/lib/project.ts';

const folder = inProject('renderer', 'introduction', 'pictures');
const MEGABYTE = 1_000_000;

test.each(languageCodes)(
  'the introduction in %s lasts 60 to 90 seconds, with a caption to each picture',
  (code) => {
    const { scenes: captions } = kioskTexts[code].introduction;
    expect(Object.keys(captions)).toEqual(scenes);
    const seconds = scenes.reduce((sum, scene) => sum + sceneMs(captions[scene]), 0) / 1_000;
    expect(seconds).toBeGreaterThanOrEqual(60);
    expect(seconds).toBeLessThanOrEqual(90);
  },
);

test('every page of it has its picture in every language, and all of them are small', () => {
  const files = languageCodes.flatMap((code) =>
    readdirSync(`${folder}/${code}`).map((file) => `${code}/${file}`),
  );
  const wanted = languageCodes.flatMap((code) => scenes.map((scene) => `${code}/${scene}.webp`));
  expect(files.sort()).toEqual(wanted.sort());
  const bytes = files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
  expect(bytes).toBeLessThan(8 * MEGABYTE);
});
