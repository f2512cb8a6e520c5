import { describe, expect, test } from 'vitest';
import { answer, kioskVisit, toSignIn } from '../../../fixtures/visit/kiosk-visit.ts';

async function atEmail() {
  const visit = kioskVisit();
  await visit.go([...toSignIn, { type: 'signInByEmail' }]);
  return visit;
}

describe('a likely slip is asked about, once', () => {
  const typed = 'siti@gmail.con';
  const meant = 'siti@gmail.com';

  test('and changed where the person says so', async () => {
    const { go, snapshot, host } = await atEmail();
    await go([answer('signInEmail', typed)]);
    expect(snapshot().screen).toMatchObject({
      name: 'question',
      question: 'signInEmail',
      value: typed,
      problem: null,
      slip: { typed, meant },
    });
    await go([answer('signInEmail', meant)]);
    expect(snapshot().screen).toMatchObject({ question: 'signInPassword', slip: null });
    expect(host.current().context.answers.signInEmail).toBe(meant);
  });

  test('and kept where the person says so', async () => {
    const { go, snapshot, host } = await atEmail();
    await go([answer('signInEmail', typed), answer('signInEmail', typed)]);
    expect(snapshot().screen).toMatchObject({ question: 'signInPassword', slip: null });
    expect(host.current().context.answers.signInEmail).toBe(typed);
  });

  test('and where what was typed is no address, what is wrong is said', async () => {
    const { go, snapshot } = await atEmail();
    const broken = 'siti@gmail,com';
    await go([answer('signInEmail', broken)]);
    expect(snapshot().screen).toMatchObject({ problem: null, slip: { typed: broken, meant } });
    await go([answer('signInEmail', broken)]);
    expect(snapshot().screen).toMatchObject({ problem: { code: 'email.format' }, slip: null });
    await go([answer('signInEmail', 'siti@gmial.com')]);
    expect(snapshot().screen).toMatchObject({ problem: null, slip: { typed: 'siti@gmial.com', meant } });
  });

  test('a date too', async () => {
    const visit = kioskVisit();
    await visit.go([{ type: 'start' }, { type: 'agree' }, { type: 'register' }]);
    await visit.go([
      answer('registerNik', '3273010507720003'),
      answer('registerKpj', '12345678901'),
      answer('registerName', 'Rahmat Hidayat'),
      answer('registerBirthDate', '07-05-1972'),
    ]);
    // The NIK says the fifth of July.
    expect(visit.snapshot().screen).toMatchObject({
      question: 'registerBirthDate',
      slip: { typed: '07-05-1972', meant: '05-07-1972' },
    });
  });
});
