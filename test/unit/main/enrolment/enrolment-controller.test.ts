import { describe, expect, test } from 'vitest';
import { makeEnrolmentCode } from '../../../../contract/fleet/enrolment-code.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { EnrolmentProblem } from '../../../../main/enrolment/enrol.ts';
import { enrolmentController } from '../../../../main/enrolment/enrolment-controller.ts';

const CODE = makeEnrolmentCode((limit) => limit - 7);
const type = (part: 'address' | 'code', value: string): Action => ({ type: 'enrol', part, value });

function desk(outcome: Outcome<void, EnrolmentProblem> | Error = succeed(undefined), address = '') {
  const asked: string[][] = [];
  const news: string[] = [];
  const made = enrolmentController({
    address,
    again: false,
    async enrol(...question) {
      asked.push(question);
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
  test.each([
    ['', 'office.empty'],
    ['http://jht.contoh.id', 'office.format'],
    ['ftp://jht.contoh.id', 'office.format'],
    ['jht contoh', 'office.format'],
  ])('refuses the address "%s" and keeps it', (typed, code) => {
    const { desk: at, screen } = desk();
    at.act(type('address', typed));
    expect(screen()).toMatchObject({ part: 'address', value: typed, problem: { code } });
  });

  test('takes an address without its beginning as https, then asks for the code, and lets it be changed', () => {
    const { desk: at, screen } = desk();
    at.act(type('address', 'jht.contoh.id'));
    expect(screen()).toMatchObject({
      part: 'code',
      address: 'https://jht.contoh.id',
      value: '',
      problem: null,
    });
    expect(at.snapshot().canGoBack).toBe(true);
    at.act({ type: 'back' });
    expect(screen()).toMatchObject({ part: 'address', value: 'https://jht.contoh.id' });
  });

  test('asks for the code alone where the address is given', () => {
    const { desk: at, screen } = desk(succeed(undefined), 'https://jht.contoh.id');
    expect(screen()).toMatchObject({ part: 'code' });
    expect(at.snapshot().canGoBack).toBe(false);
    at.act({ type: 'back' });
    expect(screen()).toMatchObject({ part: 'code' });
  });

  test('finds a code with a wrong character without asking the head office', () => {
    const { desk: at, asked, screen } = desk(succeed(undefined), 'https://jht.contoh.id');
    const wrong = `${CODE.startsWith('2') ? '3' : '2'}${CODE.slice(1)}`;
    at.act(type('code', wrong));
    expect(screen()).toMatchObject({ value: wrong, problem: { code: 'enrolmentCode.check' } });
    expect(asked).toEqual([]);
  });

  test('says that it is at work, does nothing else meanwhile, and goes into service', async () => {
    const { desk: at, asked, news, screen } = desk(succeed(undefined), 'https://jht.contoh.id');
    at.act(type('code', CODE.toLowerCase()));
    expect(screen()).toEqual({ name: 'working', on: 'enrolment' });
    at.act(type('code', CODE));
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual([['https://jht.contoh.id', CODE]]);
    expect(news).toEqual(['enrolled']);
  });

  test.each(['refused', 'tooMany', 'unreachable'] as const)(
    'keeps the code when it is %s',
    async (problem) => {
      const { desk: at, news, screen } = desk(fail(problem), 'https://jht.contoh.id');
      at.act(type('code', CODE));
      await expect.poll(screen).toMatchObject({
        part: 'code',
        value: CODE,
        problem: { code: `enrolmentCode.${problem}` },
      });
      expect(news).toEqual([]);
    },
  );

  test('tells of a bug, and can be tried again', async () => {
    const { desk: at, news, screen } = desk(new Error('the disk is full'), 'https://jht.contoh.id');
    at.act(type('code', CODE));
    await expect.poll(screen).toMatchObject({ part: 'code', problem: { code: 'enrolmentCode.unreachable' } });
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
});
