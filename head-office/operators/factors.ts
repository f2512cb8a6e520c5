import type { Database } from '../database/tables.ts';

/** What an operator has set up to show after the password. */
export interface Factors {
  /** One-time codes of an authenticator. */
  readonly hasCodes: boolean;
  readonly passkeys: number;
}

const NONE: Factors = { hasCodes: false, passkeys: 0 };

export async function findFactors(database: Database, operator: string): Promise<Factors> {
  const row = await database
    .selectFrom('operators')
    .select((of) => [
      'code_secret',
      of
        .selectFrom('operator_passkeys')
        .select((each) => each.fn.countAll<number>().as('count'))
        .whereRef('operator_passkeys.operator', '=', 'operators.name')
        .as('passkeys'),
    ])
    .where('name', '=', operator)
    .executeTakeFirst();
  return row ? { hasCodes: row.code_secret !== null, passkeys: Number(row.passkeys) } : NONE;
}

export function hasAny({ hasCodes, passkeys }: Factors): boolean {
  return hasCodes || passkeys > 0;
}
