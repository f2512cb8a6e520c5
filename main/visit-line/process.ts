import { PADDING } from '../../contract/kiosk-api/padding.ts';
import { serveLine } from './serve.ts';

// A process of its own asks the head office about a person, and ends with the visit: what it read ends with it.

const { parentPort } = process;
const hear = serveLine({
  say: (message) => parentPort.postMessage([PADDING, message]),
  end: () => process.exit(),
});
parentPort.on('message', ({ data: [, message] }) => hear(message));
// What went wrong may name what was asked: it is told to nobody, and main sees that the process ended.
process.on('uncaughtException', () => process.exit(1));
