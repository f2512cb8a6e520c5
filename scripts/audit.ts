import './lib/node-version.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { reportAudit } from '../main/audit/report.ts';
import { linesOf } from '../main/audit/signed-heads.ts';
import { runScript, Stop } from './lib/stop.ts';

// Finds any entry of a kiosk's audit log that was changed, is missing or was moved, and says which.

const USAGE = 'npm run audit -- verify --database FILE [--heads FILE --key FILE]';
const keySchema = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

await runScript(async () => {
  const { database, heads, key } = options();
  const report = await reportAudit({
    database,
    heads: heads === undefined ? [] : linesOf(await text(heads)),
    key: key === undefined ? null : publicKey(key, await text(key)),
  });
  for (const line of report.lines) console.log(line);
  return report.exitCode;
});

function options(): { database: string; heads?: string | undefined; key?: string | undefined } {
  try {
    const file = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { database: file, heads: file, key: file },
    });
    if (positionals.join(' ') === 'verify' && values.database !== undefined)
      return { ...values, database: values.database };
  } catch {
    // An option that there is not: said below.
  }
  throw new Stop('It is not said what to look at.', `Call it so: ${USAGE}`);
}

async function text(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Stop(`${file} cannot be read.`, 'Check the path and who may read it.');
  }
}

/** The public key as the head office lists it (`publicKey`): a JWK. */
function publicKey(file: string, content: string) {
  try {
    return keySchema.parse(JSON.parse(content));
  } catch {
    throw new Stop(
      `${file} holds no public Ed25519 key.`,
      'Copy the kiosk’s `publicKey` from the head office’s list of kiosks into a file of its own.',
    );
  }
}
