import { describe, expect, test } from 'vitest';
import type { HeldMembership } from '../../../../contract/eligibility/held-membership.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { succeed } from '../../../../contract/outcome.ts';
import { fisherman } from '../../../fixtures/claim/memberships.ts';
import { helper } from '../../../fixtures/snapshots/staff-screens.ts';
import { credentialId } from '../../../fixtures/staff/staff-ports.ts';
import { kioskVisit, toMenu } from '../../../fixtures/visit/kiosk-visit.ts';
import { visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const openJht: Action = { type: 'openJht' };

function visitOf(changes: Partial<HeldMembership>) {
  const { headOffice } = visitPorts();
  const getMembership = async () => succeed({ ...fisherman, ...changes });
  return kioskVisit({ headOffice: { ...headOffice, getMembership } });
}

describe('whoever signs in comes to the menu, whatever the head office holds', () => {
  test.each<[string, Partial<HeldMembership>]>([
    ['a name of one letter', { name: 'N' }],
    ['a landline', { phone: '022-2501234' }],
    ['no telephone, e-mail or address', { phone: null, email: '', address: null, birthPlace: null }],
  ])('%s: and claims as others do', async (_name, changes) => {
    const { go, snapshot } = visitOf(changes);
    await go(toMenu);
    expect(snapshot().screen).toMatchObject({ name: 'menu', personName: changes.name ?? fisherman.name });
    await go([openJht, { type: 'startClaim' }]);
    expect(snapshot().screen).toMatchObject({ name: 'conditions', answer: { now: ['businessStopped'] } });
  });

  test.each<[string, Partial<HeldMembership>]>([
    ['no name', { name: null }],
    ['a birth date without a day', { birthDate: '1972-07-00' }],
    ['a NIK cut short', { nik: '32730145077' }],
  ])('%s: a claim leads to the desk, all else is done here', async (_name, changes) => {
    const { go, snapshot } = visitOf(changes);
    await go(toMenu);
    expect(snapshot().screen).toMatchObject({ name: 'menu', contributes: true });
    await go([openJht]);
    // Which field it is, is for staff.
    expect(snapshot().screen).toEqual({ name: 'dataNeedsDesk', fields: [] });
    await go([{ type: 'back' }, { type: 'openTracking' }]);
    expect(snapshot().screen.name).toBe('tracking');
    await go([{ type: 'back' }, { type: 'openContributions' }]);
    expect(snapshot().screen.name).toBe('contributions');
  });

  test('staff who help see the field, and not what it holds', async () => {
    const visit = visitOf({ birthDate: '1972-07-00' });
    await visit.go(toMenu);
    visit.host.staffCame({ staffId: helper.staffId, name: helper.name, credentialId });
    await visit.go([{ type: 'agreeToHelp' }, { type: 'giveScreen' }, openJht]);
    expect(visit.snapshot().screen).toEqual({ name: 'dataNeedsDesk', fields: ['birthDate'] });
  });
});
