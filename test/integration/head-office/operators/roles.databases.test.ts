import { describe, expect, test, vi } from 'vitest';
import { type Role, roleSchema } from '../../../../head-office/operators/roles.ts';
import { OPERATOR_ROUTES } from '../../../../head-office/web/fleet/routes.ts';
import { type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ALL = roleSchema.options;
const KIOSKS: readonly Role[] = ['operator', 'administrator'];
const POLICY: readonly Role[] = ['policy', 'administrator'];

/** Who may do what, written down apart from the program. */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /': ALL,
  'GET /kiosks/:branchId/:kioskId': ALL,
  'POST /kiosks/:branchId/:kioskId/orders': KIOSKS,
  'POST /kiosks/:branchId/:kioskId/revoke': KIOSKS,
  'POST /calls/:callId/coming': KIOSKS,
  'POST /calls/:callId/done': KIOSKS,
  'POST /orders': KIOSKS,
  'GET /alerts': ALL,
  'POST /alerts/:alertId/acknowledge': KIOSKS,
  'POST /office-alerts/:alertId/acknowledge': KIOSKS,
  'POST /evidence/:evidenceId': KIOSKS,
  'GET /enrol': KIOSKS,
  'POST /enrol': KIOSKS,
  'GET /policy': ALL,
  'POST /policy': POLICY,
  'POST /policy/publish': POLICY,
  'POST /policy/withdraw': POLICY,
  'GET /proposals': ALL,
  'POST /proposals/:proposalId/confirm': KIOSKS,
  'POST /proposals/:proposalId/withdraw': KIOSKS,
  'GET /record': ALL,
  'GET /account': ALL,
  'POST /sessions/:sessionId/end': ALL,
  'GET /password': ALL,
  'POST /password': ALL,
  'GET /second-factor': ALL,
  'POST /second-factor': ALL,
  'GET /second-factor/new': ALL,
  'POST /second-factor/new': ALL,
  'GET /passkeys': ALL,
  'POST /passkeys': ALL,
  'POST /passkeys/remove': ALL,
  'POST /sign-out': ALL,
};
/** The same of pages that stand in folders of their own. */
const MAY_BESIDES: Readonly<Record<string, readonly Role[]>> = {
  'GET /unconfirmed': ALL,
  'POST /unconfirmed/:claimId': KIOSKS,
  'GET /holders': KIOSKS,
  'GET /holders/:claimId': KIOSKS,
  'POST /holders/:claimId': KIOSKS,
  'GET /desk': KIOSKS,
  'POST /desk': KIOSKS,
  'POST /desk/:browserId/remove': KIOSKS,
  'GET /looks': ['auditor'],
};
const REFUSED = 'Ini bukan tugas Anda';
const SOME_ID = '0190a6b4-6a5c-7d3e-8f00-00000000aaaa';

const people = new Map<Role, OperatorBrowser>();
headOfficeForAll({}, async ({ headOffice }) => {
  for (const role of roleSchema.options) people.set(role, await signedInOperator(headOffice, role, role));
});

test('each page and form is named above', () => {
  const routes = OPERATOR_ROUTES.map(({ method, path }) => `${method} ${path}`);
  expect(routes.toSorted()).toEqual(Object.keys(MAY).toSorted());
});

describe.each(roleSchema.options)('%s', (role) => {
  test.each(Object.entries({ ...MAY, ...MAY_BESIDES }))('at %s', async (route, roles) => {
    const browser = people.get(role);
    if (!browser) throw new Error('nobody has this role');
    const [method, path = ''] = route.split(' ');
    const url = `/fleet${path.replace(':branchId', 'BDG').replace(':kioskId', '01').replace(/:\w+/, SOME_ID)}`;
    // Without the token of a page nothing is done by whoever may do it.
    const page = method === 'GET' ? await browser.open(url) : await browser.send(url, { token: '' });
    expect(page.includes(REFUSED)).toBe(!roles.includes(role));
    if (!roles.includes(role)) expect(browser.status).toBe(403);
    expect(page).not.toContain('action="/fleet/sign-in"');
  });

  test('is offered no form that is refused', async () => {
    const browser = people.get(role);
    const forms = new Set<string>();
    for (const path of [
      '/fleet',
      '/fleet/kiosks/BDG/01',
      '/fleet/alerts',
      '/fleet/policy',
      '/fleet/proposals',
    ]) {
      const page = (await browser?.open(path)) ?? '';
      for (const [, action = ''] of page.matchAll(/action="([^"]+)"/g)) forms.add(action);
      if (page.includes('type="file"')) forms.add('/fleet/policy');
    }
    const orders = '/fleet/kiosks/BDG/01/orders';
    expect(forms.has(orders)).toBe(KIOSKS.includes(role));
    expect(forms.has('/fleet/kiosks/BDG/01/revoke')).toBe(KIOSKS.includes(role));
    expect(forms.has('/fleet/policy')).toBe(POLICY.includes(role));
  });
});
