import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holder, withChild } from '../../fixtures/processes/holder.ts';
import { temporaryFolder } from '../../fixtures/storage/temporary-folder.ts';
import { Watch } from '../../soak/watch/watch.ts';
import { encodings } from '../../support/kiosk/encodings.ts';
import { Search, type Wanted } from '../../support/kiosk/memory-search.ts';
import { processesOf } from '../../support/kiosk/processes.ts';

const NAME = 'ZUQIVAXO WEJIFUZA';
const NOBODY = 'QOXUZIWE VAFOJIQE';
const VISIT = '--type=utility --utility-sub-type=node.mojom.NodeService';
const PAGE = '--type=renderer';
const wanted = (name: string, text: string): Wanted => ({ name, spellings: encodings(text) });
const camera = wanted('camera frame', 'FUJOQEXI VAZUWIQO');

/** A main process with this text in it, and below it one of each kind, with that one. */
async function pretendKiosk(inMain: string, inOthers: Readonly<Record<string, string>>) {
  const others = Object.entries(inOthers);
  const hex = Buffer.from(inMain).toString('hex');
  const scripts = [
    `globalThis.held = Buffer.from('${hex}', 'hex')`,
    ...others.map(([type, text]) => withChild(text, type)),
  ];
  const pid = await holder(scripts.join(';'));
  // They hold it once they run.
  const search = new Search(others.map(([type, text]) => wanted(type, text)));
  await expect
    .poll(() =>
      processesOf(pid).filter(
        (each) => each.pid !== pid && 0 < Object.keys(search.memory(each.pid).times).length,
      ),
    )
    .toHaveLength(others.length);
  return { pid, folder: temporaryFolder() };
}

function watchOf(kiosk: { pid: number; folder: string }): Watch {
  const watch = new Watch(kiosk, camera);
  watch.begin([wanted('name', NAME)]);
  return watch;
}

/** Without how often. */
function linesOf({ findings }: Watch): string[] {
  return findings
    .lines()
    .map((line) => line.replace(/ +/g, ' ').replace(/ \d+ times/, ''))
    .sort();
}

test('processes are known by what they were started as', async () => {
  const kinds = { [VISIT]: NAME, [PAGE]: NAME, '--type=gpu-process': NAME, '--type=zygote': NAME };
  const { pid } = await pretendKiosk('', kinds);
  const found = processesOf(pid).map(({ type, name }) => `${type} ${name}`);
  expect(found.sort()).toEqual(['Browser Browser', 'GPU GPU', 'Tab Tab', 'Utility visit', 'Zygote Zygote']);
  expect(processesOf(pid)[0]).toMatchObject({ pid, type: 'Browser' });
});

test('whom only the processes of the visit know is no finding, until the visit is over', async () => {
  const watch = watchOf(await pretendKiosk(NOBODY, { [VISIT]: NAME, [PAGE]: NAME }));
  watch.during('menu', 'all');
  expect(linesOf(watch)).toEqual([]);
  await watch.after('attract');
  expect(linesOf(watch)).toEqual(['after Tab name: attract', 'after visit name: attract']);
});

test('whom main knows, or another process, is a finding, by the screen on which it was', async () => {
  const gpu = '--type=gpu-process';
  const watch = watchOf(await pretendKiosk(NAME, { [VISIT]: NAME, [PAGE]: NAME, [gpu]: NAME }));
  watch.before('attract');
  watch.during('menu', 'main');
  watch.during('check', 'all');
  expect(linesOf(watch)).toEqual([
    'before Browser name: attract',
    'before GPU name: attract',
    'before Tab name: attract',
    'before visit name: attract',
    'during Browser name: menu, check',
    'during GPU name: check',
  ]);
});

test('a search that finds nobody while they are there proves nothing', async () => {
  const watch = watchOf(await pretendKiosk(NOBODY, { [VISIT]: NAME, [PAGE]: NOBODY }));
  watch.during('menu', 'all');
  await expect(watch.after('attract')).rejects.toThrow('nothing was in Tab');
});

test('what stays in a file is found, and at the end whatever any visit left', async () => {
  const kiosk = await pretendKiosk(NOBODY, { [VISIT]: NAME, [PAGE]: NAME });
  const watch = watchOf(kiosk);
  watch.begin([wanted('nobody', 'XIFAQUJO')]);
  writeFileSync(join(kiosk.folder, 'kiosk.log'), `"name":"${NAME}"`);
  await watch.end('attract');
  const file = `name in ${join(kiosk.folder, 'kiosk.log')}`;
  expect(linesOf(watch)).toEqual([
    'end Tab name: attract',
    `end files ${file}: attract`,
    'end visit name: attract',
  ]);
});

test('the driver is heard where it says what it may not', () => {
  const watch = watchOf({ pid: process.pid, folder: temporaryFolder() });
  watch.hear('{"id":1,"method":"Runtime.evaluate","params":{"expression":"hasHeading(\\"Klaim Anda\\")"}}');
  expect(linesOf(watch)).toEqual([]);
  watch.hear(JSON.stringify({ id: 2, result: { value: `Selamat datang, ${NAME}.` } }));
  expect(linesOf(watch)).toEqual(['during the driver name: a message']);
  expect(watch.messages).toBe(2);
});
