import './lib/node-version.ts';
import { readFile } from 'node:fs/promises';
import { checkPolicy } from '../contract/policy/check.ts';
import { isFormerPolicy } from '../contract/policy/upgrade.ts';

// Names every fault of a policy document by its path, with its remedy; ends with 1 when there is one.
const [file] = process.argv.slice(2);
process.exitCode = file === undefined ? usage() : await check(file);

function usage(): number {
  console.error('name the policy file: npm run policy:check FILE');
  return 1;
}

async function check(path: string): Promise<number> {
  const document = await read(path);
  if (document === undefined) return 1;
  if (isFormerPolicy(document.json)) {
    console.log(
      `${path}: is of a former form, and is read as contract/policy/upgrade.ts turns it into the present`,
    );
  }
  const { policy, faults } = checkPolicy(document.json);
  for (const { path: where, fault, remedy } of faults) console.error(`${where}: ${fault}; ${remedy}`);
  if (!policy) {
    console.error(`${path}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
    return 1;
  }
  console.log(`${path}: edition ${policy.version}, in force from ${policy.validFrom}, has no fault`);
  return 0;
}

async function read(path: string): Promise<{ json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) };
  } catch (error) {
    const isJsonFault = error instanceof SyntaxError;
    const cause = isJsonFault ? `is not JSON: ${error.message}` : 'cannot be read';
    console.error(`${path}: ${cause}; ${isJsonFault ? 'correct the file there' : 'check the path'}`);
    return undefined;
  }
}
