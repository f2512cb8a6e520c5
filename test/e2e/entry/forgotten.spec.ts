import { expect, test } from '../../support/branch/branch.ts';
import type { Kiosk } from '../../support/kiosk/kiosk.ts';
import { personInMemory } from '../../support/kiosk/person-in-memory.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const person = participant('bpu-under-ceiling');
const { nik, name, email, password, accountNumber } = person;

test('after a visit nothing of the person is left in the memory of any process of the kiosk', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  // Who is there now must be found, or a search that finds nobody afterwards says nothing.
  const during = await find(kiosk);
  expect(Object.keys(during)).toEqual(expect.arrayContaining(['Browser', 'Tab', 'visit network']));

  await visitor.finish();
  await visitor.sees(words.id.attract.title, 'attract');
  await expect(async () => expect(await find(kiosk)).toEqual({})).toPass({ timeout: 20_000 });
});

/** What of the person is found in which process. */
async function find(kiosk: Kiosk): Promise<Record<string, Readonly<Record<string, number>>>> {
  const found = await personInMemory(kiosk, { nik, name, email, password, accountNumber });
  return Object.fromEntries(
    found.filter(({ times }) => Object.keys(times).length > 0).map(({ process, times }) => [process, times]),
  );
}
