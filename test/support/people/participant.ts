import { defaultPolicy, findBank } from '../../../contract/policy/policy.ts';
import {
  dayOf,
  nikOf,
  trainingParticipants,
  trainingPassword,
} from '../../../head-office/training/participants.ts';

/** A made-up participant by what the case shows, with all that a person brings to the kiosk. */
export function participant(caseId: string) {
  const found = trainingParticipants.find((candidate) => candidate.case === caseId);
  const account = found?.bankAccounts[0];
  const card = found?.cards[0];
  if (!found || !account || !card) throw new Error(`there is no made-up participant ${caseId}`);
  const today = new Date().toISOString().slice(0, 10);
  return {
    name: found.name,
    nik: nikOf(found, today),
    kpj: card.kpj,
    birthDate: dayOf(found.birthDate, today),
    phone: found.phone,
    email: found.email,
    password: trainingPassword,
    bank: findBank(defaultPolicy, account.bankCode)?.name ?? '',
    accountNumber: account.number,
  };
}
