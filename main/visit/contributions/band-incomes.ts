import { type Sen, sen } from '../../../contract/money.ts';
import type { Policy } from '../../../contract/policy/schema.ts';

/** For each band of the policy an income that lies in it, by which a member names the band. */
export function bandIncomes({ contributions: { bands } }: Policy): Sen[] {
  return bands.list.map((_, place) => bands.list[place - 1]?.below ?? sen(0));
}
