import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tokenSchema } from '../../../../contract/head-office/device-authorization.ts';
import { revokeKiosk } from '../../../../head-office/keys/kiosk-keys.ts';
import { phoneTexts } from '../../../../head-office/language/texts.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { PhoneBrowser } from '../../../fixtures/head-office/phone-browser.ts';
import {
  type AskingKiosk,
  askingKiosk,
  numberOf,
  sayYes,
  scan,
} from '../../../fixtures/head-office/phone-sign-in.ts';

const says = phoneTexts.id;
const clock = new TestClock();
const CASE = 'bpu-under-ceiling';
const BRANCH = '203.0.113.10';
const BRANCH_WIFI = '203.0.113.77';
const MOBILE = '198.51.100.4';
let headOffice: TestHeadOffice;
let known: TestKiosk;
let stolen: TestKiosk;
let kiosk: AskingKiosk;

beforeAll(async () => {
  known = await makeKiosk('BDG', '02');
  stolen = await makeKiosk('BDG', '03');
  const place = { branchName: 'Bandung Suci', city: 'Kota Bandung' };
  headOffice = await startTestHeadOffice({
    clock,
    settings: {
      trustedProxies: ['127.0.0.1'],
      kiosks: [known, stolen].map(({ branchId, kioskId, publicKey }) => ({
        branchId,
        kioskId,
        publicKey,
        ...place,
      })),
    },
  });
  kiosk = askingKiosk(headOffice, known, clock, BRANCH);
});
afterAll(() => headOffice.stop());
// What one test counts does not hold up the next.
beforeEach(() => clock.advanceMinutes(61));

const phoneFrom = (address: string) => new PhoneBrowser(headOffice.address, address);
const waitInterval = () => clock.advanceMinutes(0.1);

async function opened(address: string) {
  const code = await kiosk.begin();
  const phone = await scan(headOffice, code, phoneFrom(address));
  const number = await numberOf(kiosk, code);
  waitInterval();
  return { code, phone, number };
}

async function polled(deviceCode: string) {
  waitInterval();
  return (await kiosk.poll(deviceCode)).body;
}

test('the kiosk is told its number once a phone has opened the page, and not before', async () => {
  const code = await kiosk.begin();
  expect(await polled(code.device_code)).not.toHaveProperty('number');
  await scan(headOffice, code, phoneFrom(MOBILE));
  expect(await polled(code.device_code)).toMatchObject({
    opened: true,
    number: expect.stringMatching(/^[1-9]\d$/),
  });
});

test.each([
  ['in the branch’s network', BRANCH_WIFI],
  ['elsewhere', MOBILE],
])(
  'a phone %s reads number, branch and city of the kiosk before it is asked anything',
  async (_where, address) => {
    const { phone } = await opened(address);
    const [card] = phone.html.split('<form');
    expect(card).toContain('Anjungan 02, Bandung Suci');
    expect(card).toContain('<p>Kota Bandung</p>');
  },
);

test('a phone in the network of the kiosk shows the same number, to be compared', async () => {
  const { code, phone, number } = await opened(BRANCH_WIFI);
  expect(phone.html).toContain(`<p class="code">${number}</p>`);
  expect(phone.html).toContain(says.approve.compareNumber);
  await sayYes(phone, CASE);
  expect(phone.heading).toBe(says.done.title);
  expect(tokenSchema.safeParse(await polled(code.device_code)).success).toBe(true);
});

test('a phone from elsewhere is asked which of three it is, and goes on by the right one', async () => {
  const { code, phone, number } = await opened(MOBILE);
  const { numbers } = phone;
  expect(numbers).toHaveLength(3);
  expect(numbers).toContain(number);
  expect(numbers).toEqual(numbers.toSorted());
  for (const place of [0, 1]) expect(new Set(numbers.map((each) => each[place])).size).toBe(3);
  expect(phone.html).not.toContain('name="sandi"');
  await phone.submit({ nomor: number });
  expect(phone.html).toContain('name="sandi"');
  await sayYes(phone, CASE);
  expect(phone.heading).toBe(says.done.title);
  expect(tokenSchema.safeParse(await polled(code.device_code)).success).toBe(true);
});

test('the three are the same whenever the page is opened, so that nothing can be told from them', async () => {
  const { code, phone } = await opened(MOBILE);
  const again = await scan(headOffice, code, phoneFrom('192.0.2.99'));
  expect(again.numbers).toEqual(phone.numbers);
});

