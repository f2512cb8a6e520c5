import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintoutProgram } from '../../contract/kiosk-api/printout.ts';

/** The program that draws printouts in the screens' words; built apart and found by its path, as the screens are. */
export async function loadPrintoutProgram(appFolder: string): Promise<PrintoutProgram> {
  const file = join(appFolder, 'dist', 'printout', 'draw-printout.js');
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (hasProgram(loaded) && isPrintoutProgram(loaded.program)) return loaded.program;
  throw new Error('dist/printout/draw-printout.js is not the program that draws printouts');
}

function hasProgram(loaded: unknown): loaded is { program: unknown } {
  return typeof loaded === 'object' && loaded !== null && 'program' in loaded;
}

function isPrintoutProgram(program: unknown): program is PrintoutProgram {
  return (
    typeof program === 'object' &&
    program !== null &&
    'drawPrintout' in program &&
    typeof program.drawPrintout === 'function'
  );
}
