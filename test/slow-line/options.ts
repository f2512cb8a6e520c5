import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Stop } from '../../scripts/lib/stop.ts';

const schema = z.object({
  /** Kilobits a second, in each direction. */
  kbit: z.coerce.number().min(8).max(1_000_000),
  /** Packets lost, in hundredths. */
  loss: z.coerce.number().min(0).max(40),
  cases: z.coerce.number().int().min(1).max(100),
  /** Pictures of the largest case; the others are spread evenly, by ratio, from a photo alone on. */
  maxMb: z.coerce.number().min(0.2).max(7),
  visits: z.coerce.number().int().min(1).max(90),
  seed: z.coerce.number().int(),
  /** A line made by this program instead of the kernel. */
  proxy: z.boolean(),
});
export type SlowLineOptions = z.infer<typeof schema>;

export function readSlowLineOptions(args: readonly string[]): SlowLineOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kbit: { type: 'string', default: '128' },
      loss: { type: 'string', default: '10' },
      cases: { type: 'string', default: '20' },
      'max-mb': { type: 'string', default: '5.5' },
      visits: { type: 'string', default: '12' },
      seed: { type: 'string', default: '7' },
      proxy: { type: 'boolean', default: false },
    },
  });
  const options = schema.safeParse({ ...values, maxMb: values['max-mb'] });
  if (options.success) return options.data;
  throw new Stop(
    `Flags that cannot be used: ${options.error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
    'Give numbers, such as: npm run slow-line -- --kbit 128 --loss 10 --cases 20 --max-mb 5.5',
  );
}
