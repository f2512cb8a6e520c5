import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { decode } from 'jpeg-js';
import readQr from 'jsqr';
import { inProject } from '../../../scripts/lib/project.ts';
import { type Cups, startCups } from '../../fixtures/cups/cups.ts';
import { Kiosk, type KioskOptions, provision } from '../kiosk/kiosk.ts';
import type { Branch } from './open-branch.ts';

/** A kiosk of this branch with a receipt printer, and the real print service that it prints by. */
export async function withPrinter(
  { folder, headOffice }: Branch,
  options: KioskOptions = {},
): Promise<{ cups: Cups; kiosk: Kiosk }> {
  const cups = await startCups(join(folder, 'cups'));
  const printer = { ...cups.printer, stateSeconds: 0.5 };
  const provisioning = await provision(folder, headOffice, { printer });
  return { cups, kiosk: new Kiosk(join(folder, 'kiosk'), { ...options, provisioning }) };
}

/** Without spaces: where a PDF has some is for its reader to guess. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** What stands on the printout that came out last; a picture of it is left in out/printouts. */
export async function lastPrintout(
  cups: Cups,
  name: string,
): Promise<{ text: string; pages: number; widthMm: number; code: string | undefined }> {
  const pdf = (await cups.printed()).at(-1);
  expect(pdf).toBeDefined();
  const folder = inProject('out', 'printouts');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, pdf ?? '');
  const tool = (program: string, ...args: string[]) => execFileSync(program, args);
  // 203 dots an inch: what a receipt printer has.
  const draw = ['-singlefile', '-r', '203', file];
  tool('pdftoppm', '-png', ...draw, file.replace(/\.pdf$/, ''));
  const { data, width, height } = decode(tool('pdftoppm', '-jpeg', ...draw));
  const about = tool('pdfinfo', file).toString();
  return {
    text: bare(tool('pdftotext', '-raw', file, '-').toString()),
    pages: Number(/^Pages:\s+(\d+)/m.exec(about)?.[1]),
    widthMm: Math.round((Number(/^Page size:\s+([\d.]+)/m.exec(about)?.[1]) / 72) * 25.4),
    code: readQr(new Uint8ClampedArray(data), width, height)?.data,
  };
}
