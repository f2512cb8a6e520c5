import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { logEvents } from '../main/log.ts';

// Writes down, for operators, every event that the kiosk logs.
const file = new URL('../docs/log-events.md', import.meta.url);

/** The page on log events, made from the catalogue itself. */
export function logEventsPage(): string {
  const rows = Object.entries(logEvents).map(
    ([event, { level, meaning }]) => `| ${event} | ${level} | ${meaning} |`,
  );
  return `# Log events

Each line of \`logs/kiosk.log\` is JSON: \`time\`, \`level\`, \`event\`, \`msg\`, and what the event needs besides. No event
holds anything about a participant. This page is made from the catalogue in \`main/log.ts\`; write it anew with
\`npx tsx scripts/log-events.ts\`.

| Event | Level | Meaning |
|---|---|---|
${rows.join('\n')}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(file, logEventsPage());
  console.log('docs/log-events.md written');
}
