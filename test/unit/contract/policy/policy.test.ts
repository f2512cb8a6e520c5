import { describe, expect, test } from 'vitest';
import document from '../../../../contract/policy/default.json' with { type: 'json' };
import { defaultPolicy, findBank, reasonRule } from '../../../../contract/policy/policy.ts';
import { policySchema, reasonIdSchema } from '../../../../contract/policy/schema.ts';

describe('the policy that the product ships with', () => {
  const entries = [
    ['ceiling', document.ceiling],
    ['mergedCards', document.mergedCards],
    ['npwp', document.npwp],
    ['names', document.names],
    ['payment', document.payment],
    ['tracking', document.tracking],
    ['calendar', document.calendar],
    ['photo', document.photo],
    ['documentPhoto', document.documentPhoto],
    ['documentPages', document.documentPages],
    ...document.tax.map((years) => [`tax from ${years.fromYear}`, years] as const),
    ...document.processing.map((row) => [`processing up to ${row.upTo}`, row] as const),
    ...document.otherChannels.map((channel) => [`channel ${channel.id}`, channel] as const),
    ...document.calendar.holidays.map((holiday) => [`holiday ${holiday.on}`, holiday] as const),
    ...document.retention.map((entry) => [`retention of ${entry.what}`, entry] as const),
    ...document.contributions.reliefs.map((relief) => [`relief for ${relief.sector}`, relief] as const),
    ['earliest payment', document.payment.earliest],
    ...document.tax.flatMap(({ fromYear, roundBaseDownTo }) =>
      Object.entries(roundBaseDownTo).map(
        ([rule, entry]) => [`${rule} base from ${fromYear}`, entry] as const,
      ),
    ),
    ...document.reasons.flatMap(({ id, membershipYears }) =>
      membershipYears ? [[`membership years of ${id}`, membershipYears] as const] : [],
    ),
    ...Object.entries(document.contributions).flatMap(([name, entry]) =>
      Array.isArray(entry) ? [] : [[`contributions ${name}`, entry] as const],
    ),
    ...document.reasons.map((rule) => [`reason ${rule.id}`, rule] as const),
    ...document.banks.map((bank) => [`bank ${bank.name}`, bank] as const),
  ] as const;

  test('is the default document', () => {
    expect(policySchema.parse(document)).toEqual(defaultPolicy);
  });

  test('leaves no rule without a source: these are all its entries', () => {
    const lists = ['tax', 'processing', 'otherChannels', 'retention', 'contributions', 'reasons', 'banks'];
    const ruleless = ['$schema', 'version', 'validFrom', ...lists];
    const named = Object.keys(document).filter((key) => !ruleless.includes(key));
    expect(entries.slice(0, named.length).map(([name]) => name)).toEqual(named);
  });

  test.each(entries)('says for %s where it is from and how sure that is', (_name, entry) => {
    expect(entry.source.trim()).not.toBe('');
    expect(['high', 'medium', 'low', 'assumed']).toContain(entry.sureness);
  });

  test('has one rule for each of the twelve reasons', () => {
    const ids = defaultPolicy.reasons.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(reasonIdSchema.options.toSorted());
    expect(ids).toHaveLength(12);
  });

  test('names each bank and each code once', () => {
    const codes = new Set(defaultPolicy.banks.map(({ code }) => code));
    const names = new Set(defaultPolicy.banks.map(({ name }) => name));
    expect([codes.size, names.size]).toEqual([defaultPolicy.banks.length, defaultPolicy.banks.length]);
  });

  test('holds the numbers of the law', () => {
    expect(defaultPolicy.ceiling.balance).toBe(1_500_000_000);
    expect(defaultPolicy.npwp.requiredAbove).toBe(5_000_000_000);
    expect(defaultPolicy.payment.workingDays).toBe(5);
    expect(reasonRule(defaultPolicy, 'retirementAge').minimumAge).toBe(56);
    expect(reasonRule(defaultPolicy, 'partialTenPercent').shareBasisPoints).toBe(1_000);
    expect(reasonRule(defaultPolicy, 'partialThirtyPercent').shareBasisPoints).toBe(3_000);
  });

  test('pays all of it for every reason but the two partial ones, which alone ask for ten years', () => {
    for (const rule of defaultPolicy.reasons) {
      expect([rule.id, rule.shareBasisPoints === 10_000]).toEqual([rule.id, !rule.partial]);
      expect([rule.id, rule.membershipYears?.years]).toEqual([rule.id, rule.partial ? 10 : undefined]);
    }
  });

  test('counts every waiting time from a reported end of work', () => {
    const waiting = defaultPolicy.reasons.filter((rule) => rule.waiting !== null);
    expect(waiting.map(({ id }) => id)).toEqual(['resigned', 'dismissed']);
    expect(waiting.every((rule) => rule.exitKinds.length > 0)).toBe(true);
  });
});

