import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../contract/kiosk-api/actions/settings.ts';
import { languageCodes } from '../../../contract/language/languages.ts';
import { draw } from '../../fixtures/snapshots/draw.tsx';
import { sampleSnapshot } from '../../fixtures/snapshots/sample-snapshot.ts';
import { sampleScreens, sampleSnapshots } from '../../fixtures/snapshots/snapshots.ts';

const samples = sampleSnapshots.map((sample, index) => ({ title: `${index} ${sample.screen.name}`, sample }));

describe.each(languageCodes)('every screen in %s', (language) => {
  it.each(samples)('$title', ({ sample }) => {
    const html = draw({ ...sample, settings: { ...defaultSettings, language } });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toContain('<header');
    expect(html).toContain('<footer');
    expect(html.match(/button-primary/g)?.length ?? 0).toBeLessThanOrEqual(1);
    // A text that is missing or misses a variable shows its key instead.
    expect(html).not.toMatch(/>[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z.]*</);
  });
});

describe('a tax number', () => {
  const asked = sampleScreens.find((screen) => screen.name === 'question' && screen.question === 'npwp');
  const checked = sampleScreens.filter((screen) => screen.name === 'check');

  it('of zeros is answered by a button where there is one, and else by the number on the card', () => {
    if (asked?.name !== 'question') throw new Error('no sample of the question');
    const zeros = (mayLack: boolean) =>
      draw(sampleSnapshot({ ...asked, mayLack, problem: { code: 'npwp.none' } }));
    expect(zeros(true)).toContain('Pilih tombol Saya tidak punya NPWP');
    expect(zeros(true)).toContain('>Saya tidak punya NPWP<');
    expect(zeros(false)).not.toContain('Saya tidak punya NPWP');
    expect(zeros(false)).toContain('Ini bukan NPWP');
  });

  it('that nobody has verified says so where the tax rests on it', () => {
    const pages = checked.map((screen) => [screen.claim.npwpStanding, draw(sampleSnapshot(screen))] as const);
    expect(new Set(pages.map(([standing]) => standing))).toEqual(new Set([null, 'unverified']));
    for (const [standing, html] of pages) {
      expect(html.includes('Kantor pusat akan memeriksa nomor ini')).toBe(standing === 'unverified');
      expect(html.includes('Pajak bisa lebih tinggi')).toBe(standing === 'unverified');
    }
  });
});

describe('fixed places', () => {
  it('say that data are examples while training', () => {
    expect(draw(sampleSnapshot({ name: 'attract' }, { training: true }))).toContain('Mode Latihan');
    expect(draw(sampleSnapshot({ name: 'attract' }))).not.toContain('Mode Latihan');
  });

  it('tell before the start that the line is down, and what works', () => {
    const html = draw(sampleSnapshot({ name: 'attract' }, { lineUp: false }));
    expect(html).toContain('Layanan pusat sedang tidak tersambung');
    expect(html).toContain('Petugas di meja layanan bisa membantu Anda sekarang.');
  });

  it('show the step, and the way back only where there is one', () => {
    const html = draw(sampleSnapshot({ name: 'photoIntro' }));
    expect(html).toContain('Langkah 3 dari 12');
    expect(html).toContain('Kembali');
    expect(draw(sampleSnapshot({ name: 'photoIntro' }, { canGoBack: false }))).not.toContain('Kembali');
  });

  it('offer "Selesai" once', () => {
    for (const screen of sampleScreens.filter(
      ({ name }) => name === 'receipt' || name === 'noticeDeclined',
    )) {
      expect(draw(sampleSnapshot(screen)).match(/>Selesai</g)).toHaveLength(1);
    }
  });
});

describe('problems', () => {
  it('are said once, where one looks while typing, and to a screen reader at once (R19)', () => {
    const html = draw(
      sampleSnapshot({
        name: 'question',
        question: 'accountNumber',
        value: '01234',
        problem: { code: 'account.length', entered: 5, least: 10, most: 10 },
        slip: null,
        refused: false,
        bankName: 'BCA',
        digits: { least: 10, most: 10 },
        mayLack: false,
      }),
    );
    expect(html.match(/Harus 10 angka. Anda memasukkan 5 angka./g)).toHaveLength(1);
    expect(html).toMatch(/aria-invalid="true" aria-describedby="answer-foot"/);
    expect(html).toMatch(/id="answer-foot"><div aria-live="assertive"><p class="field-problem">/);
    expect(html).toContain('value="0123 4"');
  });
});
