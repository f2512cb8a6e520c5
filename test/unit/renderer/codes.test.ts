import { describe, expect, it } from 'vitest';
import { refusalSchema } from '../../../contract/claim/claim.ts';
import { remedyFor } from '../../../contract/claim/remedy.ts';
import type { ConditionId } from '../../../contract/eligibility/eligibility.ts';
import type { PrintFault } from '../../../contract/fleet/devices.ts';
import { printerStateSchema } from '../../../contract/fleet/devices.ts';
import { FIELD_PROBLEMS } from '../../../contract/identity/problem.ts';
import { cameraFaultSchema } from '../../../contract/kiosk-api/actions/actions.ts';
import { questionNames, questions } from '../../../contract/kiosk-api/actions/questions.ts';
import { staffAskSchema } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import { kiosk } from '../../../contract/language/id/kiosk.ts';
import { programmeSchema } from '../../../contract/policy/contributions.ts';
import {
  documentIdSchema,
  policySchema,
  reasonIdSchema,
  segmentSchema,
} from '../../../contract/policy/schema.ts';
import { STAGES } from '../../../contract/policy/stages.ts';
import { allTexts } from '../../fixtures/language/texts.ts';
import { answers, closed } from '../../fixtures/snapshots/snapshot-parts.ts';
import { sampleScreens } from '../../fixtures/snapshots/snapshots.ts';
import { staffProblems, waitingFaults } from '../../fixtures/snapshots/staff-screens.ts';

const keys = new Set(allTexts(kiosk).map(([key]) => key));

const CONDITIONS: Readonly<Record<ConditionId, true>> = {
  membershipEnded: true,
  dataUpdated: true,
  withinCeiling: true,
  hasBalance: true,
  cardsMerged: true,
  noClaimInProgress: true,
};
const PRINT_FAULTS: Readonly<Record<PrintFault, true>> = {
  paperOut: true,
  off: true,
  jammed: true,
  stuck: true,
};

/** Every code that main may send, and the texts that explain it. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'a problem of a field': FIELD_PROBLEMS.map((code) => `problems.${code}`),
  'a reason': reasonIdSchema.options.flatMap((code) => [`reasons.${code}.name`, `reasons.${code}.about`]),
  'a document': documentIdSchema.options.flatMap((code) => [
    `documents.${code}.name`,
    `documents.${code}.about`,
  ]),
  'a condition': Object.keys(CONDITIONS).map((code) => `conditions.${code}.met`),
  'a step': answers.flatMap(({ next }) =>
    next ? ['title', 'todo'].map((part) => `nextStep.${next.kind}.${part}`) : [],
  ),
  'why reasons are closed': closed.flatMap(({ because }) =>
    ['title', 'about'].map((part) => `closedReasons.${because}.${part}`),
  ),
  'another channel': policySchema.shape.otherChannels.element.shape.id.options.map(
    (code) => `nextStep.place.${code}`,
  ),
  'a refusal': refusalSchema.options.flatMap((code) => [
    `refusals.${code}`,
    `remedies.${remedyFor(code, true)}`,
    `remedies.${remedyFor(code, false)}`,
  ]),
  'a camera fault': cameraFaultSchema.options.map((code) => `cameraError.${code}`),
  'a print fault': Object.keys(PRINT_FAULTS).map((code) => `printing.fault.${code}`),
  'a stage': STAGES.flatMap((code) => [`stages.${code}.name`, `stages.${code}.about`]),
  'a programme': programmeSchema.options.flatMap((code) => [
    `contributions.programmes.${code}.name`,
    `contributions.programmes.${code}.about`,
  ]),
  'a segment': segmentSchema.options.map((code) => `segments.${code}`),
  'a question': questionNames.flatMap((code) =>
    ['title', 'hint', 'why', 'label'].map((part) => `question.${code}.${part}`),
  ),
  'a problem of what staff typed': staffProblems.map((code) => `staffProblems.${code}`),
  'why a claim waits': waitingFaults.flatMap((code) => [
    `staffClaims.fault.${code}.why`,
    `staffClaims.fault.${code}.todo`,
  ]),
  'a question to staff': staffAskSchema.options.flatMap((code) =>
    ['title', 'hint', 'label'].map((part) => `staffQuestion.${code}.${part}`),
  ),
  'a state of the printer': printerStateSchema.options.map((code) => `staffChecks.printerState.${code}`),
  'a screen’s help': [...new Set(sampleScreens.map(({ name }) => `help.screen.${name}`))],
};

describe('every code has its text', () => {
  it.each(Object.entries(wanted))('%s', (_, paths) => {
    expect(paths.filter((path) => !keys.has(path))).toEqual([]);
  });

  it('and every question its way of typing', () => {
    expect(Object.keys(questions).sort()).toEqual([...questionNames].sort());
  });
});
