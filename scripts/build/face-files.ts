import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { inProject } from '../lib/project.ts';
import list from './face-files.json' with { type: 'json' };

/** Puts the models and the WebAssembly that look at faces beside the page, and refuses any that is not as listed. */
export function faceFiles(): Plugin {
  return {
    name: 'face-files',
    apply: 'build',
    async generateBundle() {
      for (const { file, from, sha256 } of list) {
        const source = await readFile(inProject(from));
        if (createHash('sha256').update(source).digest('hex') !== sha256) {
          throw new Error(`${from} is not the file that scripts/build/face-files.json lists`);
        }
        this.emitFile({ type: 'asset', fileName: `face/${file}`, source });
      }
      // Who made them and under which licence goes along.
      this.emitFile({ type: 'asset', fileName: 'face/licences.json', source: JSON.stringify(list, null, 2) });
    },
  };
}
