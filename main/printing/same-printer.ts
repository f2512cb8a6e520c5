/** A queue of the print service, and the device behind it as the service knows it. */
export interface QueueDevice {
  readonly name: string;
  /** Such as usb://EPSON/TM-T82III?serial=ABC, or socket://10.0.0.7. */
  readonly uri: string;
}

type Search = { readonly found: QueueDevice } | { readonly found: null; readonly alike: number };

/**
 * The queue behind which the same printer stands, whatever the system calls it now: at the same address, else with the same
 * serial number, else the only one on USB of the same make and model, such as one that takes the place of a broken one.
 * A printer in the network is never found by its model: that may stand in another room.
 */
export function findSamePrinter(queues: readonly QueueDevice[], known: QueueDevice): Search {
  const address = addressOf(known.uri);
  const sameAddress = queues.filter(({ uri }) => addressOf(uri) === address);
  const serial = serialOf(known.uri);
  const sameSerial = queues.filter(({ uri }) => serial !== null && serialOf(uri) === serial);
  const sameModel = queues.filter((queue) => isOnUsb(known) && isOnUsb(queue) && isSameModel(queue, known));
  // By the first way that finds any; two queues of one device print alike.
  const [first] = [...sameAddress, ...sameSerial];
  if (first) return { found: first };
  const [only] = sameModel;
  return only && devicesOf(sameModel) === 1 ? { found: only } : { found: null, alike: sameModel.length };
}

function isSameModel(queue: QueueDevice, known: QueueDevice): boolean {
  const own = usbModel(known.uri);
  return own !== null && usbModel(queue.uri) === own;
}

function devicesOf(queues: readonly QueueDevice[]): number {
  return new Set(queues.map(({ uri }) => addressOf(uri))).size;
}

/** A service may write the same address in other letters. */
function addressOf(uri: string): string {
  return uri.trim().toLowerCase().replace(/\/$/, '');
}

/** Of a printer on USB its serial number, of one announced in the network its uuid. */
function serialOf(uri: string): string | null {
  if (!URL.canParse(uri)) return null;
  const { searchParams } = new URL(uri);
  const serial = searchParams.get('serial') ?? searchParams.get('uuid') ?? '';
  // What makers leave in where they number nothing.
  return /[1-9a-z]/i.test(serial) && !/^(.)\1*$/.test(serial) ? serial.toLowerCase() : null;
}

const isOnUsb = ({ uri }: QueueDevice) => /^usb:/i.test(uri);

/** Maker and model out of the address: `usb://EPSON/TM-T82III?…`. */
function usbModel(uri: string): string | null {
  return /^usb:\/\/([^?]+)/i.exec(uri)?.[1]?.toLowerCase() ?? null;
}
