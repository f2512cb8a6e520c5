import * as crypto from 'node:crypto';
import { argon2id as argon2idInWasm } from 'hash-wasm';
import type { Settings } from '../configuration/configure.ts';

export type Argon2Cost = Settings['staff']['argon2'];

/** As Node has it from 24.7 on. */
type NodeArgon2 = (
  algorithm: 'argon2id',
  parameters: Readonly<Record<'memory' | 'passes' | 'parallelism' | 'tagLength', number>> & {
    readonly message: string;
    readonly nonce: Buffer;
  },
  callback: (error: Error | null, hash: Buffer) => void,
) => void;

const inNode: unknown = Reflect.get(crypto, 'argon2');

/** argon2id (RFC 9106). By Node itself, beside the event loop; by WebAssembly in Electron, where training runs and Node lacks it. */
export function deriveArgon2id(password: string, salt: Buffer, cost: Argon2Cost): Promise<Buffer> {
  return isThere(inNode) ? deriveByNode(inNode, password, salt, cost) : deriveByWasm(password, salt, cost);
}

function isThere(argon2: unknown): argon2 is NodeArgon2 {
  return typeof argon2 === 'function';
}

function deriveByNode(argon2: NodeArgon2, message: string, nonce: Buffer, cost: Argon2Cost): Promise<Buffer> {
  const { memory, passes, parallelism, hashBytes: tagLength } = cost;
  return new Promise((resolve, reject) => {
    const parameters = { message, nonce, memory, passes, parallelism, tagLength };
    argon2('argon2id', parameters, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

/** For tests, too, which hold both to the same hashes. */
export async function deriveByWasm(password: string, salt: Buffer, cost: Argon2Cost): Promise<Buffer> {
  const { memory: memorySize, passes: iterations, parallelism, hashBytes: hashLength } = cost;
  const options = { password, salt, iterations, parallelism, memorySize, hashLength };
  return Buffer.from(await argon2idInWasm({ ...options, outputType: 'binary' }));
}
