import { defaultPolicy, findBank } from '../../../../contract/policy/policy.ts';
import {
  nikOf,
  trainingParticipants,
  trainingPassword,
} from '../../../../head-office/training/participants.ts';

/** docs/training-participants.md, made from the made-up participants. */
export function makeTrainingGuide(today: string): string {
  const visits = trainingParticipants.filter(({ hasAccount }) => hasAccount);
  const registrations = trainingParticipants.filter(({ hasAccount }) => !hasAccount);
  return [
    '# Training participants',
    '',
    'Made-up people of the head office in training mode (`--training`). Dates move with today, so that each case',
    `stays true. Everybody signs in with the password \`${trainingPassword}\`. This page is made from`,
    '`head-office/training/participants.json`; write it anew with',
    '`npx vitest run --root . test/integration/head-office/training/training.test.ts -u`.',
    '',
    '| Case | E-mail | Bank account | What happens |',
    '|---|---|---|---|',
    ...visits.map((person) => row([person.case, person.email, accountOf(person), person.shows])),
    '',
    '## Without an account',
    '',
    'These register first, with any new e-mail address, mobile number and password.',
    '',
    '| Case | NIK | KPJ | Name | Birth date | Bank account | What happens |',
    '|---|---|---|---|---|---|---|',
    ...registrations.map((person) =>
      row([
        person.case,
        nikOf(person, today),
        person.cards[0]?.kpj ?? '',
        person.name,
        typeof person.birthDate === 'string' ? person.birthDate : 'moves with today',
        accountOf(person),
        person.shows,
      ]),
    ),
    '',
  ].join('\n');
}

function accountOf({ bankAccounts: [account] }: (typeof trainingParticipants)[number]): string {
  return account ? `${findBank(defaultPolicy, account.bankCode)?.name} ${account.number}` : '';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