describe('a policy is asked', () => {
  test('for a bank by its code', () => {
    expect(findBank(defaultPolicy, '014')?.name).toBe('BCA');
    expect(findBank(defaultPolicy, '999')).toBeUndefined();
  });

  test('for a reason that it has; another edition’s is an error', () => {
    const without = { ...defaultPolicy, reasons: defaultPolicy.reasons.filter(({ id }) => id !== 'death') };
    expect(reasonRule(defaultPolicy, 'death').channel).toBe('branch');
    expect(() => reasonRule(without, 'death')).toThrow(RangeError);
  });
});

describe('a broken document is refused, and the path says where:', () => {
  const { ceiling, tax, npwp, reasons, banks } = document;
  const [reason] = reasons;
  const [bank] = banks;
  const open = { upTo: null, rateBasisPoints: 500 };
  const to = (upTo: string) => ({ upTo, rateBasisPoints: 500 });
  const withTax = (changes: object) => ({ ...document, tax: [{ ...tax[0], ...changes }] });
  const { calendar, tracking, contributions } = document;
  const withCalendar = (changes: object) => ({ ...document, calendar: { ...calendar, ...changes } });
  const withHoliday = (changes: object) =>
    withCalendar({ holidays: [{ ...calendar.holidays[0], ...changes }] });
  const withStages = (stages: readonly string[]) => ({ ...document, tracking: { ...tracking, stages } });
  const withRelief = (changes: object) => ({
    ...document,
    contributions: { ...contributions, reliefs: [{ ...contributions.reliefs[0], ...changes }] },
  });
  const withReason = (changes: object) => ({ ...document, reasons: [{ ...reason, ...changes }] });
  const withPapers = (papers: object) =>
    withReason({ papers: { required: [], oneOf: [], offered: [], ...papers } });
  const withWaiting = (changes: object) =>
    withReason({ waiting: { count: 1, unit: 'months', from: 'exit', ...changes } });
  const toNothing = {
    final: { downTo: 'Rp0', source: 'a test', sureness: 'assumed' },
    progressive: { downTo: null, source: 'a test', sureness: 'assumed' },
  };
  const withPages = (most: object) => ({
    ...document,
    documentPages: { ...document.documentPages, most: { ...document.documentPages.most, ...most } },
  });
  const withBank = (changes: object) => ({ ...document, banks: [{ ...bank, ...changes }] });
  const withLengths = (least: number, most: number) => withBank({ accountDigits: { least, most } });

  test.each<[string, string, unknown]>([
    ['nothing', '', undefined],
    ['a version of zero', 'version', { ...document, version: 0 }],
    ['a day that does not exist', 'validFrom', { ...document, validFrom: '2026-02-29' }],
    ['no ceiling', 'ceiling', { ...document, ceiling: undefined }],
    ['money as a number', 'ceiling.balance', { ...document, ceiling: { ...ceiling, balance: 15_000_000 } }],
    [
      'money in English',
      'ceiling.balance',
      { ...document, ceiling: { ...ceiling, balance: 'Rp15,000,000' } },
    ],
    ['no source', 'ceiling.source', { ...document, ceiling: { ...ceiling, source: '' } }],
    ['unknown sureness', 'npwp.sureness', { ...document, npwp: { ...npwp, sureness: 'certain' } }],
    ['a word for yes', 'npwp.mayLack', { ...document, npwp: { ...npwp, mayLack: 'yes' } }],
    ['no final year', 'tax.0.finalYears', withTax({ finalYears: 0 })],
    ['no bands', 'tax.0.finalBands', withTax({ finalBands: [] })],
    [
      'a rate over the whole',
      'tax.0.finalBands.0.rateBasisPoints',
      withTax({ finalBands: [{ ...open, rateBasisPoints: 10_001 }] }),
    ],
    ['bands that end', 'tax.0.finalBands', withTax({ finalBands: [to('Rp50.000.000')] })],
    [
      'bands that fall',
      'tax.0.progressiveBands',
      withTax({ progressiveBands: [to('Rp60.000.000'), to('Rp50.000.000'), open] }),
    ],
    [
      'a band twice',
      'tax.0.progressiveBands',
      withTax({ progressiveBands: [to('Rp60.000.000'), to('Rp60.000.000'), open] }),
    ],
    ['a first band up to nothing', 'tax.0.finalBands', withTax({ finalBands: [to('Rp0'), open] })],
    [
      'an open band that is not the last',
      'tax.0.finalBands',
      withTax({ finalBands: [open, to('Rp50.000.000'), open] }),
    ],
    [
      'a rate in parts of a basis point',
      'tax.0.surchargeWithoutNpwpBasisPoints',
      withTax({ surchargeWithoutNpwpBasisPoints: 2_001 }),
    ],
    ['tax years that fall', 'tax', { ...document, tax: tax.toReversed() }],
    ['a limit that falls', 'processing', { ...document, processing: document.processing.toReversed() }],
    ['a holiday on no day', 'calendar.holidays.0.on', withHoliday({ on: '2026-02-30' })],
    ['a weekday of eight', 'calendar.workingWeekdays.0', withCalendar({ workingWeekdays: [8] })],
    ['tracking without an end', 'tracking.stages', withStages(['agenda', 'payment'])],
    ['a stage twice', 'tracking.stages', withStages(['agenda', 'agenda', 'done'])],
    ['a relief that ends first', 'contributions.reliefs.0.to', withRelief({ to: '2025-12-31' })],
    ['a key that is no rule', '', { ...document, celing: ceiling }],
    ['no reasons', 'reasons', { ...document, reasons: [] }],
    ['a reason twice', 'reasons', { ...document, reasons: [...reasons, reason] }],
    ['an unknown reason', 'reasons.0.id', withReason({ id: 'holiday' })],
    ['a reason for nobody', 'reasons.0.segments', withReason({ segments: [] })],
    ['an unknown document', 'reasons.0.papers.required.0', withPapers({ required: ['paklaring'] })],
    ['a choice of one paper', 'reasons.0.papers.oneOf.0', withPapers({ oneOf: [['bankBook']] })],
    [
      'a paper that is asked for and offered',
      'reasons.0.papers',
      withPapers({ required: ['bankBook'], offered: ['bankBook'] }),
    ],
    [
      'more pages than an envelope holds',
      'reasons.0.papers',
      {
        ...withPapers({ required: ['bankBook'] }),
        documentPages: { ...document.documentPages, claimBytes: 1 },
      },
    ],
    [
      'a document without a number of pages',
      'documentPages.most.bankBook',
      withPages({ bankBook: undefined }),
    ],
    ['a document of no pages', 'documentPages.most.bankBook', withPages({ bankBook: 0 })],
    ['a share over the whole', 'reasons.0.shareBasisPoints', withReason({ shareBasisPoints: 10_001 })],
    ['a wait of half a month', 'reasons.0.waiting.count', withWaiting({ count: 0.5 })],
    ['a wait backwards', 'reasons.0.waiting.count', withWaiting({ count: -1 })],
    ['a wait in weeks', 'reasons.0.waiting.unit', withWaiting({ unit: 'weeks' })],
    [
      'a declared end that is waited for from its own day',
      'reasons.0.waiting',
      withReason({ ...withWaiting({}).reasons[0], declaration: 'businessStopped' }),
    ],
    [
      'a reason that ends before it begins',
      'reasons.0.validTo',
      withReason({ validFrom: '2026-07-01', validTo: '2026-06-30' }),
    ],
    [
      'a base rounded to nothing',
      'tax.0.roundBaseDownTo.final.downTo',
      withTax({ roundBaseDownTo: toNothing }),
    ],
    ['a holiday of some provinces that names none', 'calendar.holidays', withHoliday({ kind: 'regional' })],
    [
      'a province by its name',
      'calendar.holidays.0.regions.0',
      withHoliday({ kind: 'regional', regions: ['Bali'] }),
    ],
    [
      'a first payment after the last',
      'payment.earliest.workingDays',
      {
        ...document,
        payment: {
          ...document.payment,
          workingDays: 1,
          earliest: { ...document.payment.earliest, workingDays: 2 },
        },
      },
    ],
    [
      'two reliefs of one contribution at a time',
      'contributions.reliefs.1',
      {
        ...document,
        contributions: {
          ...contributions,
          reliefs: [
            contributions.reliefs[0],
            { ...contributions.reliefs[0], from: '2027-03-31', to: '2027-12-31' },
          ],
        },
      },
    ],
    ['a reason without a source', 'reasons.0.source', withReason({ source: undefined })],
    ['no banks', 'banks', { ...document, banks: [] }],
    ['a bank twice', 'banks', { ...document, banks: [...banks, bank] }],
    ['a code of two digits', 'banks.0.code', withBank({ code: '14' })],
    ['account numbers shorter than any', 'banks.0.accountDigits.least', withLengths(5, 10)],
    ['account numbers longer than any', 'banks.0.accountDigits.most', withLengths(10, 21)],
    ['a least length over the most', 'banks.0.accountDigits', withLengths(11, 10)],
  ])('%s, at "%s"', (_fault, path, broken) => {
    const issues = policySchema.safeParse(broken).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
