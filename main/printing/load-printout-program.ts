import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import type { PrintoutProgram } from '../../contract/kiosk-api/printout.ts';

/** The program that draws printouts in the screens' words; built apart and found by its path, as the screens are. */
export async function loadPrintoutProgram(): Promise<PrintoutProgram> {
  const file = join(app.getAppPath(), 'dist', 'printout', 'draw-printout.js');
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (isPrintoutProgram(loaded)) return loaded.program;
  throw new Error('dist/printout/draw-printout.js is not the program that draws printouts');
}

function isPrintoutProgram(loaded: unknown): loaded is { program: PrintoutProgram } {
  return typeof loaded === 'object' && loaded !== null && 'program' in loaded;
}
