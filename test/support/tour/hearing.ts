import type { Page } from '@playwright/test';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import {
  dayOf,
  nikOf,
  trainingParticipants,
  trainingPassword,
} from '../../../head-office/training/participants.ts';
import { cases, daySpellings, numberSpellings, phoneSpellings } from '../../fixtures/spellings.ts';
import { branchStaff } from '../../fixtures/staff/branch-staff.ts';
import type { Listener } from '../kiosk/listener.ts';
import type { words } from '../people/walker.ts';

type Texts = (typeof words)[keyof typeof words];

/** Hears what is read aloud without personal data on the way past many pages. */
export function hearing({ heard }: Listener, says: Texts) {
  const toBeHeard = new Map<string, string>();
  return {
    /** Notes what a page that is read aloud has to say. */
    async stopAt(page: Page, name: string): Promise<void> {
      if ((await page.getByRole('button', { name: says.sound.now.pages, exact: true }).count()) === 0) return;
      if (!NEXT_STEPS.test(name) || name === 'conditions-not-printed') return;
      for (const text of await page.evaluate(saidOnPage)) toBeHeard.set(compact(text), `${name}: ${text}`);
    },
    /** What was not read of all that. */
    async missed(): Promise<string[]> {
      const all = compact(await heard());
      return [...toBeHeard].filter(([text]) => !all.includes(text)).map(([, where]) => where);
    },
    /** What was read of any made-up person. */
    async leaked(): Promise<string[]> {
      const all = await heard();
      const values = [trainingPassword, ...trainingParticipants.flatMap(valuesOf)];
      const telling = values.filter((value) => value.length > 2 && !ofStaff.includes(value));
      return [...telling.filter((value) => all.includes(value)), ...amountsIn(all, says)];
    },
  };
}

/** Pages that tell what to do next; what changes on a page that is already there is not read by itself. */
const NEXT_STEPS = /^(conditions|receipt)/;

/** Who works here is told to everybody, and one of them has a participant's name. */
const ofStaff = branchStaff.members.map(({ name }) => name);

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** All that a page says of what to do next: phrases without a value of a person. */
function saidOnPage(): string[] {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return [];
  const phrases = document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, dt)');
  const read = [...phrases].filter(
    (phrase) =>
      phrase.querySelector('[data-personal]') === null &&
      phrase.closest('[data-personal], [data-silent], [aria-hidden="true"], [aria-live], [role="status"]') ===
        null &&
      phrase.getAttribute('aria-label') === null,
  );
  // Amounts are spoken in other signs than they are written.
  return read.map(({ textContent }) => textContent ?? '').filter((text) => !/Rp\d/.test(text));
}

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
function amountsIn(heard: string, { contributionIncome }: Texts): string[] {
  const ceiling = `${Math.trunc(defaultPolicy.ceiling.balance / 100)} rupiah`;
  return heard
    .split('\n')
    .filter((line) => !line.includes(contributionIncome.title))
    .flatMap((line) => line.match(/\d+ rupiah/g) ?? [])
    .filter((amount) => amount !== ceiling);
}
