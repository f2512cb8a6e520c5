import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import type { PaperProgram } from '../../contract/paper.ts';

/** The program that draws papers in the screens' words; built apart and found by its path, as the screens are. */
export async function loadPaperProgram(): Promise<PaperProgram> {
  const file = join(app.getAppPath(), 'dist', 'paper', 'draw-paper.js');
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (isPaperProgram(loaded)) return loaded.program;
  throw new Error('dist/paper/draw-paper.js is not the program that draws papers');
}

function isPaperProgram(loaded: unknown): loaded is { program: PaperProgram } {
  return typeof loaded === 'object' && loaded !== null && 'program' in loaded;
}
