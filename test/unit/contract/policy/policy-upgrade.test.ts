import { expect, test } from 'vitest';
import { checkPolicy } from '../../../../contract/policy/check.ts';
import present from '../../../../contract/policy/default.json' with { type: 'json' };
import { reasonRule } from '../../../../contract/policy/policy.ts';
import { isFormerPolicy, upgradePolicy } from '../../../../contract/policy/upgrade/upgrade.ts';
import former from '../../../fixtures/policy/former.json' with { type: 'json' };

test('an edition of the former form is read without fault, and says what it said before', () => {
  const { policy, faults } = checkPolicy(former);
  expect(faults).toEqual([]);
  if (!policy) return;
  const resigned = reasonRule(policy, 'resigned');
  expect(resigned.waiting).toEqual({ count: 1, unit: 'months', from: 'exit' });
  expect(resigned.papers).toEqual({ required: ['resignationLetter'], oneOf: [], offered: [] });
  expect(reasonRule(policy, 'dismissed').papers.required).toEqual(['dismissalProof']);
  expect(reasonRule(policy, 'contractEnded').papers.required).toEqual(['contractLetter']);
  expect(reasonRule(policy, 'partialTenPercent').membershipYears).toMatchObject({
    years: 10,
    countsGaps: true,
  });
  expect(reasonRule(policy, 'businessStopped')).toMatchObject({
    declaration: null,
    waiting: null,
    ceiling: null,
  });
  expect(policy.payment.earliest.workingDays).toBe(0);
  expect(
    policy.tax.flatMap(({ roundBaseDownTo: { final, progressive } }) => [final.downTo, progressive.downTo]),
  ).toEqual(policy.tax.flatMap(() => [null, null]));
  expect(policy.contributions.arrears).toBeNull();
  expect(policy.contributions.reliefs.map(({ excludes }) => excludes)).toEqual([[], []]);
});

test('a former edition judges faces by light, and keeps its own limits of pose and of too much light', () => {
  const photo = checkPolicy({ ...former, photo: { ...former.photo, yaw: { good: 7, stop: 18 } } }).policy
    ?.photo;
  expect(photo?.yaw).toEqual({ good: 7, stop: 18 });
  expect(photo?.exposure).toEqual({ good: former.photo.light.good.most, stop: former.photo.light.stop.most });
  expect(photo?.room).toEqual(present.photo.room);
  expect(photo).not.toHaveProperty('sharpness');
});

test('what is upgraded is upgraded once, and the present form is left as it is', () => {
  expect(isFormerPolicy(former)).toBe(true);
  const upgraded = upgradePolicy(former);
  expect(isFormerPolicy(upgraded)).toBe(false);
  expect(upgradePolicy(upgraded)).toEqual(upgraded);
  expect(isFormerPolicy(present)).toBe(false);
  expect(upgradePolicy(present)).toEqual(present);
});

test.each([
  [undefined],
  [null],
  ['{}'],
  [[]],
  [{ reasons: 'none' }],
  [{ reasons: [{ waitingMonths: 'one' }] }],
])('what is no edition stays for the schema to refuse: %j', (document) => {
  expect(upgradePolicy(document)).toEqual(document);
  expect(checkPolicy(document).policy).toBeUndefined();
});

test('a fault of a former edition is still named', () => {
  const wrong = { ...former, reasons: former.reasons.map((reason) => ({ ...reason, waitingMonths: -1 })) };
  expect(checkPolicy(wrong).faults[0]?.at).toEqual(['reasons', 0, 'waiting', 'count']);
});
