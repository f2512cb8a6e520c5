import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import { makeReceiptNumber } from '../../../../contract/claim/receipt-number.ts';
import { readSignedClaim } from '../../../../head-office/claims/read-signed-claim.ts';
import { digestOf } from '../../../../head-office/digest.ts';
import { goodClaim } from '../../../fixtures/claim/good-claim.ts';

const LINE_FEED = 0x0a;
const encode = (text: string) => new TextEncoder().encode(text);
const claim = encode(JSON.stringify(goodClaim));
const pictures = encode('a photo\nand a page');
const { claimId, receiptNumber } = goodClaim;
const statement = { claimId, receiptNumber, claimDigest: digestOf(claim) };

/** What is read of a right signature over the digest, or of what the test puts in its place. */
function read({ line = claim, says = statement as object, rest = pictures }) {
  const signed = { type: ENVELOPE.claimDigestType, payload: encode(JSON.stringify(says)) };
  return readSignedClaim(signed, Uint8Array.from([...line, LINE_FEED, ...rest]));
}

const changed = (bytes: Uint8Array, at: number, by: number) =>
  Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ by : byte));
const places = fc.nat(claim.length - 1);

describe('a claim signed by its digest', () => {
  test('is read, and what follows are its pictures, whatever they hold', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (rest) => {
        expect(read({ rest })).toEqual({ ok: true, value: { claim: goodClaim, pictures: rest } });
      }),
    );
  });

  test('is refused with any byte changed', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(read({ line: changed(claim, at, by) })).toEqual({ ok: false, problem: 'signatureWrong' });
      }),
    );
  });

  test('is refused with anything cut out of it or put into it', () => {
    fc.assert(
      fc.property(places, fc.nat(9), fc.uint8Array({ maxLength: 9 }), (at, cut, put) => {
        const line = Uint8Array.from([...claim.subarray(0, at), ...put, ...claim.subarray(at + cut)]);
        fc.pre(digestOf(line) !== statement.claimDigest);
        expect(read({ line })).toEqual({ ok: false, problem: 'signatureWrong' });
      }),
    );
  });

  test('is refused by any other digest, id or receipt number', () => {
    const other = { ...goodClaim, claimId: '0190a6b4-6a5c-7d3e-8f00-000000000009' };
    for (const says of [
      { ...statement, claimDigest: digestOf('another') },
      { ...statement, claimId: other.claimId },
      { ...statement, receiptNumber: makeReceiptNumber('BDG', '02', 138) },
    ]) {
      expect(read({ says })).toEqual({ ok: false, problem: 'signatureWrong' });
    }
    expect(read({ line: encode(JSON.stringify(other)) })).toMatchObject({ problem: 'signatureWrong' });
  });

  test('is unreadable where what was signed, or what follows, is nothing of the kind', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (payload, rest) => {
        const type = ENVELOPE.claimDigestType;
        expect(readSignedClaim({ type, payload }, rest)).toEqual({ ok: false, problem: 'unreadable' });
      }),
    );
    const payload = encode(JSON.stringify(statement));
    const signed = { type: ENVELOPE.claimDigestType, payload };
    expect(readSignedClaim(signed, claim)).toEqual({ ok: false, problem: 'unreadable' });
    expect(read({ says: { ...statement, nik: '3273015407900003' } })).toMatchObject({
      problem: 'unreadable',
    });
  });

  test('is unreadable where the digest is of something else than a claim', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const line = encode(json);
        const says = { ...statement, claimDigest: digestOf(line) };
        expect(read({ line, says })).toEqual({ ok: false, problem: 'unreadable' });
      }),
    );
  });

  test('in several lines is none', () => {
    const line = encode(JSON.stringify(goodClaim, null, 2));
    const says = { ...statement, claimDigest: digestOf(line) };
    expect(read({ line, says })).toEqual({ ok: false, problem: 'signatureWrong' });
    const [first = ''] = JSON.stringify(goodClaim, null, 2).split('\n');
    expect(read({ line, says: { ...statement, claimDigest: digestOf(first) } })).toEqual({
      ok: false,
      problem: 'unreadable',
    });
  });
});

describe('a claim that was signed whole, as by kiosks of version 0.1', () => {
  const readWhole = (whole: object) =>
    readSignedClaim({ type: ENVELOPE.wholeClaimType, payload: encode(JSON.stringify(whole)) }, pictures);
  const { documents, ...rest } = goodClaim;
  const papers = documents.map(({ document: paper, ...pages }) => ({ paper, ...pages }));

  test('is read with its pictures', () => {
    expect(readWhole(goodClaim)).toEqual({ ok: true, value: { claim: goodClaim, pictures } });
  });

  test('is read by the names that version 0.1 had', () => {
    expect(readWhole({ ...rest, papers })).toEqual({ ok: true, value: { claim: goodClaim, pictures } });
    const ofLoan = papers.map((paper) => ({ ...paper, paper: 'housingLoanPapers' }));
    expect(readWhole({ ...rest, papers: ofLoan })).toMatchObject({
      ok: true,
      value: { claim: { documents: [{ document: 'housingLoanDocuments' }] } },
    });
  });

  test.each([
    ['neither name', rest],
    ['a paper that there never was', { ...rest, papers: [{ ...papers[0], paper: 'poem' }] }],
    ['a part too few', { ...rest, papers, reason: undefined }],
  ])('is unreadable with %s', (_what, whole) => {
    expect(readWhole(whole)).toEqual({ ok: false, problem: 'unreadable' });
  });
});
