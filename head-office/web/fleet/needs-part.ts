import { fill } from '../../../contract/language/fill.ts';
import { listUnconfirmed } from '../../confirmation/list-unconfirmed.ts';
import { countOpenEvidence } from '../../evidence/list.ts';
import { countUnseenAlerts } from '../../fleet/list-alerts.ts';
import { waitingProposals } from '../../proposals/proposals.ts';
import { type Html, html } from '../html.ts';
import { evidenceLink } from './evidence-part.ts';
import { problem } from './layout/page.ts';
import type { OperatorContext } from './layout/page-context.ts';

/** What waits for a person now, the gravest first, each with the way to it; where nothing does, that is said. */
export async function needsPart(context: OperatorContext, missingKeys: readonly string[]): Promise<Html> {
  const { dependencies, text } = context;
  const { database } = dependencies;
  const evidence = await countOpenEvidence(database);
  const { waiting } = await listUnconfirmed(database, 1);
  const waits = [
    ['/fleet/alerts', text.needs.alerts, await countUnseenAlerts(database)],
    ['/fleet/unconfirmed', text.needs.unconfirmed, waiting],
    ['/fleet/proposals', text.needs.proposals, (await waitingProposals(dependencies)).length],
  ] as const;
  const links = waits.flatMap(([path, words, count]) =>
    count === 0 ? [] : [html`<li><a href="${path}">${fill(words, { count })}</a></li>`],
  );
  if (evidence + missingKeys.length + links.length === 0)
    return html`<p class="notice">${text.needs.nothing}</p>`;
  return html`<h2 class="first">${text.needs.title}</h2>${missingKeys.map((kid) => problem(fill(text.keyMissing, { kid })))}${
    evidence > 0 && evidenceLink(context, evidence)
  }${links.length > 0 && html`<ul class="states">${links}</ul>`}`;
}
