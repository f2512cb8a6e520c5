import type { Page } from '@playwright/test';
import { median, table } from '../fixtures/numbers/measure.ts';
import { expect, test } from '../support/branch/branch.ts';
import { participant } from '../support/people/participant.ts';
import { type Phone, phoneWords } from '../support/people/phone.ts';
import { Visitor } from '../support/people/visitor.ts';
import { jmo, typedInJmo } from './jmo.ts';

// What a claim costs whoever signs in by the own phone, beside the steps that are published of JMO. Printed, and held to nothing.

/** Each claims all of the balance, and is asked for no document. */
const PEOPLE = ['bpu-under-ceiling', 'age-56-active', 'age-56-inactive', 'bpu-at-ceiling'];
/** Before each press, as of a hand that knows its way. */
const PAUSE_MS = 600;

interface Effort {
  readonly touches: number;
  readonly typed: number;
  readonly pages: number;
}

test('a claim by the own phone, beside the published steps of JMO', async ({ branch: { kiosk }, phone }) => {
  test.setTimeout(900_000);
  const page = await kiosk.start();
  // Each visit has a page of its own.
  await page.addInitScript(noteEffort);
  await page.evaluate(noteEffort);
  const all: { kiosk: Effort; phone: Effort; published: Effort; seconds: number }[] = [];
  for (const name of PEOPLE) {
    const person = participant(name);
    const begun = performance.now();
    const onPhone = await claim(page, phone, person);
    const seconds = (performance.now() - begun) / 1_000;
    const published = {
      touches: jmo.reduce((sum, { touches }) => sum + touches, 0),
      typed: typedInJmo(person),
      pages: jmo.length,
    };
    all.push({ kiosk: await effortNoted(page), phone: onPhone, published, seconds });
    await new Visitor(page).finish();
  }
  await kiosk.stop();

  const row = (name: string, efforts: readonly Effort[]) => [
    name,
    ...(['touches', 'typed', 'pages'] as const).map((what) =>
      String(median(efforts.map((effort) => effort[what]))),
    ),
  ];
  const together = all.map(({ kiosk: here, phone: there }) => ({
    touches: here.touches + there.touches,
    typed: here.typed + there.typed,
    pages: here.pages + there.pages,
  }));
  console.log(`Medians of ${all.length} claims; of JMO what its guide names.\n`);
  console.log(
    table([
      ['', 'touches', 'typed characters', 'pages'],
      row(
        'at the kiosk',
        all.map(({ kiosk: here }) => here),
      ),
      row(
        'on the phone',
        all.map(({ phone: there }) => there),
      ),
      row('together', together),
      row(
        'JMO, published',
        all.map(({ published }) => published),
      ),
    ]),
  );
  const seconds = median(all.map((each) => each.seconds));
  console.log(
    `\nFrom the resting screen to the receipt: ${seconds.toFixed(0)} s, ${PAUSE_MS} ms before each press.`,
  );
  for (const { kiosk: here, published } of all) expect(here.typed).toBeLessThan(published.typed);
});

/** From the resting screen to the receipt. @returns what was done on the phone. */
async function claim(page: Page, phone: Phone, person: ReturnType<typeof participant>): Promise<Effort> {
  const visitor = new Visitor(page, { pause: PAUSE_MS });
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byPhone);
  await visitor.sees(says.phoneCode.title, 'phone-code');
  await phone.scan(page);
  await phone.sees(phoneWords.approve.title);
  await phone.page.getByLabel(phoneWords.email).fill(person.email);
  await phone.page.getByLabel(phoneWords.password).fill(person.password);
  await phone.press(phoneWords.approve.yes);
  await phone.sees(phoneWords.done.title);
  await visitor.sees(says.menu.title, 'menu');
  await visitor.fillByFirstReason(person);
  await visitor.sees(says.check.title, 'check');
  await visitor.submitClaim();
  return { touches: 1, typed: person.email.length + person.password.length, pages: 2 };
}

/** In the page: counts presses, typed characters, and headings that were not there before. */
function noteEffort(): void {
  const effort = { touches: 0, typed: 0, pages: 0 };
  Object.assign(window, { effort });
  window.addEventListener('pointerdown', () => (effort.touches += 1), true);
  window.addEventListener('keydown', ({ key }) => (effort.typed += key.length === 1 ? 1 : 0), true);
  let seen = '';
  const look = () => {
    const heading = document.querySelector('main h1')?.textContent ?? '';
    if (heading === seen || heading === '') return;
    seen = heading;
    effort.pages += 1;
  };
  look();
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

async function effortNoted(page: Page): Promise<Effort> {
  return page.evaluate(() => {
    const effort: unknown = Reflect.get(window, 'effort');
    const count = (what: string): number => {
      const found: unknown = typeof effort === 'object' && effort !== null && Reflect.get(effort, what);
      return Number(found);
    };
    return { touches: count('touches'), typed: count('typed'), pages: count('pages') };
  });
}
