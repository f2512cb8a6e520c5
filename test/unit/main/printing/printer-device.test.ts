import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isPluggedIn } from '../../../../main/printing/printer-device.ts';
import { NetworkPrinter } from '../../../fixtures/cups/network-printer.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const EPSON = 'usb://EPSON/TM-T20III?serial=4A4D';
const [PRINTER, KEYBOARD] = ['07\n', '03\n'];

/** What Linux shows of the devices that are plugged in, one interface each. */
function usbWith(...classes: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'usb1'));
  for (const [place, found] of classes.entries()) {
    mkdirSync(join(folder, `1-${place}:1.0`));
    writeFileSync(join(folder, `1-${place}:1.0`, 'bInterfaceClass'), found);
  }
  return folder;
}

test('a USB printer is plugged in while an interface says that it is a printer', async () => {
  expect(await isPluggedIn(EPSON, usbWith(KEYBOARD, PRINTER))).toBe(true);
  expect(await isPluggedIn(EPSON, usbWith(KEYBOARD))).toBe(false);
});

test('a printer in the network is plugged in while it answers at its port', async () => {
  const printer = new NetworkPrinter();
  await printer.plugIn();
  onTestFinished(() => printer.pull());
  expect(await isPluggedIn(printer.uri)).toBe(true);
  await printer.pull();
  expect(await isPluggedIn(printer.uri)).toBe(false);
  await printer.plugIn();
  expect(await isPluggedIn(printer.uri)).toBe(true);
});

test.each(['serial:/dev/ttyS0?baud=9600', 'cups-brf:/', 'not an address'])(
  'of %s nobody knows how to look: what CUPS says stands',
  async (uri) => {
    expect(await isPluggedIn(uri)).toBe(true);
  },
);

test('where USB cannot be looked at, what CUPS says stands', async () => {
  expect(await isPluggedIn(EPSON, join(temporaryFolder(), 'missing'))).toBe(true);
});
