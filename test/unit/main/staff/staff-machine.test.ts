import { beforeAll, describe, expect, test } from 'vitest';
import {
  type AnyTransitionDefinition,
  getInitialSnapshot,
  getNextSnapshot,
  getStateNodes,
  SimulatedClock,
} from 'xstate';
import type { KioskAction } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import { fail, succeed } from '../../../../contract/outcome.ts';
import type { StaffPorts } from '../../../../main/staff/chart/ports.ts';
import { staffHost } from '../../../../main/staff/host.ts';
import { type StaffSnapshot, staffFlow } from '../../../../main/staff/machine.ts';
import { staffScreenOf } from '../../../../main/staff/snapshot.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { helper, supervisor } from '../../../fixtures/snapshots/staff-screens.ts';
import { credentialId, PIN, staffPorts } from '../../../fixtures/staff/staff-ports.ts';
import { declaredBy } from '../../../fixtures/statechart/declared.ts';

type PossibleEvent = { type: string } & Record<string, unknown>;
type StaffEvent = Parameters<typeof staffFlow.getTransitionData>[1];
type Node = typeof staffFlow.root;

const member = { ...supervisor, active: true, firstPin: false };
const ASKS = {
  pin: 'pin',
  newPin: 'newPin',
  repeatPin: 'repeatPin',
  setting: 'volume',
  addId: 'staffId',
  addName: 'staffName',
};
const GOOD = {
  pin: PIN,
  newPin: '739146',
  repeatPin: '739146',
  setting: '60',
  addId: 'C09',
  addName: 'Citra Ayu',
};

const OUTPUTS: Record<string, readonly unknown[]> = {
  checkingPin: [
    succeed({ member, credentialId }),
    succeed({ member: { ...helper, active: true, firstPin: false }, credentialId }),
    succeed({ member: { ...member, firstPin: true }, credentialId }),
    fail({ code: 'pinWrong' }),
    fail({ code: 'headOfficeAway' }),
  ],
  choosing: [{ people: [helper, supervisor], pinDigits: 6 }],
  listingPeople: [
    succeed([member, { ...helper, active: true, firstPin: false }]),
    fail({ code: 'headOfficeAway' }),
  ],
  savingPin: [succeed(undefined), fail({ code: 'pinSimple' })],
  runningDiagnostics: [{}],
  printing: [{}],
  resettingPin: [succeed('482913'), fail({ code: 'signInAgain' })],
  switching: [succeed(undefined), fail({ code: 'signInAgain' })],
  retrying: [undefined],
  choosingCamera: [undefined],
  settingTyped: [succeed(undefined), fail({ code: 'number', least: 0, most: 100 })],
  adding: [succeed('482913'), fail({ code: 'staffIdTaken' }), fail({ code: 'headOfficeAway' })],
};

/** Every state that the machine is in. */
const nodesOf = ({ value }: StaffSnapshot) => getStateNodes(staffFlow.root, value);

function possibleEvents(state: StaffSnapshot): PossibleEvent[] {
  const events: PossibleEvent[] = [
    { type: 'staffUnlockTap' },
    ...[
      'finish',
      'back',
      'openHelp',
      'closeHelp',
      'touch',
      'timeUp',
      'visitEnded',
      'staffHelp',
      'staffGoOn',
      'staffRetryAll',
    ].map((type) => ({
      type,
    })),
    ...[
      'staffLookAgain',
      'staffChangeCamera',
      'staffTestPrinter',
      'staffAdd',
      'staffResetPin',
      'staffLeaveNow',
    ].map((type) => ({
      type,
    })),
    { type: 'changeSettings', change: { language: 'en' } },
    { type: 'changeSettings', change: { textSize: 'largest' } },
    { type: 'changeSettings', change: { contrast: 'dark' } },
    { type: 'changeSettings', change: { lowered: true } },
    { type: 'changeSettings', change: { speech: defaultSettings.speech } },
    ...[helper.staffId, supervisor.staffId, 'X99'].map((staffId) => ({ type: 'staffChoose', staffId })),
    ...['claims', 'checks', 'camera', 'touch', 'settings', 'people'].map((page) => ({
      type: 'staffOpen',
      page,
    })),
    ...['restart', 'training', 'service', 'exit'].map((to) => ({ type: 'staffLeave', to })),
    { type: 'staffRetryClaim', claimId: '019abcde-0000-7000-8000-000000000001' },
    { type: 'staffChangeSetting', setting: 'volume' },
    { type: 'staffShowCamera', use: 'document' },
    { type: 'staffChooseCamera', camera: 'HD Pro Webcam C920 (046d:082d)' },
    { type: 'staffChooseRole', role: 'helper' },
    { type: 'staffSwitch', active: false },
  ];
  const { page } = state.value;
  if (page in ASKS) {
    const asked = page as keyof typeof ASKS;
    events.push({ type: 'staffAnswer', ask: ASKS[asked], value: GOOD[asked] });
    events.push({ type: 'staffAnswer', ask: ASKS[asked], value: '?' });
  }
  for (const node of nodesOf(state)) {
    for (const type of node.ownEvents.map(String)) {
      if (type.startsWith('xstate.after.')) events.push({ type });
      if (type.startsWith('xstate.error.actor.')) events.push({ type, error: new Error('the disk') });
      if (!type.startsWith('xstate.done.actor.')) continue;
      for (const output of OUTPUTS[node.key] ?? []) events.push({ type, output });
    }
  }
  return events;
}

