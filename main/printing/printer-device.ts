import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Where Linux shows what is plugged in; each interface of a device says its class. */
const USB_DEVICES = '/sys/bus/usb/devices';
/** Base class "Printer" of USB's class codes. */
const PRINTER_CLASS = '07';
/** The ports of the ways by which CUPS reaches a printer in the network. */
const PORTS = new Map([
  ['socket:', 9100],
  ['ipp:', 631],
  ['ipps:', 631],
  ['lpd:', 515],
]);
const ANSWER_MS = 2_000;

/** Whether the device of a CUPS queue is connected: CUPS itself notices only at the next job. */
export async function isPluggedIn(deviceUri: string, usbDevices = USB_DEVICES): Promise<boolean> {
  if (!URL.canParse(deviceUri)) return true;
  const { protocol, hostname, port } = new URL(deviceUri);
  if (protocol === 'usb:') return hasUsbPrinter(usbDevices);
  const usual = PORTS.get(protocol);
  // Any other connection cannot be checked here: the state from CUPS counts.
  return usual === undefined || answers(hostname.replace(/^\[|\]$/g, ''), Number(port || usual));
}

/** A kiosk has one printer: any USB printer is it. */
async function hasUsbPrinter(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return true;
  const classes = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'bInterfaceClass'), 'utf8').catch(() => '')),
  );
  return classes.some((found) => found.trim() === PRINTER_CLASS);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ANSWER_MS });
    const end = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
