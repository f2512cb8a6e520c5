import { type VisitSnapshot, visitMachine } from '../../../../main/visit/machine.ts';

export type Node = typeof visitMachine.root;

/** The nodes of the machine in which a visit stands: the root, its regions, and the state of each. */
export function activeNodes({ value }: VisitSnapshot): Node[] {
  const { root } = visitMachine;
  const below = Object.entries(value).flatMap(([region, state]) => {
    const node = root.states[region];
    const child = node?.states[state];
    return node && child ? [node, child] : [];
  });
  return [root, ...below];
}
