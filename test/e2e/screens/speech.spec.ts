import { join } from 'node:path';
import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { listenIn } from '../../support/kiosk/listener.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('whoever turns the sound on hears each page, and personal data only by choice', async ({
  branch: { folder, headOffice, kiosk },
}) => {
  const { program, heard } = await listenIn(folder);
  const provisioning = await provision(folder, headOffice, { voice: { program } });
  const speaking = new Kiosk(kiosk.folder, { provisioning });
  const page = await speaking.start();
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(page);
  const { sound, attract, notice, menu, frame, signIn, question, problems } = words.id;
  const hears = (text: string) => expect.poll(heard).toContain(text);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await visitor.sees(attract.title, 'attract');
  expect(await heard()).toBe('');
  await visitor.press(sound.now.nothing);
  await visitor.press(sound.reads.pages);
  await hears(attract.title);
  // Sound that ends by itself was played, under the page's own policy.
  await page.evaluate(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function heardToItsEnd() {
      this.addEventListener('ended', () => document.body.setAttribute('data-heard', String(this.duration)));
      this.playbackRate = 16;
      return play.call(this);
    };
  });
  await visitor.press(sound.again);
  await expect(page.locator('body[data-heard]')).toBeAttached();
  await visitor.press(sound.close);

  await visitor.press(attract.start);
  await hears(notice.title);
  await visitor.press(notice.agree);
  await hears(signIn.title);
  await visitor.pressLarge(signIn.byEmail);
  await visitor.sees(question.signInEmail.title, 'signInEmail');
  await visitor.next();
  await hears(problems.email.empty);
  await visitor.type(person.email);
  await page.keyboard.press('Tab');
  await visitor.next();
  await visitor.answer('signInPassword', person.password);
  await visitor.sees(menu.title, 'menu');
  await hears(menu.title);
  const before = await heard();
  for (const secret of [person.name, person.email, person.password]) expect(before).not.toContain(secret);

  await visitor.press(sound.now.pages);
  await visitor.press(sound.reads.everything);
  await hears(person.name);
  await visitor.press(sound.close);
  await visitor.pressLarge(menu.jht);
  await hears('rupiah');

  await visitor.press(frame.finish);
  await visitor.sees(attract.title, 'attract');
  await expect(button(sound.now.nothing)).toBeVisible();
  await speaking.stop();
});

test('a kiosk without a voice offers none', async ({ branch: { folder, headOffice, kiosk } }) => {
  const provisioning = await provision(folder, headOffice, { voice: { program: join(folder, 'no-voice') } });
  const mute = new Kiosk(kiosk.folder, { provisioning });
  const page = await mute.start();
  await new Visitor(page).sees(words.id.attract.title, 'attract');
  await expect(page.getByRole('button', { name: words.id.sound.now.nothing })).toHaveCount(0);
  await mute.stop();
});