const declared = () => declaredBy(staffFlow);

/** Follows transitions without an event to where they led; whether they did. */
function pass(
  node: Node,
  ends: ReadonlySet<string>,
  nodes: Set<string>,
  taken: Set<AnyTransitionDefinition>,
): boolean {
  const led = (node.always ?? []).find(({ target }) =>
    target?.some((next) => ends.has(next.id) || pass(next as Node, ends, nodes, taken)),
  );
  if (led) taken.add(led);
  if (led || ends.has(node.id)) nodes.add(node.id);
  return led !== undefined;
}

/** Breadth first from `away`, at kiosks with and without training and with and without a visit under way. */
function walk(ports: StaffPorts, nodes: Set<string>, taken: Set<AnyTransitionDefinition>, screens: string[]) {
  const seen = new Set<string>();
  const queue = [getInitialSnapshot(staffFlow, ports)];
  for (let state = queue.shift(); state; state = queue.shift()) {
    const { value, context } = state;
    const { unlockTaps, member: who, problem, openId } = context;
    const key = JSON.stringify([value.page, unlockTaps.length, who, problem, openId, context.signedIn]);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const node of nodesOf(state)) nodes.add(node.id);
    if (state.hasTag('ownsScreen')) screens.push(JSON.stringify(staffScreenOf(value.page, context)));
    for (const possibleEvent of possibleEvents(state)) {
      const event = possibleEvent as StaffEvent;
      const definitions = staffFlow.getTransitionData(state, event);
      if (definitions.length === 0) continue;
      const next = getNextSnapshot(staffFlow, state, event);
      for (const definition of definitions) taken.add(definition);
      const ends = new Set(nodesOf(next).map(({ id }) => id));
      for (const node of definitions.flatMap(({ target }) => target ?? []))
        pass(node as Node, ends, nodes, taken);
      queue.push(next);
    }
  }
}

describe('the staff’s statechart, walked through every state and transition that its statechart declares', () => {
  const nodes = new Set<string>();
  const taken = new Set<AnyTransitionDefinition>();
  const screens: string[] = [];
  beforeAll(() => {
    walk(staffPorts(), nodes, taken, screens);
    walk(staffPorts({ visitIsOn: () => true, training: true }), nodes, taken, screens);
    walk(staffPorts({ lineUp: () => false }), nodes, taken, screens);
  }, 60_000);

  test('every state is reached', () => {
    expect(declared().nodes.filter((id) => !nodes.has(id))).toEqual([]);
  });

  test('every transition is taken', () => {
    const untaken = declared().transitions.filter((definition) => !taken.has(definition));
    expect(
      untaken.map(({ source, eventType, target }) => `${source.id} ${eventType} ${target?.[0]?.id}`),
    ).toEqual([]);
  });

  test('no page sends a PIN to the screen but the first one, which is made to be shown', () => {
    expect(screens.length).toBeGreaterThan(20);
    const showing = screens.filter((text) => text.includes(PIN) || text.includes('739146'));
    expect(new Set(showing.map((text) => JSON.parse(text).name))).toEqual(new Set(['staffFirstPin']));
  });
});

function atKiosk(replaced: Partial<StaffPorts> = {}) {
  const timers = new SimulatedClock();
  const out: string[] = [];
  let seconds = 0;
  const host = staffHost({
    ports: staffPorts({
      now: () => new Date(seconds * 1_000),
      signedOut: (staffId, because) => out.push(`${staffId} ${because}`),
      ...replaced,
    }),
    timers,
    onChange: () => undefined,
    onBug: (error) => {
      throw error;
    },
  });
  const page = () => host.current().value.page;
  return {
    host,
    page,
    out,
    pass(by: number) {
      seconds += by;
      timers.increment(by * 1_000);
    },
    async go(...actions: KioskAction[]) {
      for (const action of actions) {
        host.act(action);
        await eventually(() => expect(page()).not.toMatch(/ing(Pin|Over)?$/));
      }
    },
  };
}

const unlockTap: KioskAction = { type: 'staffUnlockTap' };
const enter: readonly KioskAction[] = [
  unlockTap,
  unlockTap,
  unlockTap,
  { type: 'staffChoose', staffId: helper.staffId },
];
const pin = (value: string): KioskAction => ({ type: 'staffAnswer', ask: 'pin', value });

describe('the way in', () => {
  test('opens at as many presses as are set, within their time', () => {
    const { host, page, pass } = atKiosk();
    for (const press of [1, 2]) {
      expect(press).toBeLessThan(3);
      host.act(unlockTap);
    }
    pass(11);
    host.act(unlockTap);
    expect(page()).toBe('away');
    host.act(unlockTap);
    host.act(unlockTap);
    expect(page()).toBe('choosing');
  });

  test('leads to the console by the right PIN alone', async () => {
    const { go, page, host } = atKiosk();
    await eventually(() => expect(page()).toBe('away'));
    for (const action of enter) host.act(action);
    host.act(pin('111111'));
    await eventually(() => expect(page()).toBe('pin'));
    expect(host.current().context.problem).toEqual({ code: 'pinWrong' });
    await go(pin(PIN));
    expect(page()).toBe('console');
  });
});

