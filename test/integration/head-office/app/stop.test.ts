import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startTestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

test('a head office that stops answers what was asked before, and waits for no client that keeps its connection', async () => {
  const headOffice = await startTestHeadOffice();
  const { hostname, port } = new URL(headOffice.address);
  const client = connect(Number(port), hostname);
  await once(client, 'connect');
  client.write(
    'POST /v1/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
  );
  await headOffice.send('GET', '/v1/health');
  const stopped = headOffice.stop();
  await nextTurn();
  client.write('}');
  const [answer] = await once(client, 'data');
  expect(String(answer)).toContain('HTTP/1.1 400');
  await stopped;
});
