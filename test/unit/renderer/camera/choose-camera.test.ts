import { describe, expect, test } from 'vitest';
import { deviceNameSchema } from '../../../../contract/fleet/devices.ts';
import type { ChosenCameras } from '../../../../contract/photo/cameras.ts';
import {
  chosenCamera,
  nameCameras,
  reportOn,
  waysToOpen,
} from '../../../../renderer/camera/device/choose-camera.ts';

const C920 = 'HD Pro Webcam C920 (046d:082d)';
const SCANNER = 'Document Camera (1bcf:2c99)';

/** Devices as Chromium tells them, in the order of the system; each id is the place in it. */
function plugged(...labels: string[]) {
  const found = nameCameras(labels.map((label, place) => ({ deviceId: String(place), label })));
  if (!found) throw new Error('names are not told');
  return found;
}

const choose = (face: string | null, document: string | null = null): ChosenCameras => ({ face, document });

describe('cameras that are found', () => {
  test('have a name each, also two of one model', () => {
    expect(plugged(C920, SCANNER, C920).map(({ name }) => name)).toEqual([C920, SCANNER, `${C920} #2`]);
  });

  test('have none where the system tells none', () => {
    expect(nameCameras([{ deviceId: '', label: '' }])).toBeNull();
    expect(nameCameras([])).toEqual([]);
  });

  test.each([
    ['with lines and signs that are not shown', 'Cam\u0000era\n\u202eX\u2028Y', 'Cam era X Y'],
    ['longer than any', 'x'.repeat(5_000), 'x'.repeat(110)],
    ['of pairs of code units', '📷'.repeat(200), '📷'.repeat(55)],
  ])('have a name that can be chosen: %s', (_, label, name) => {
    expect(plugged(label)[0]?.name).toBe(name);
    for (const { name: each } of plugged(label, label)) expect(deviceNameSchema.parse(each)).toBe(each);
  });
});

describe('the chosen camera', () => {
  test.each([
    ['by its very name', C920, [SCANNER, C920], '1'],
    ['however it is written', ' hd pro  webcam c920 (046D:082D)', [SCANNER, C920], '1'],
    ['where the choice has no ids', 'HD Pro Webcam C920', [SCANNER, C920], '1'],
    ['where the system tells no ids', C920, [SCANNER, 'HD Pro Webcam C920'], '1'],
    ['with other ids, as after new firmware', C920, [SCANNER, 'HD Pro Webcam C920 (046d:0892)'], '1'],
    ['the very same before one like it', 'Cam (046d:0001)', ['Cam (046d:0002)', 'Cam (046d:0001)'], '1'],
    ['the second of one model', `${C920} #2`, [C920, SCANNER, C920], '2'],
    ['as the only one left of its model', `${C920} #2`, [SCANNER, C920], '1'],
    ['where the system counts, too', 'USB Video Device', [SCANNER, 'USB Video Device #2'], '1'],
    [
      'by maker and model where the system calls it differently',
      'HD Webcam (046d:0825)',
      [SCANNER, 'UVC Camera (046d:0825)'],
      '1',
    ],
    [
      'by maker and model before a name that is only alike',
      'USB Camera (1bcf:2c99)',
      ['USB Camera (0c45:6366)', 'UVC (1bcf:2c99)'],
      '1',
    ],
    [
      'not where two of its model are called differently',
      'HD Webcam (046d:0825)',
      ['UVC (046d:0825)', 'UVC (046d:0825)'],
      undefined,
    ],
    ['not by a part of its name', 'HD Webcam', [SCANNER, 'HD Webcam Pro'], undefined],
    ['not by a name that differs in its number', 'fake_device_0', ['fake_device_1'], undefined],
    ['not where two are alike', 'Cam (046d:0003)', ['Cam (046d:0001)', 'Cam (046d:0002)'], undefined],
    ['not where none is plugged in', C920, [], undefined],
  ])('is found %s', (_, wanted, labels, id) => {
    expect(chosenCamera(plugged(...labels), choose(wanted), 'face')?.deviceId).toBe(id);
  });

  test('is not the one that was chosen for something else, however alike', () => {
    const two = choose(C920, `${C920} #2`);
    expect(reportOn(plugged(C920, C920), two).missing).toEqual([]);
    expect(reportOn(plugged(C920), two).missing).toEqual(['document']);
    const alike = choose('Cam (046d:0001)', 'Cam (046d:0002)');
    expect(reportOn(plugged('Cam (046d:0002)'), alike).missing).toEqual(['face']);
  });

  test('may be the same for both', () => {
    expect(reportOn(plugged(C920), choose(C920, C920)).missing).toEqual([]);
  });

  test('is not missing where none was chosen, and not known where names are not told', () => {
    expect(reportOn(null, choose(null)).missing).toEqual([]);
    expect(reportOn([], choose(null)).missing).toEqual([]);
    expect(reportOn(null, choose(C920)).missing).toBeUndefined();
    expect(reportOn([], choose(C920, SCANNER)).missing).toEqual(['face', 'document']);
  });
});

describe('whether several are just like the chosen one', () => {
  test.each([
    ['no, where it is alone', [C920, SCANNER], choose(C920), []],
    ['yes, where two of one model are plugged in', [C920, C920], choose(C920, SCANNER), ['face']],
    [
      'yes, for both where each is one of the two',
      [C920, C920],
      choose(C920, `${C920} #2`),
      ['face', 'document'],
    ],
    [
      'yes, where two are like one that is gone',
      ['Cam (046d:0001)', 'Cam (046d:0002)'],
      choose('Cam (046d:0003)'),
      ['face'],
    ],
    ['no, where models differ', ['Cam (046d:0001)', 'Cam (046d:0002)'], choose('Cam (046d:0002)'), []],
    ['no, where none was chosen', [C920, C920], choose(null), []],
  ])('%s', (_, labels, chosen, unclear) => {
    expect(reportOn(plugged(...labels), chosen).unclear).toEqual(unclear);
  });

  test('is not known where names are not told', () => {
    expect(reportOn(null, choose(C920)).unclear).toBeUndefined();
  });
});

describe('a camera is opened', () => {
  const both = choose(C920, SCANNER);
  const whichever = (standsIn: boolean) => [{ ids: null, standsIn }];

  test.each([
    ['as the system has it where none was chosen', [C920, SCANNER], choose(null), whichever(false)],
    [
      'as it was chosen, and another one where it does not open',
      [SCANNER, C920, 'Third'],
      both,
      [
        { ids: ['1'], standsIn: false },
        { ids: ['2'], standsIn: true },
      ],
    ],
    [
      'even that for documents before none',
      [SCANNER, C920],
      both,
      [
        { ids: ['1'], standsIn: false },
        { ids: ['0'], standsIn: true },
      ],
    ],
    ['alone where there is no other', [C920], both, [{ ids: ['0'], standsIn: false }]],
    ['another one where it is not there', ['Third', SCANNER], both, [{ ids: ['0'], standsIn: true }]],
    ['whichever is left where it is not there', [SCANNER], both, whichever(true)],
    ['whichever comes back where nothing is plugged in', [], both, whichever(true)],
    [
      'of those that were not chosen for documents',
      [SCANNER, C920],
      choose(null, SCANNER),
      [{ ids: ['1'], standsIn: false }],
    ],
  ])('%s', (_, labels, chosen, ways) => {
    expect(waysToOpen(plugged(...labels), chosen, 'face')).toEqual(ways);
  });

  test('as the system has it where names are not told', () => {
    expect(waysToOpen(null, both, 'face')).toEqual(whichever(true));
  });
});
