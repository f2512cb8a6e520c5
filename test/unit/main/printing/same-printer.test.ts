import { expect, test } from 'vitest';
import { findSamePrinter } from '../../../../main/printing/same-printer.ts';

const EPSON = 'usb://EPSON/TM-T82III?serial=58344E4D3032';
const queues = (...uris: string[]) => uris.map((uri, place) => ({ name: `q${place}`, uri }));

test.each([
  ['at the same address', EPSON, ['socket://10.0.0.7', EPSON], 'q1'],
  ['at the same address in other letters', EPSON, ['USB://epson/tm-t82iii?serial=58344e4d3032'], 'q0'],
  ['by its serial number on another interface', EPSON, [`${EPSON}&interface=1`], 'q0'],
  [
    'by its serial number under a model that the system calls differently',
    EPSON,
    ['usb://EPSON/TM-T82X-S/A?serial=58344E4D3032'],
    'q0',
  ],
  [
    'by its serial number among others of its model',
    EPSON,
    ['usb://EPSON/TM-T82III?serial=AA11', `${EPSON}&interface=1`],
    'q1',
  ],
  [
    'as the only one on USB of its model, put in for a broken one',
    EPSON,
    ['usb://EPSON/TM-T82III?serial=AA11', 'usb://HP/LaserJet?serial=B2'],
    'q0',
  ],
  [
    'as the only one of its model where makers number nothing',
    'usb://POS/80?serial=000000',
    ['usb://POS/58?serial=000000', 'usb://POS/80'],
    'q1',
  ],
  ['in one of two queues of one device', EPSON, [EPSON, EPSON], 'q0'],
  [
    'by its uuid in the network',
    'dnssd://TM._ipp._tcp.local/?uuid=a1b2-c3',
    ['dnssd://TM%202._ipp._tcp.local/?uuid=a1b2-c3'],
    'q0',
  ],
])('a printer is found again %s', (_, known, found, name) => {
  expect(findSamePrinter(queues(...found), { name: 'struk', uri: known })).toMatchObject({ found: { name } });
});

test.each([
  ['is gone', EPSON, ['usb://HP/LaserJet?serial=B2'], 0],
  ['is gone, and so is every queue', EPSON, [], 0],
  [
    'is one of two of its model, neither with its number',
    EPSON,
    ['usb://EPSON/TM-T82III?serial=A1', 'usb://EPSON/TM-T82III?serial=A2'],
    2,
  ],
  ['has no number, and another model is there', 'usb://POS/80?serial=0000', ['usb://POS/58?serial=0000'], 0],
  [
    'is in the network, where one of its model stands elsewhere',
    'ipp://10.0.0.7/ipp/print',
    ['ipp://10.0.0.8/ipp/print'],
    0,
  ],
  ['was on USB, and one of its model is in the network', EPSON, ['socket://EPSON/TM-T82III'], 0],
  ['has an address that is none', 'nonsense', ['nonsense else', 'usb://'], 0],
])('a printer is not found where it %s', (_, known, found, alike) => {
  expect(findSamePrinter(queues(...found), { name: 'struk', uri: known })).toEqual({ found: null, alike });
});
