/** Large texts or a lowered screen leave little room above the keys: the field comes into view, with what is said of it if that fits. */
export function bringIntoView(input: HTMLInputElement | null): void {
  input?.closest('.field-block')?.scrollIntoView({ block: 'nearest' });
  input?.scrollIntoView({ block: 'nearest' });
}
