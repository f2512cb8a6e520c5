import { expect, onTestFinished, test } from 'vitest';
import { watchHeadphones } from '../../../../main/devices/headphones.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { testJack } from '../../../fixtures/speech/jack.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// The real watch over a program that says what pactl says.

async function watched() {
  const jack = await testJack(temporaryFolder());
  const news: (boolean | string)[] = [];
  const watch = watchHeadphones(
    { by: 'pactl', card: 0, program: jack.program, retrySeconds: 0.1 },
    { onChange: (pluggedIn) => news.push(pluggedIn), onSound: (state) => news.push(state) },
  );
  onTestFinished(watch.stop);
  await eventually(() => expect(watch.sound()).toBe('ready'));
  return { jack, news, watch };
}

test('headphones are noticed when they are plugged in and when they are pulled', async () => {
  const { jack, news, watch } = await watched();
  expect(watch.pluggedIn()).toBe(false);
  await jack.plug();
  await eventually(() => expect(watch.pluggedIn()).toBe(true));
  await jack.pull();
  await eventually(() => expect(watch.pluggedIn()).toBe(false));
  expect(news).toEqual(['ready', true, false]);
});

test('a sound system that ends counts as pulled headphones, and is found again', async () => {
  const { jack, news, watch } = await watched();
  await jack.plug();
  await eventually(() => expect(watch.pluggedIn()).toBe(true));
  await jack.end();
  await eventually(() => expect(watch.sound()).toBe('failed'));
  expect(watch.pluggedIn()).toBe(false);
  await jack.startAgain();
  await eventually(() => expect(watch.sound()).toBe('ready'));
  await eventually(() => expect(watch.pluggedIn()).toBe(true));
  expect(news).toEqual(['ready', true, 'failed', false, 'ready', true]);
});

test('where there is no such program, the sound is said to be gone, and nothing else happens', async () => {
  const watch = watchHeadphones(
    { by: 'pactl', card: 0, program: '/nowhere/pactl', retrySeconds: 10 },
    { onChange: () => undefined, onSound: () => undefined },
  );
  onTestFinished(watch.stop);
  await eventually(() => expect(watch.sound()).toBe('failed'));
  expect(watch.pluggedIn()).toBe(false);
});
