import { expect, inject, test } from 'vitest';
import { runFeed } from '../../../feed/feed.ts';
import { readFeedOptions } from '../../../feed/options.ts';
import { isGood, reportOf } from '../../../feed/report.ts';
import { makeDatabase } from '../../../fixtures/postgres/postgres.ts';

test('a short run of the feed’s own measurement, in which instances and the broker are killed, finds nothing', async () => {
  const server = inject('postgresServer');
  if (server === undefined) throw new Error('this test needs PostgreSQL');
  const options = readFeedOptions(['--claims', '20', '--pause', '0.2', '--minutes', '2']);
  const result = await runFeed(options, await makeDatabase(server), () => undefined);
  expect(isGood(result), reportOf(result)).toBe(true);
  expect(result).toMatchObject({ claims: 20, events: 40 });
  expect(result.kills).toBeGreaterThan(0);
}, 150_000);
