import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { fill } from '../../../contract/language/fill.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import {
  dayOf,
  nikOf,
  trainingParticipants,
  trainingPassword,
} from '../../../head-office/training/participants.ts';
import { sayAmounts, sayDigits } from '../../../renderer/speech/spoken-text.ts';
import { cases, daySpellings, numberSpellings, phoneSpellings } from '../../fixtures/spellings.ts';
import { branchStaff } from '../../fixtures/staff/branch-staff.ts';
import type { Listener } from '../kiosk/listener.ts';
import type { words } from '../people/walker.ts';

type Texts = (typeof words)[keyof typeof words];

const WAIT_MS = 100;
/** Far longer than a voice of no length takes, on the slowest machine. */
const LONGEST_WAIT = 300;

/** Hears what is read aloud without personal data on the way past many pages. */
export function hearing({ heard, phrases }: Listener, says: Texts) {
  const said: { readonly name: string; readonly page: PageTexts }[] = [];
  const amount = (rupiah: string, sen: string) =>
    fill(sen === '0' ? says.sound.rupiah : says.sound.rupiahAndSen, { rupiah, sen });
  const compact = (text: string) =>
    sayAmounts(sayDigits(text), amount)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  /** What was not read of a page: it is read at once, and what it announces by itself. */
  const unheard = ({ read, announced }: PageTexts, all: string): string[] => {
    const [title = ''] = read.map(compact);
    const whole = compact(all);
    const start = whole.indexOf(title);
    const isRead = (text: string) => start >= 0 && whole.indexOf(compact(text), start) >= 0;
    const isAnnounced = (text: string) => whole.includes(compact(text));
    return [...read.filter((text) => !isRead(text)), ...announced.filter((text) => !isAnnounced(text))];
  };
  return {
    /** Notes what a page that is read aloud has to say. */
    async stopAt(page: Page, name: string): Promise<void> {
      if ((await page.getByRole('button', { name: says.sound.now.pages, exact: true }).count()) === 0) return;
      const texts = await page.evaluate(textsOnPage);
      said.push({ name, page: texts });
      // Whoever leaves at once hears nothing of it.
      for (let waits = 0; waits < LONGEST_WAIT && unheard(texts, await heard()).length > 0; waits += 1) {
        await sleep(WAIT_MS);
      }
    },
    /** What was not read of all that. */
    async missed(): Promise<string[]> {
      const all = await heard();
      return said.flatMap(({ name, page }) => unheard(page, all).map((text) => `${name}: ${text}`));
    },
    /** What was read of any made-up person. */
    async leaked(): Promise<string[]> {
      const all = await heard();
      const values = [trainingPassword, ...trainingParticipants.flatMap(valuesOf)];
      const telling = values.filter((value) => value.length > 2 && !ofStaff.includes(value));
      // Numbers are said digit by digit.
      const joined = all.replace(/(?<=\d)[ ,]+(?=\d)/g, '');
      const isSaid = (value: string) => all.includes(value) || joined.includes(value.replace(/[ .-]/g, ''));
      const titles = said.map(({ page }) => page.read[0] ?? '');
      return [...telling.filter(isSaid), ...amountsIn(await phrases(), titles, says)];
    },
  };
}

interface PageTexts {
  /** The title first. */
  readonly read: readonly string[];
  /** In regions that announce what changes in them. */
  readonly announced: readonly string[];
}

/** All that a page or the dialog over it says but the values of a person: each text by itself. */
function textsOnPage(): PageTexts {
  // Buttons come and go with what they do, and seconds pass.
  const left = '[data-personal], [data-silent], [aria-hidden="true"], button, .dialog-seconds, svg, canvas';
  const live = '[aria-live], [role="status"], [role="alert"]';
  const dialog = document.querySelector('[role="dialog"]:not([data-silent]), [role="alertdialog"]');
  const root = dialog ?? document.querySelector('main') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const read: string[] = [];
  const announced: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const place = node.parentElement;
    if (!/\p{L}/u.test(text) || place?.closest(left)) continue;
    (place?.closest(live) ? announced : read).push(text);
  }
  // A field repeats what was announced of it.
  return { read: read.filter((text) => !announced.includes(text)), announced };
}

/** Who works here is told to everybody, and one of them has a participant's name. */
const ofStaff: readonly string[] = branchStaff.map(({ name }) => name);

function valuesOf(person: (typeof trainingParticipants)[number]): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const numbers = [
    nikOf(person, today),
    ...person.cards.map(({ kpj }) => kpj),
    ...person.bankAccounts.map(({ number }) => number),
  ];
  return [
    ...cases(person.name),
    ...cases(person.address),
    person.email,
    ...numbers.flatMap(numberSpellings),
    ...daySpellings(dayOf(person.birthDate, today)),
    ...phoneSpellings(person.phone),
    ...person.cards.flatMap(({ employer }) => (employer === null ? [] : [employer])),
  ];
}

/** Amounts that are not the same for everybody: all but the ceiling, and what a month costs in each band of incomes. */
function amountsIn(phrases: readonly string[], titles: readonly string[], says: Texts): string[] {
  const ceiling = `${Math.trunc(defaultPolicy.ceiling.balance / 100)} rupiah`;
  let title = '';
  return phrases
    .filter((phrase) => {
      title = titles.find((other) => other !== '' && phrase.includes(other)) ?? title;
      return title !== says.contributionIncome.title;
    })
    .flatMap((phrase) => phrase.match(/\d+ rupiah/g) ?? [])
    .filter((amount) => amount !== ceiling);
}
