import { z } from 'zod';
import { counterNameSchema } from '../../../contract/assistance/help-call.ts';
import { showEnrolmentCode } from '../../../contract/fleet/enrolment-code.ts';
import { branchIdSchema, kioskIdSchema } from '../../../contract/fleet/heartbeat.ts';
import { branchNameSchema, citySchema } from '../../../contract/fleet/provisioning.ts';
import { timeZoneSchema } from '../../../contract/fleet/time-zone.ts';
import { fill } from '../../../contract/language/fill.ts';
import { staffIdSchema, staffNameSchema } from '../../../contract/staff/staff.ts';
import { transact } from '../../database/transact.ts';
import type { NewKiosk } from '../../fleet/enrolment-codes.ts';
import { hasKeyInForce } from '../../keys/kiosk-keys.ts';
import { giveCode } from '../../proposals/carry-out.ts';
import { propose } from '../../proposals/proposals.ts';
import { type Html, html } from '../html.ts';
import { kioskName } from './layout/components.ts';
import { forbiddenPage } from './layout/error-pages.ts';
import { type Fields, readForm } from './layout/forms.ts';
import { notice, page, problem, tokenField } from './layout/page.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';

const upper = z.string().trim().toUpperCase();
const newKioskSchema = z.object({
  branchId: upper.pipe(branchIdSchema),
  branchName: branchNameSchema,
  city: citySchema,
  kioskId: upper.pipe(kioskIdSchema),
  timeZone: timeZoneSchema,
  counterName: z.union([z.literal('').transform(() => undefined), counterNameSchema]).optional(),
  supervisorId: upper.pipe(staffIdSchema),
  supervisorName: staffNameSchema,
});
const fieldSchema = newKioskSchema.keyof();

/** The form for a new kiosk; for one that enrols anew its fields are filled in. */
export function enrolPage(context: OperatorContext, fields: Fields = context.query, fault?: string): Html {
  const { text, dependencies, token } = context;
  const field = (
    name: Exclude<z.infer<typeof fieldSchema>, 'timeZone'>,
    isNeeded = true,
  ) => html`<div><label for="${name}">${text[name]}</label>
<input id="${name}" name="${name}" value="${fields[name] ?? ''}" autocomplete="off"${isNeeded && html` required`}></div>`;
  const zones = timeZoneSchema.options.map(
    (zone) => html`<option${zone === fields['timeZone'] && html` selected`}>${zone}</option>`,
  );
  const content = html`${fault && problem(fault)}
<p>${fill(text.enrolMeaning, { hours: dependencies.settings.fleet.enrolmentHours })}</p>
<form method="post" action="/fleet/enrol" class="stack">${tokenField(token)}${field('branchId')}${field('branchName')}${field('city')}
${field('kioskId')}<div><label for="timeZone">${text.timeZone}</label><select id="timeZone" name="timeZone">${zones}</select>
</div>${field('counterName', false)}${field('supervisorId')}${field('supervisorName')}<button>${text.giveCode}</button></form>`;
  return page(context, { title: text.enrol, content, narrow: true });
}

/** A code for a new kiosk at once; for one that has a key another operator confirms it, and is shown the code. */
export async function makeCode(context: OperatorContext) {
  const { dependencies, operator, request, reply, text } = context;
  const fields = readForm(request.body);
  if (!isOwnForm(context, fields['token'])) return forbiddenPage(context);
  const wanted = newKioskSchema.safeParse(fields);
  if (!wanted.success) {
    reply.code(422);
    const names = wanted.error.issues.map(({ path }) => text[fieldSchema.parse(path[0])]);
    return enrolPage(context, fields, `${text.refused}: ${[...new Set(names)].join(', ')}`);
  }
  const { supervisorId: staffId, supervisorName: name, ...place } = wanted.data;
  const kiosk = { ...place, supervisor: { staffId, name } };
  if (await hasKeyInForce(dependencies.database, kiosk, dependencies.clock.now())) {
    await propose(dependencies, { kind: 'reenrol', kiosk }, operator.name);
    return reply.redirect('/fleet/proposals?done=proposed', 303);
  }
  const given = await transact(dependencies, (transaction) =>
    giveCode(dependencies, transaction, kiosk, operator.name),
  );
  return codePage(context, kiosk, given);
}

/** The only page that shows code and first PIN. */
export function codePage(
  context: OperatorContext,
  { supervisor: { staffId, name }, ...kiosk }: NewKiosk,
  { code, firstPin, expiresAt }: Awaited<ReturnType<typeof giveCode>>,
): Html {
  const { text, times } = context;
  const until = times.at(expiresAt.toISOString());
  const content = html`${notice(fill(text.codeMeaning, { until }))}
<p class="code" id="code">${showEnrolmentCode(code)}</p>
<h2>${text.firstPin}</h2><p>${fill(text.firstPinMeaning, { staffId, name })}</p><p class="code" id="first-pin">${firstPin}</p>`;
  return page(context, {
    title: fill(text.codeTitle, { place: kioskName(kiosk) }),
    content,
    narrow: true,
  });
}
