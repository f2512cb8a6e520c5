import { expect, test } from 'vitest';
import { hashInTurn } from '../../../head-office/accounts/hash-in-turn.ts';
import { Overloaded } from '../../../head-office/overloaded.ts';

const limits = { workers: 2, mostWaiting: 3 };

/** Work that ends when the test says so. */
function held() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const hash = (name: number) => () =>
    new Promise<number>((resolve) => {
      begun.push(name);
      ends[name] = () => resolve(name);
    });
  return { begun, end: (name: number) => ends[name]?.(), hash };
}

test('so many hash at once, the others in the order in which they came', async () => {
  const { begun, end, hash } = held();
  const all = [0, 1, 2, 3, 4].map((name) => hashInTurn(limits, hash(name)));
  expect(begun).toEqual([0, 1]);
  end(1);
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  for (const name of [0, 2, 3, 4]) {
    end(name);
    await all[name];
    await Promise.resolve();
  }
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
});

test('one more than may wait is refused, and finds a turn when the others have had theirs', async () => {
  const { end, hash } = held();
  const all = [0, 1, 2, 3, 4].map((name) => hashInTurn(limits, hash(name)));
  await expect(hashInTurn(limits, hash(5))).rejects.toThrow(Overloaded);
  for (const name of [0, 1, 2, 3, 4]) {
    end(name);
    await all[name];
    await Promise.resolve();
  }
  const last = hashInTurn(limits, hash(6));
  end(6);
  expect(await last).toBe(6);
});

test('work that fails gives its turn on', async () => {
  const failing = Array.from({ length: 4 }, () =>
    hashInTurn(limits, async () => {
      throw new Error('no hash');
    }),
  );
  for (const each of failing) await expect(each).rejects.toThrow('no hash');
  expect(await hashInTurn(limits, async () => 'done')).toBe('done');
});
