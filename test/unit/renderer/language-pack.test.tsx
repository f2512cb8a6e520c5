import { expect, test } from 'vitest';
import { defaultSettings } from '../../../contract/kiosk-api/actions/settings.ts';
import { offeredLanguages } from '../../../contract/language/offered.ts';
import { readPack } from '../../../contract/language/pack.ts';
import { addLanguages, textsIn } from '../../../renderer/language/texts.ts';
import { program } from '../../../renderer/printout/draw-printout.ts';
import { balinesePack } from '../../fixtures/language/balinese-pack.ts';
import { readPdf } from '../../fixtures/printouts/read-pdf.ts';
import { draw } from '../../fixtures/snapshots/draw.tsx';
import { sampleSnapshot } from '../../fixtures/snapshots/sample-snapshot.ts';
import { receiptScreen } from '../../fixtures/snapshots/snapshot-parts.ts';

const read = readPack(balinesePack());
if (!read.ok) throw new Error(read.problem.faults.join('; '));
const pack = read.value;
const settings = { ...defaultSettings, language: 'ban' };
const languages = offeredLanguages([pack], { named: [], all: true });
const resting = sampleSnapshot({ name: 'attract' }, { settings, languages });

test('a language that the kiosk does not have is Indonesian', () => {
  expect(textsIn('ban').attract.title).toBe(textsIn('id').attract.title);
});

test('a fifth language is on the screen as soon as its pack is there, without a build', () => {
  addLanguages([pack]);
  const page = draw(resting);
  expect(page).toContain('ban Cairkan JHT Anda di sini');
  for (const name of ['Bahasa Indonesia', 'English', 'Basa Jawa', 'Basa Sunda', 'Basa Bali']) {
    expect(page).toContain(name);
  }
});

test('and on paper', async () => {
  const drawn = await program.drawPrintout({
    about: receiptScreen('accepted'),
    language: 'ban',
    pack,
    training: false,
    kiosk: resting.kiosk,
    printedAt: '2026-11-22T07:05:00.000Z',
    widthMm: 80,
    marginMm: 4,
  });
  expect((await readPdf(drawn)).text).toContain('ban Tanda terima klaim JHT');
});
