// How devices are called and chosen. Kept apart from the schemas so that the screens need no schema library.

/** Room is left in a name for the place of one of several of the same label. */
const MOST_LETTERS = 110;

/** Names by which devices with these labels can be chosen; of several of the same label the second is "… #2". */
export function nameDevices(labels: readonly string[]): string[] {
  const lines = labels.map(oneLine);
  return lines.map((line, place) => {
    const before = lines.slice(0, place).filter((other) => other === line).length;
    return before === 0 ? line : `${line} #${before + 1}`;
  });
}

/** Of a name as anybody may have written it: what it is called, and which of several it is. */
export function readDeviceName(name: string): { readonly base: string; readonly place: string } {
  const text = name.toLowerCase().replace(/\s+/gu, ' ').trim();
  return { base: text.replace(/ #\d+$/u, ''), place: / #(\d+)$/u.exec(text)?.[1] ?? '1' };
}

function oneLine(label: string): string {
  const printable = label.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...printable].slice(0, MOST_LETTERS).join('').slice(0, MOST_LETTERS).trim();
}
