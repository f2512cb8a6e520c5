import { isWithin } from '../edit-distance.ts';
import { alphabets, writeIn } from './alphabets.ts';
import { type Email, parseEmail } from './email.ts';

/**
 * Addresses that most people here have, as Google, Yahoo, Microsoft and Apple give them out. Which of them are common is
 * an estimate; nothing depends on it but whether a likely slip is asked about.
 */
const COMMON_DOMAINS = [
  'gmail.com',
  'yahoo.com',
  'yahoo.co.id',
  'ymail.com',
  'rocketmail.com',
  'hotmail.com',
  'outlook.com',
  'outlook.co.id',
  'icloud.com',
];
/** Providers of their own, a letter away from a common one. */
const OTHER_DOMAINS = ['mail.com', 'email.com', 'live.com', 'yahoo.co.in', 'yahoo.co.uk'];
/** Endings that no domain has (IANA's list of top-level domains), and what is usually meant. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cim|vom|xom|cpm|ocm|cmo|comm)$/, '.com'],
  [/(?:\.coid|\.co\.ud|\.co\.di|\.c\.id)$/, '.co.id'],
];

/** The address that somebody means who typed one with a likely slip; null where there is none to ask about. */
export function likelyEmail(text: string): Email | null {
  const typed = writeIn(alphabets.email, text.trim());
  const address = withAt(
    typed
      .replace(/\s/g, '')
      .replace(/,/g, '.')
      .replace(/\.{2,}/g, '.')
      .replace(/\.$/, ''),
  );
  const [local = '', domain = '', ...more] = address.split('@');
  if (local === '' || domain === '' || more.length > 0) return null;
  const read = parseEmail(`${local}@${likelyDomain(domain)}`);
  return read.ok && read.value !== typed ? read.value : null;
}

/** siti.gmail.com and sitigmail.com: what stands before a common domain is the name. */
function withAt(address: string): string {
  if (address.includes('@')) return address;
  const domain = COMMON_DOMAINS.find((common) => address.endsWith(common));
  if (domain === undefined) return address;
  return `${address.slice(0, -domain.length).replace(/\.$/, '')}@${domain}`;
}

function likelyDomain(domain: string): string {
  if ([...COMMON_DOMAINS, ...OTHER_DOMAINS].includes(domain)) return domain;
  const common = COMMON_DOMAINS.find((each) => isOneSlipFrom(domain, each));
  if (common !== undefined) return common;
  const ended = ENDINGS.reduce((text, [wrong, right]) => text.replace(wrong, right), domain);
  return COMMON_DOMAINS.find((each) => isOneSlipFrom(ended, each)) ?? ended;
}

/** Four slips of five are one character put in, left out or replaced, or two neighbours swapped (Damerau 1964). */
function isOneSlipFrom(typed: string, meant: string): boolean {
  return isWithin(typed, meant, 1);
}