describe('who does not stand at the kiosk', () => {
  test('and chooses a wrong number ends the code, for kiosk and phones alike', async () => {
    const { code, phone, number } = await opened(MOBILE);
    await phone.submit({ nomor: phone.numbers.find((each) => each !== number) ?? '' });
    expect(phone.heading).toBe(says.wrongNumber.title);
    const again = await scan(headOffice, code, phoneFrom(MOBILE));
    expect([again.status, again.heading]).toEqual([410, says.over.title]);
    expect(await polled(code.device_code)).toMatchObject({ error: 'access_denied' });
  });

  test('and says so ends it, too', async () => {
    const { code, phone } = await opened(MOBILE);
    await phone.submit({ jawab: 'bukan' });
    expect(phone.heading).toBe(says.denied.title);
    expect(await polled(code.device_code)).toMatchObject({ error: 'access_denied' });
  });

  test.each([
    ['a number in the address', (kode: string, number: string) => `/masuk?kode=${kode}&nomor=${number}`],
    [
      'an address with the answer',
      (kode: string, number: string) => `/masuk?kode=${kode}&nomor=${number}&jawab=ya`,
    ],
  ])('is asked all the same where a relayed request brings %s', async (_what, path) => {
    const { code, number } = await opened(MOBILE);
    const victim = phoneFrom('192.0.2.99');
    await victim.open(path(code.user_code, number));
    expect(victim.numbers).toHaveLength(3);
    expect(victim.html).not.toContain('name="sandi"');
  });

  test('cannot pass by the question with e-mail and password, right as they are', async () => {
    const { code, phone } = await opened(MOBILE);
    await sayYes(phone, CASE);
    expect([phone.status, phone.problem]).toEqual([422, says.problem.number]);
    expect(await polled(code.device_code)).toMatchObject({ error: 'authorization_pending' });
    const { number, phone: other } = await opened(MOBILE);
    await other.submit({ nomor: other.numbers.find((each) => each !== number) ?? '', jawab: 'ya' });
    expect(other.heading).toBe(says.wrongNumber.title);
  });
});

describe('a page of before', () => {
  test('which asked for no number, is followed by the question', async () => {
    const { phone, number } = await opened(MOBILE);
    const { nomor: _none, ...hidden } = phone.hidden;
    await phone.post('/masuk', { ...hidden, jawab: 'ya', email: 'a@b.id', sandi: 'x' });
    expect([phone.status, phone.problem]).toEqual([422, says.problem.number]);
    await phone.submit({ nomor: number });
    expect(phone.html).toContain('name="sandi"');
  });

  test('whose code was used since, opens nothing more', async () => {
    const { code, phone, number } = await opened(MOBILE);
    const late = await scan(headOffice, code, phoneFrom(MOBILE));
    await phone.submit({ nomor: number });
    await sayYes(phone, CASE);
    expect(phone.heading).toBe(says.done.title);
    await late.submit({ nomor: number });
    expect([late.status, late.heading]).toEqual([410, says.over.title]);
    expect(tokenSchema.safeParse(await polled(code.device_code)).success).toBe(true);
    expect(await polled(code.device_code)).toMatchObject({ error: 'invalid_grant' });
  });

  test('of a kiosk that was withdrawn meanwhile, is over', async () => {
    const other = askingKiosk(headOffice, stolen, clock, BRANCH);
    const code = await other.begin();
    const [shown, chosen] = [
      await scan(headOffice, code, phoneFrom(BRANCH_WIFI)),
      await scan(headOffice, code, phoneFrom(MOBILE)),
    ];
    const number = await numberOf(other, code);
    await chosen.submit({ nomor: number });
    expect(chosen.html).toContain('name="sandi"');
    const database = await openDatabaseOf(headOffice);
    await revokeKiosk(database, stolen.branchId, stolen.kioskId);
    await database.destroy();
    for (const phone of [shown, chosen]) {
      await sayYes(phone, CASE);
      expect([phone.status, phone.heading]).toEqual([410, says.over.title]);
    }
    const late = await scan(headOffice, code, phoneFrom(BRANCH_WIFI));
    expect([late.status, late.heading]).toEqual([410, says.over.title]);
  });
});

test('a kiosk of a former edition, which shows no number, has its code compared', async () => {
  const code = await kiosk.begin({}, true);
  const phone = await scan(headOffice, code, phoneFrom(MOBILE));
  expect(phone.html).toContain(`<p class="code">${code.user_code}</p>`);
  expect(phone.html).toContain(says.approve.compare);
  expect(await polled(code.device_code)).not.toHaveProperty('number');
  await sayYes(phone, CASE);
  expect(phone.heading).toBe(says.done.title);
});
