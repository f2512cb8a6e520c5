import { padded, unpadded } from './messages.ts';
import { serveRequests } from './serve.ts';

// Calls to the head office about a person run in a process of their own: what it has read ends with the visit.

const { parentPort } = process;
const onMessage = serveRequests({
  post: (message) => parentPort.postMessage(padded(message)),
  exit: () => process.exit(),
});
parentPort.on('message', ({ data }) => onMessage(unpadded(data)));
// An error may hold what was requested: it is reported to nobody, and main sees that the process ended.
process.on('uncaughtException', () => process.exit(1));
