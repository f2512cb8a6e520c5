import { padded, unpadded } from './messages.ts';
import { serveLine } from './serve.ts';

// A process of its own asks the head office about a person, and ends with the visit: what it read ends with it.

const { parentPort } = process;
const hear = serveLine({
  say: (message) => parentPort.postMessage(padded(message)),
  end: () => process.exit(),
});
parentPort.on('message', ({ data }) => hear(unpadded(data)));
// What went wrong may name what was asked: it is told to nobody, and main sees that the process ended.
process.on('uncaughtException', () => process.exit(1));
