import { describe, expect, test, vi } from 'vitest';
import { makeEnrolmentCode } from '../../../../contract/fleet/enrolment-code.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { EnrolmentProblem } from '../../../../main/enrolment/enrol.ts';
import { enrolmentController } from '../../../../main/enrolment/enrolment-controller.ts';

const CODE = makeEnrolmentCode((limit) => limit - 7);
const OFFICE = 'https://jht.contoh.id';
const type = (value: string): Action => ({ type: 'enrol', value });

function desk(
  outcome: Outcome<void, EnrolmentProblem> | Error = succeed(undefined),
  unmeasured: number | null = null,
) {
  const asked: string[] = [];
  const news: string[] = [];
  const made = enrolmentController({
    address: OFFICE,
    again: false,
    unmeasured,
    async enrol(code, mmPerPx) {
      asked.push(code);
      if (mmPerPx !== undefined) news.push(`${mmPerPx} mm`);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    onChange: () => undefined,
    onEnrolled: () => news.push('enrolled'),
    onBug: () => news.push('bug'),
  });
  return { desk: made, asked, news, screen: () => made.snapshot().screen };
}

describe('the enrolment desk', () => {
  test('asks for the code alone, and says to which head office it goes', () => {
    const { desk: at, screen } = desk();
    expect(screen()).toEqual({ name: 'enrolment', value: '', problem: null, address: OFFICE, again: false });
    expect(at.snapshot().canGoBack).toBe(false);
  });

  test('takes no head office from whoever stands before it', () => {
    const { desk: at, asked, screen } = desk();
    at.act(type('https://orang.lain.id'));
    expect(screen()).toMatchObject({ address: OFFICE, problem: { code: 'enrolmentCode.format' } });
    at.act({ type: 'back' });
    expect(screen()).toMatchObject({ name: 'enrolment', address: OFFICE });
    expect(asked).toEqual([]);
  });

  test('finds a code with a wrong character without asking the head office', () => {
    const { desk: at, asked, screen } = desk();
    const wrong = `${CODE.startsWith('2') ? '3' : '2'}${CODE.slice(1)}`;
    at.act(type(wrong));
    expect(screen()).toMatchObject({ value: wrong, problem: { code: 'enrolmentCode.check' } });
    expect(asked).toEqual([]);
  });

  test('says that it is at work, does nothing else meanwhile, and goes into service', async () => {
    const { desk: at, asked, news, screen } = desk();
    at.act(type(CODE.toLowerCase()));
    expect(screen()).toEqual({ name: 'working', on: 'enrolment' });
    at.act(type(CODE));
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual([CODE]);
    expect(news).toEqual(['enrolled']);
  });

  test.each(['refused', 'tooMany', 'unreachable'] as const)(
    'keeps the code when it is %s',
    async (problem) => {
      const { desk: at, news, screen } = desk(fail(problem));
      at.act(type(CODE));
      await expect.poll(screen).toMatchObject({
        value: CODE,
        problem: { code: `enrolmentCode.${problem}` },
      });
      expect(news).toEqual([]);
    },
  );

  test('tells of a bug, and can be tried again', async () => {
    const { desk: at, news, screen } = desk(new Error('the disk is full'));
    at.act(type(CODE));
    await expect.poll(screen).toMatchObject({ problem: { code: 'enrolmentCode.unreachable' } });
    expect(news).toEqual(['bug']);
  });

  test('is read in either language, at any size', () => {
    const { desk: at } = desk();
    at.act({ type: 'changeSettings', change: { language: 'en' } });
    at.act({ type: 'changeSettings', change: { textSize: 'largest' } });
    at.act({ type: 'changeSettings', change: { contrast: 'dark' } });
    at.act({ type: 'openHelp' });
    expect(at.snapshot()).toMatchObject({
      settings: { language: 'en', textSize: 'largest', contrast: 'dark' },
      helpOpen: true,
    });
  });

  test('asks first how wide a panel is that does not tell, and enrols with it', async () => {
    const { desk: at, asked, news, screen } = desk(succeed(undefined), 1_080);
    expect(screen()).toEqual({ name: 'enrolmentPanel', value: '', problem: null });
    at.act(type(CODE));
    expect(asked).toEqual([]);
    for (const value of ['', '53', '1081', '270,5', '1e3']) {
      at.act({ type: 'measurePanel', value });
      const problem = { code: 'number', least: 54, most: 1_080 };
      expect(screen()).toEqual({ name: 'enrolmentPanel', value, problem });
    }
    at.act({ type: 'measurePanel', value: '270' });
    expect(screen()).toMatchObject({ name: 'enrolment' });
    expect(at.snapshot().canGoBack).toBe(true);
    at.act({ type: 'back' });
    expect(screen()).toEqual({ name: 'enrolmentPanel', value: '270', problem: null });
    at.act({ type: 'measurePanel', value: '270' });
    at.act(type(CODE));
    await vi.waitFor(() => expect(news).toEqual(['0.25 mm', 'enrolled']));
  });

  test('takes no width where it is known', () => {
    const { desk: at, screen } = desk();
    at.act({ type: 'measurePanel', value: '270' });
    expect(screen()).toMatchObject({ name: 'enrolment' });
  });
});
