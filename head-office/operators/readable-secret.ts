import { randomInt } from 'node:crypto';

/** Without 0, 1, I, l and O, which look alike on paper. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUP = 5;

/** A random secret that a person types: groups of five characters, each group of 24.8 bits. */
export function makeReadableSecret(groups: number): string {
  const character = () => CHARACTERS.charAt(randomInt(CHARACTERS.length));
  const group = () => Array.from({ length: GROUP }, character).join('');
  return Array.from({ length: groups }, group).join('-');
}
