import { expect, onTestFinished, test } from 'vitest';
import { participantOf, startTestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

/** Guesses a password six times, said to come from an address; the last answer's status. */
async function guessFrom(address: string, trustedProxies: readonly string[], then: string): Promise<number> {
  const headOffice = await startTestHeadOffice({ settings: { trustedProxies } });
  onTestFinished(() => headOffice.stop());
  const { email } = participantOf('bpu-under-ceiling');
  const guess = async (from: string) => {
    const answer = await fetch(`${headOffice.address}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ email, password: 'salah-sekali' }),
    });
    return answer.status;
  };
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await guess(address)).toBe(401);
  return guess(then);
}

test('behind a load balancer that is trusted, attempts are counted by the address that it tells', async () => {
  expect(await guessFrom('10.1.1.1', ['127.0.0.1'], '10.1.1.1')).toBe(429);
  expect(await guessFrom('10.1.1.1', ['127.0.0.1'], '10.1.1.2')).toBe(401);
});

test.each([
  ['with its port', '10.1.1.1:4711', ['127.0.0.1'], '10.1.1.1:4712'],
  ['with its port, and without', '10.1.1.1:4711', ['127.0.0.1'], '10.1.1.1'],
  ['of IPv6 with its port', '[2001:db8::1]:4711', ['127.0.0.1'], '[2001:db8::1]:9'],
  ['of IPv6 with its port, and bare', '[2001:db8::1]:4711', ['127.0.0.1'], '2001:db8::1'],
  [
    'through another one with its port',
    '10.1.1.1, 10.9.9.9:80',
    ['127.0.0.1', '10.9.9.9'],
    '10.1.1.1:5, 10.9.9.9',
  ],
])('an address that is told %s is one source', async (_how, address, trusted, then) => {
  expect(await guessFrom(address, trusted, then)).toBe(429);
});

test('another address behind the same two load balancers is another source', async () => {
  const trusted = ['127.0.0.1', '10.9.9.9'];
  expect(await guessFrom('10.1.1.1, 10.9.9.9:80', trusted, '10.1.1.2, 10.9.9.9:81')).toBe(401);
});

test('of others nothing is believed: who names another address each time is still one', async () => {
  expect(await guessFrom('10.1.1.1', [], '10.1.1.2')).toBe(429);
});