describe('staff are signed out', () => {
  const arrive = async (replaced: Partial<StaffPorts> = {}) => {
    const kiosk = atKiosk(replaced);
    for (const action of enter) kiosk.host.act(action);
    await kiosk.go(pin(PIN));
    return kiosk;
  };

  test('after their idle time without a touch, wherever they are', async () => {
    const { page, pass, host, out } = await arrive();
    host.act({ type: 'staffOpen', page: 'claims' });
    pass(59);
    host.act({ type: 'touch' });
    pass(59);
    expect(page()).toBe('claims');
    pass(1);
    expect([page(), ...out]).toEqual(['away', `${helper.staffId} idle`]);
  });

  test('when they say so, and nothing of theirs is left', async () => {
    const { host, out, page } = await arrive();
    host.act({ type: 'changeSettings', change: { textSize: 'largest' } });
    host.act({ type: 'finish' });
    expect([page(), ...out]).toEqual(['away', `${helper.staffId} end`]);
    expect(host.current().context).toMatchObject({ member: null, signedIn: false, pin: '' });
    expect(host.current().context.settings.textSize).toBe('normal');
  });
});

describe('what cannot be stored', () => {
  const fails = async () => {
    throw new Error('the disk');
  };

  test('is told on the page on which it was done, and nobody is signed out', async () => {
    const told: unknown[] = [];
    const { host, page, out, go } = atKiosk({
      settings: { values: () => [{ setting: 'volume', value: 60 }], set: fails },
      onNotSaved: (error) => told.push(error),
    });
    for (const action of enter) host.act(action);
    await go(pin(PIN), { type: 'staffOpen', page: 'settings' });
    host.act({ type: 'staffChangeSetting', setting: 'volume' });
    host.act({ type: 'staffAnswer', ask: 'volume', value: '35' });
    await eventually(() => expect(page()).toBe('setting'));
    const { value, context } = host.current();
    expect(staffScreenOf(value.page, context)).toMatchObject({ value: '35', problem: { code: 'notSaved' } });
    expect([told, out]).toEqual([[new Error('the disk')], []]);
  });
});

test('a helper neither ends the program nor changes who is staff', async () => {
  const { host, page, go } = atKiosk();
  for (const action of enter) host.act(action);
  await go(pin(PIN), { type: 'staffOpen', page: 'people' });
  expect(page()).toBe('console');
  host.act({ type: 'staffLeave', to: 'exit' });
  expect(page()).toBe('console');
});

describe('while the line is down', () => {
  const choose = enter;
  const noted: string[] = [];
  const offline = () => {
    noted.length = 0;
    const { repository } = staffPorts();
    return atKiosk({
      lineUp: () => false,
      repository: { ...repository, noteNotChecked: (staffId) => noted.push(staffId) },
    });
  };

  test('staff say who they are, no PIN is asked for, and that is told and noted', async () => {
    const { host, page, go } = offline();
    for (const action of choose) host.act(action);
    expect(page()).toBe('notChecked');
    expect(staffScreenOf(page(), host.current().context)).toEqual({
      name: 'staffNotChecked',
      person: helper,
    });
    await go({ type: 'staffGoOn' });
    expect(page()).toBe('console');
    expect(host.current().context).toMatchObject({ signedIn: false, credentialId: null });
    expect(noted).toEqual([helper.staffId]);
  });

  test('they see no claim, change nothing and end nothing; they may look at the machine and help', async () => {
    const { host, page, go } = offline();
    for (const action of choose) host.act(action);
    await go({ type: 'staffGoOn' });
    for (const opened of ['claims', 'settings', 'people'] as const) {
      host.act({ type: 'staffOpen', page: opened });
      expect(page()).toBe('console');
    }
    for (const to of ['restart', 'training', 'exit'] as const) {
      host.act({ type: 'staffLeave', to });
      expect(page()).toBe('console');
    }
    await go({ type: 'staffOpen', page: 'checks' });
    expect(page()).toBe('checks');
    host.act({ type: 'staffOpen', page: 'camera' });
    host.act({ type: 'staffChangeCamera' });
    expect(page()).toBe('camera');
    host.act({ type: 'back' });
    host.act({ type: 'back' });
    host.act({ type: 'staffHelp' });
    expect(page()).toBe('helping');
  });

  test('a line that drops while the PIN is checked leads there, too', async () => {
    const { repository } = staffPorts();
    const away = async () => fail({ code: 'headOfficeAway' } as const);
    const { host, page } = atKiosk({ repository: { ...repository, signIn: away } });
    for (const action of choose) host.act(action);
    host.act(pin(PIN));
    await eventually(() => expect(page()).toBe('notChecked'));
    expect(host.current().context.pin).toBe('');
  });
});
