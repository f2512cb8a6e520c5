import { describe, expect, test } from 'vitest';
import type { KioskAction } from '../../../../contract/kiosk-api/actions/actions.ts';
import { isForMain } from '../../../../contract/kiosk-api/actions/for-main.ts';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import { fail } from '../../../../contract/outcome.ts';
import { staffHost } from '../../../../main/staff/host.ts';
import { isVisitOn, screenArbiter } from '../../../../main/staff/screen-arbiter.ts';
import { staffSnapshotOf } from '../../../../main/staff/snapshot.ts';
import type { VisitPorts } from '../../../../main/visit/chart/ports.ts';
import { snapshotOf } from '../../../../main/visit/snapshot.ts';
import { visitStateOf } from '../../../../main/visit/state.ts';
import type { Helper } from '../../../../main/visit-process/visits.ts';
import { fisherman } from '../../../fixtures/claim/memberships.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { helper } from '../../../fixtures/snapshots/staff-screens.ts';
import { PIN, staffPorts } from '../../../fixtures/staff/staff-ports.ts';
import { answer, jpeg, kioskVisit, toMenu, toSignIn } from '../../../fixtures/visit/kiosk-visit.ts';

/** The one screen of a kiosk, with a visit and staff behind it, and timers that stand still until they are moved. */
function kiosk(replaced: Partial<VisitPorts> = {}) {
  const visit = kioskVisit(replaced);
  const counts = { helps: 0, actions: 0 };
  const out: string[] = [];
  let reconcile = () => {};
  const state = () => visitStateOf(visit.host.current(), counts);
  const staff = staffHost({
    ports: staffPorts({
      visitIsOn: () => isVisitOn(state()),
      signedOut: (staffId, because) => out.push(`${staffId} ${because}`),
    }),
    timers: visit.timers,
    onChange: () => reconcile(),
    onBug: (error) => {
      throw error;
    },
  });
  // What a visit's process does with main's words.
  const visits = {
    state,
    say(message: { readonly type: string }) {
      if (message.type === 'touch') visit.host.act({ type: 'touch' });
      if (message.type === 'helpEnded') visit.host.staffGone();
    },
    help(helperNow: Helper) {
      counts.helps += 1;
      for (let press = 0; press < 2 && !isVisitOn(state()); press += 1) visit.host.act({ type: 'start' });
      visit.host.staffCame(helperNow);
      return counts.helps;
    },
  };
  const arbiter = screenArbiter(visits, staff, () => true);
  reconcile = arbiter.reconcile;
  const snapshot = () => {
    const shown = snapshotOf(visit.host.current(), { config: kioskConfig(), lineUp: true });
    return staff.ownsScreen() ? staffSnapshotOf(staff.current(), shown) : shown;
  };
  const screen = () => snapshot().screen.name;
  /** As the page's preload script and the visit's process divide actions among them. */
  const act = (action: KioskAction) => {
    if (isForMain(action) || staff.ownsScreen()) return arbiter.act(action);
    const before = { state: state(), ended: visit.ended() };
    counts.actions += 1;
    visit.host.act(action);
    if (visit.ended() > before.ended) arbiter.visitEnded();
    arbiter.follow(state(), before.state);
  };
  const go = async (...actions: KioskAction[]) => {
    for (const action of actions) {
      act(action);
      await eventually(() => expect(screen()).not.toMatch(/orking$/), 1);
    }
  };
  return { ...visit, go, snapshot, screen, out, reconcile };
}

const comeIn: readonly KioskAction[] = [
  { type: 'staffUnlockTap' },
  { type: 'staffUnlockTap' },
  { type: 'staffUnlockTap' },
  { type: 'staffChoose', staffId: helper.staffId },
  { type: 'staffAnswer', ask: 'pin', value: PIN },
];
const agree: KioskAction = { type: 'agreeToHelp' };
const give: KioskAction = { type: 'giveScreen' };
const take: KioskAction = { type: 'takeScreen' };
const ektp: readonly KioskAction[] = [
  { type: 'signInByStaff' },
  { type: 'agree' },
  answer('ektpNik', fisherman.nik),
  answer('ektpName', fisherman.name),
  answer('ektpBirthDate', '05-07-1972'),
  { type: 'decline' },
];

describe('staff at a kiosk at rest', () => {
  test('come to the console, in the kiosk\u2019s own display; the participant\u2019s wishes are as they were', async () => {
    const { go, screen, snapshot } = kiosk();
    await go(
      { type: 'changeSettings', change: { textSize: 'largest' } },
      { type: 'changeSettings', change: { language: 'en' } },
      ...comeIn,
    );
    expect(screen()).toBe('staffConsole');
    expect(snapshot().settings).toEqual(defaultSettings);
    await go({ type: 'changeSettings', change: { contrast: 'dark' } }, { type: 'finish' });
    expect(screen()).toBe('attract');
    expect(snapshot().settings).toEqual({ ...defaultSettings, language: 'en', textSize: 'largest' });
  });

  test('can begin a visit from there, and the participant is asked first', async () => {
    const { go, screen, step } = kiosk();
    await go(...comeIn, { type: 'staffHelp' });
    expect([screen(), step()]).toEqual(['helpConsent', 'notice']);
  });
});

