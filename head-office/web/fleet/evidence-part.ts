import { fill } from '../../../contract/language/fill.ts';
import { REASON } from '../../evidence/acknowledge.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { type KeptEvidence, listOpenEvidence } from '../../evidence/list.ts';
import { may } from '../../operators/roles.ts';
import { type Html, html } from '../html.ts';
import { ago, kioskLink } from './layout/components.ts';
import { problem, tokenField } from './layout/page.ts';
import type { OperatorContext } from './layout/page-context.ts';

/** A form that was sent and not taken: what was written, and why. */
export interface EvidenceAnswer {
  readonly evidenceId: string;
  readonly written: string;
  readonly fault: string;
}

/** Where the page on which evidence is accounted for can be opened. */
export function evidenceLink({ text }: OperatorContext, count: number): Html {
  return html`<p class="problem"><a href="/fleet/alerts">${fill(text.evidenceCount, { count })}</a></p>`;
}

/** All evidence that nobody has accounted for, each with a form; nothing where there is none. */
export async function evidencePart(context: OperatorContext, answer?: EvidenceAnswer): Promise<Html> {
  const { dependencies, text } = context;
  const { evidence, open } = await listOpenEvidence(dependencies.database, dependencies.settings.fleet.rows);
  const isShown = evidence.some(({ evidenceId }) => evidenceId === answer?.evidenceId);
  const above = answer && !isShown && problem(answer.fault);
  if (open === 0) return html`${above}`;
  const more = open - evidence.length;
  return html`${above}<h2>${text.evidence}</h2><p class="soft">${text.evidenceMeaning}</p>${evidence.map(
    (kept) => item(context, kept, kept.evidenceId === answer?.evidenceId ? answer : undefined),
  )}${more > 0 && html`<p>${fill(text.evidenceMore, { count: more })}</p>`}`;
}

function item(context: OperatorContext, kept: KeptEvidence, answer: EvidenceAnswer | undefined): Html {
  const { operator, text, token } = context;
  const { evidenceId, first, latest, times: count, firstSeenAt, lastSeenAt } = kept;
  const field = `reason-${evidenceId}`;
  const again =
    count > 1 &&
    html`<p>${fill(text.evidenceLatest, { count, when: context.times.at(lastSeenAt) })} ${say(context, latest)}</p>`;
  return html`<section class="evidence"><h3>${kioskLink(kept)}: ${text.evidenceKinds[first.kind]}</h3>
<p>${ago(context, firstSeenAt)}: ${say(context, first)}</p>${again}${answer && problem(answer.fault)}${
    may(operator, 'acknowledge') &&
    html`<form method="post" action="/fleet/evidence/${evidenceId}" class="row">${tokenField(token)}
<div><label for="${field}">${fill(text.evidenceReason, REASON)}</label><input id="${field}" name="reason" required
 minlength="${REASON.least}" maxlength="${REASON.most}" autocomplete="off" value="${answer?.written ?? ''}"></div>
<button>${text.explain}</button></form>`
  }</section>`;
}

/** What was seen, in a sentence. */
function say({ text, times }: OperatorContext, evidence: Evidence): string {
  const said = text.evidenceSaid;
  switch (evidence.kind) {
    case 'auditConflict': {
      const { how, known, shown } = evidence;
      const values = {
        known: known.sequence,
        shown: shown.sequence,
        knownHash: short(known.hash),
        shownHash: short(shown.hash),
        knownLog: short(known.log),
        shownLog: short(shown.log),
      };
      return fill(said[how], values);
    }
    case 'receiptTwice':
      return fill(said.receiptTwice, { ...evidence, number: evidence.receiptNumber });
    case 'clockAhead':
      return fill(said.clockAhead, { ...claimIn(evidence), received: times.at(evidence.receivedAt) });
    case 'foreignDay':
      return fill(said.foreignDay, {
        ...claimIn(evidence),
        day: times.day(evidence.confirmedOn),
        zone: evidence.timeZone,
      });
    case 'foreignZone':
      return fill(said.foreignZone, { said: evidence.said, zone: evidence.timeZone });
  }

  function claimIn(of: Extract<Evidence, { claimId: unknown }>) {
    return { claim: of.claimId, number: of.receiptNumber, confirmed: times.at(of.confirmedAt) };
  }
}

/** The beginning of a digest, enough to tell two apart. */
function short(digest: string): string {
  return digest.slice(0, 12);
}
