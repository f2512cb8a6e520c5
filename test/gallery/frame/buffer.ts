/** The samples' pictures are encoded by a library that asks for Node's Buffer. */
if (!('Buffer' in globalThis)) {
  Object.assign(globalThis, { Buffer: { from: (bytes: readonly number[]) => Uint8Array.from(bytes) } });
}