describe('staff in a visit', () => {
  test('see no console and no more of the visit than the person allows', async () => {
    const { go, screen, out, step } = kiosk();
    await go(...toMenu, ...comeIn);
    expect(screen()).toBe('helpConsent');
    await go({ type: 'openJht' }, give, take);
    expect([screen(), step()]).toEqual(['helpConsent', 'menu']);
    await go({ type: 'declineHelp' });
    expect([screen(), ...out]).toEqual(['menu', `${helper.staffId} visitEnded`]);
  });

  test('have the screen by turns with the participant, and nothing typed is lost', async () => {
    const { go, screen, snapshot } = kiosk();
    await go(...toSignIn, ...comeIn, agree);
    expect(screen()).toBe('handBack');
    await go(give, ...ektp);
    expect([screen(), snapshot().assisted]).toEqual(['menu', { staffName: helper.name, holder: 'staff' }]);
    await go({ type: 'openJht' }, { type: 'startClaim' }, { type: 'proceed' }, { type: 'proceed' });
    await go(
      { type: 'chooseReason', reason: 'businessStopped' },
      { type: 'proceed' },
      { type: 'dataIsRight' },
    );
    expect(snapshot().screen).toMatchObject({ name: 'handOver', act: 'photo' });
    // Staff cannot agree in the participant's stead.
    await go({ type: 'agree' }, { type: 'usePhoto', jpeg: jpeg() });
    expect(screen()).toBe('handOver');
    await go(take, { type: 'agree' }, { type: 'usePhoto', jpeg: jpeg() });
    expect(screen()).toBe('handBack');
    await go(
      give,
      { type: 'chooseBank', bankCode: '009' },
      { type: 'proceed' },
      answer('accountNumber', '1234567890'),
    );
    expect(snapshot().screen).toMatchObject({ name: 'handOver', act: 'account' });
    await go(take, { type: 'accountIsMine' });
    expect(screen()).toBe('check');
    await go({ type: 'submitClaim' });
    expect(screen()).toBe('receipt');
  });

  test('are gone after their idle time; the visit stands where it stood, and the person goes on alone', async () => {
    const { go, screen, out, pass, snapshot } = kiosk();
    await go(...toMenu, ...comeIn, agree, give);
    expect(snapshot().assisted?.holder).toBe('staff');
    pass(60);
    expect([screen(), snapshot().assisted, ...out]).toEqual(['menu', null, `${helper.staffId} idle`]);
    await go({ type: 'openJht' });
    expect(screen()).toBe('jht');
  });

  test('who go while they attest leave nothing attested', async () => {
    const { go, screen, step, pass } = kiosk();
    await go(...toSignIn, ...comeIn, agree, give, { type: 'signInByStaff' });
    expect(screen()).toBe('ektpCheck');
    pass(60);
    await go({ type: 'agree' });
    expect(step()).toBe('signIn');
  });

  test('are signed out with the visit', async () => {
    const { go, screen, out, snapshot } = kiosk();
    await go(...toMenu, ...comeIn, agree, { type: 'finish' }, { type: 'proceed' });
    expect([screen(), snapshot().assisted, ...out]).toEqual([
      'attract',
      null,
      `${helper.staffId} visitEnded`,
    ]);
  });

  test('take a claim without the balance where the head office is out of reach', async () => {
    const { go, screen, snapshot, host } = kiosk({ attest: async () => fail({ kind: 'unreachable' }) });
    await go(...toSignIn, ...comeIn, agree, give, ...ektp);
    expect(screen()).toBe('withoutBalance');
    await go({ type: 'proceed' }, { type: 'chooseReason', reason: 'businessStopped' }, { type: 'proceed' });
    await go(
      take,
      { type: 'agree' },
      { type: 'decline' },
      { type: 'openPresence' },
      { type: 'agree' },
      give,
      {
        type: 'decline',
      },
    );
    await go(
      { type: 'chooseBank', bankCode: '009' },
      { type: 'proceed' },
      answer('accountNumber', '1234567890'),
    );
    await go(take, { type: 'accountIsMine' });
    expect(snapshot().screen).toMatchObject({ name: 'check', claim: { figures: null, photo: null } });
    expect(host.current().context.enteredBy).toMatchObject({
      ektpNik: 'staff',
      bank: 'staff',
      npwp: 'staff',
    });
  });
});
