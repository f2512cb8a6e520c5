import { type AnyTransitionDefinition, getInitialSnapshot, getNextSnapshot } from 'xstate';
import { isWithoutBalance } from '../../../../main/visit/chart/evidence.ts';
import type { VisitPorts } from '../../../../main/visit/chart/ports.ts';
import { documentsMissing, takenDocuments } from '../../../../main/visit/documents/pages.ts';
import { type VisitSnapshot, visitMachine } from '../../../../main/visit/machine.ts';
import { activeNodes, type Node } from './active-nodes.ts';
import { CALLED_AT, type Company, possibleEvents } from './possible-events.ts';

type VisitEvent = Parameters<typeof visitMachine.getTransitionData>[1];

/** Every state node and every transition that the machine itself declares. */
export function declared() {
  const nodes: string[] = [];
  const transitions: AnyTransitionDefinition[] = [];
  const visit = (node: Node) => {
    nodes.push(node.id);
    transitions.push(...[...node.transitions.values()].flat(), ...(node.always ?? []));
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(visitMachine.root);
  return { nodes, transitions };
}

/**
 * Walks the machine breadth first from the resting screen, trying every possibleEvent in every state it comes to: once
 * where participants are alone, and once where staff may come at any time.
 */
export function walk(ports: VisitPorts, check: (state: VisitSnapshot) => void) {
  const nodes = new Set<string>();
  const transitions = new Set<AnyTransitionDefinition>();
  const edges = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const queue: { state: VisitSnapshot; company: Company }[] = [];
  const reach = (state: VisitSnapshot, company: Company) => {
    const key = `${company} ${keyOf(state)}`;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push({ state, company });
  };
  for (const company of ['alone', 'withStaff'] as const)
    reach(getInitialSnapshot(visitMachine, ports), company);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { state, company } = next;
    const active = activeNodes(state);
    for (const node of active) nodes.add(node.id);
    // An action that means nothing here only shows that somebody is there; `touch` walks that once.
    const heard = new Set(['touch', ...active.flatMap((node) => [...node.transitions.keys()])]);
    check(state);
    for (const possibleEvent of possibleEvents(state, company)) {
      const event = possibleEvent as VisitEvent;
      if (!heard.has(event.type)) continue;
      const taken = visitMachine.getTransitionData(state, event);
      if (taken.length === 0 || (event.type !== 'touch' && taken.every(({ eventType }) => eventType === '*')))
        continue;
      const after = getNextSnapshot(visitMachine, state, event);
      for (const definition of [...taken, ...eventless(state, taken, after)]) transitions.add(definition);
      const from = edges.get(state.value.step) ?? new Set();
      edges.set(state.value.step, from.add(after.value.step));
      reach(after, company);
    }
  }
  return { nodes, transitions, edges, states: seen.size };
}

export function nameOf({ source, eventType, target, actions }: AnyTransitionDefinition): string {
  const to = target?.map(({ id }) => id).join(' ') ?? 'stays';
  return `${source.id} --${eventType}--> ${to} (${actions.length} actions)`;
}

const beforeClaim: ReadonlySet<string> = new Set([
  'menu',
  'jht',
  'situation',
  'businessStopped',
  'conditions',
]);

/** The voice is beside every step: it is walked in these two. */
const whereHeard: ReadonlySet<string> = new Set(['signIn', 'farewell']);

const ofDocuments: ReadonlySet<string> = new Set([
  'reason',
  'documentChoice',
  'document',
  'documentPages',
  'documentLacking',
  'documentCameraError',
]);

/** What makes two states worth telling apart; the rest of the context only travels along. */
function keyOf({ value, context }: VisitSnapshot): string {
  if (value.attention === 'asking') return `${value.step} ${context.warningSecondsLeft <= 1}`;
  return JSON.stringify([
    value.step,
    value.helper,
    callOf(value),
    whereHeard.has(value.step) && [context.speaking, value.attention],
    isWithoutBalance(context) && [context.declaredAt !== null],
    context.presence !== null,
    context.enteredBy['accountNumber'] === 'staff' && !context.accountConfirmed,
    context.problem !== null,
    context.refused,
    value.step === 'phoneError' && context.phone !== null,
    value.step === 'resetAsked' && context.resetOffered,
    context.unanswered,
    context.changing,
    context.reason,
    // Further on it matters only whether any is missing.
    ofDocuments.has(value.step)
      ? [
          context.documentIndex,
          takenDocuments(context).map((document) => [document, context.documents.get(document)?.length]),
          [...context.chosenDocuments],
          Math.min(context.pageTries, context.policy.documentPhoto.triesBeforeAsIs),
        ]
      : documentsMissing({ context }),
    value.step.startsWith('photo') && context.photoTries,
    context.bankCode !== null,
    context.holder,
    context.connectionError === 'sessionExpired',
    value.step === 'signInError' && context.connectionError === 'tooManyAttempts',
    context.membership?.partialTaken?.reason,
    context.membership?.cards[0]?.joinedOn,
    context.membership?.cards[0]?.segment,
    context.claims.length,
    context.contributionMonths,
    context.contributions?.ordered?.code,
    // Who is asked how things are; further on it makes no difference.
    beforeClaim.has(value.step) && [
      context.membership?.cards[0]?.inactiveSince,
      context.situation,
      context.declaredAt !== null,
    ],
  ]);
}

/** A call goes on beside the steps: it is walked at the few where one is made. */
function callOf({ step, call }: VisitSnapshot['value']): string {
  return CALLED_AT.includes(step) ? call : '';
}

/** Transitions without an event are known by where they led: from a state passed through to one that was reached. */
function eventless(
  state: VisitSnapshot,
  taken: readonly AnyTransitionDefinition[],
  next: VisitSnapshot,
): AnyTransitionDefinition[] {
  const passed: Node[] = [...activeNodes(state), ...taken.flatMap(({ target }) => target ?? [])];
  return passed
    .flatMap((node) => node.always ?? [])
    .filter(({ target }) => target?.some((node: Node) => activeNodes(next).includes(node)));
}
