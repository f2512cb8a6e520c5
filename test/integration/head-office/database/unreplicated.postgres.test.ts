import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { startTestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { fillIn, readAcknowledgement, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { makeDatabase, query, startPostgres } from '../../../fixtures/postgres/postgres.ts';

/** The machine may be busy. */
const patient = { timeout: 30_000 };
const waiters = z.array(z.object({ pid: z.int(), since: z.string() }));

test.each([
  ['ended, as by a shutdown', 'pg_terminate_backend'],
  ['cancelled, which PostgreSQL calls a success with a warning', 'pg_cancel_backend'],
])(
  'a claim that no standby has yet is not acknowledged, though the wait for it was %s',
  async (_how, end) => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const waitForStandby = async (name: string) => {
      await query(server.url, `alter system set synchronous_standby_names = '${name}'`);
      await query(server.url, 'select pg_reload_conf()');
    };
    /** The statements whose commit waits until a standby has it. */
    const commitsThatWait = async () =>
      waiters.parse(
        await query(
          server.url,
          `select pid, query_start::text as since from pg_stat_activity where wait_event = 'SyncRep'`,
        ),
      );
    const kiosk = await makeKiosk();
    const databaseUrl = await makeDatabase(server.url);
    const database = { answerSeconds: 60 };
    const headOffice = await startTestHeadOffice({ kiosks: [kiosk], settings: { databaseUrl, database } });
    onTestFinished(async () => {
      await waitForStandby('');
      await headOffice.stop();
    });
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    const envelope = await seal(someone, filled);

    await waitForStandby('one_that_is_gone');
    const first = submit(headOffice, filled.claim.claimId, envelope);
    await expect.poll(commitsThatWait, patient).toHaveLength(1);
    const [cut] = await commitsThatWait();
    // The row is there, and on this disk alone; the head office reads it, and waits in turn.
    await query(server.url, `select ${end}($1)`, [cut?.pid]);
    const others = async () => (await commitsThatWait()).filter(({ since }) => since !== cut?.since);
    await expect.poll(others, patient).toHaveLength(1);
    const second = submit(headOffice, filled.claim.claimId, envelope);
    await expect.poll(commitsThatWait, patient).toHaveLength(2);

    await waitForStandby('');
    const answer = await first;
    expect(readAcknowledgement(answer)).toMatchObject({ outcome: 'accepted' });
    expect((await second).body).toEqual(answer.body);
  },
  120_000,
);
