import { z } from 'zod';
import { showEnrolmentCode } from '../../../contract/fleet/enrolment-code.ts';
import { branchIdSchema, kioskIdSchema } from '../../../contract/fleet/heartbeat.ts';
import { branchNameSchema, timeZoneSchema } from '../../../contract/fleet/provisioning.ts';
import { fill } from '../../../contract/language/fill.ts';
import { staffIdSchema, staffNameSchema } from '../../../contract/staff/staff.ts';
import { transact } from '../../database/transact.ts';
import { giveEnrolmentCode } from '../../fleet/enrolment-codes.ts';
import { recordAction } from '../../operators/actions.ts';
import { type Html, html } from '../html.ts';
import { isOwnForm, type OperatorCall } from './call.ts';
import { refused } from './denials.ts';
import { type Fields, readForm } from './forms.ts';
import { notice, page, problem, tokenField } from './page.ts';
import { nameOf } from './parts.ts';

const upper = z.string().trim().toUpperCase();
const newKioskSchema = z.object({
  branchId: upper.pipe(branchIdSchema),
  branchName: branchNameSchema,
  kioskId: upper.pipe(kioskIdSchema),
  timeZone: timeZoneSchema,
  supervisorId: upper.pipe(staffIdSchema),
  supervisorName: staffNameSchema,
});
const fieldSchema = newKioskSchema.keyof();

/** Asks which kiosk is to come; what is known of one already stands in its fields. */
export function enrolPage(call: OperatorCall, fields: Fields = call.query, fault?: string): Html {
  const { text, office, token } = call;
  const field = (
    name: Exclude<z.infer<typeof fieldSchema>, 'timeZone'>,
  ) => html`<div><label for="${name}">${text[name]}</label>
<input id="${name}" name="${name}" value="${fields[name] ?? ''}" autocomplete="off" required></div>`;
  const zones = timeZoneSchema.options.map(
    (zone) => html`<option${zone === fields['timeZone'] && html` selected`}>${zone}</option>`,
  );
  const content = html`${fault && problem(fault)}
<p>${fill(text.enrolMeaning, { hours: office.settings.fleet.enrolmentHours })}</p>
<form method="post" action="/fleet/enrol" class="stack">${tokenField(token)}${field('branchId')}${field('branchName')}
${field('kioskId')}<div><label for="timeZone">${text.timeZone}</label><select id="timeZone" name="timeZone">${zones}</select>
</div>${field('supervisorId')}${field('supervisorName')}<button>${text.giveCode}</button></form>`;
  return page(call, { title: text.enrol, content, narrow: true });
}

/** Code and first PIN stand on this page alone: they cannot be read again. */
export async function makeCode(call: OperatorCall): Promise<Html> {
  const { office, operator, request, reply, text, times } = call;
  const fields = readForm(request.body);
  if (!isOwnForm(call, fields['token'])) return refused(call);
  const wanted = newKioskSchema.safeParse(fields);
  if (!wanted.success) {
    reply.code(422);
    const names = wanted.error.issues.map(({ path }) => text[fieldSchema.parse(path[0])]);
    return enrolPage(call, fields, `${text.refused}: ${[...new Set(names)].join(', ')}`);
  }
  const { supervisorId: staffId, supervisorName: name, ...kiosk } = wanted.data;
  const { branchId, kioskId } = kiosk;
  const place = { branchId, kioskId };
  const newKiosk = { ...kiosk, supervisor: { staffId, name } };
  const { code, firstPin, expiresAt } = await transact(office, async (transaction) => {
    const given = await giveEnrolmentCode(office, transaction, newKiosk, operator.name);
    const action = { operator: operator.name, action: 'giveCode', place } as const;
    await recordAction(transaction, action, office.clock.now());
    return given;
  });
  const until = times.at(expiresAt.toISOString());
  const content = html`${notice(fill(text.codeMeaning, { until }))}
<p class="code" id="code">${showEnrolmentCode(code)}</p>
<h2>${text.firstPin}</h2><p>${fill(text.firstPinMeaning, { staffId, name })}</p><p class="code" id="first-pin">${firstPin}</p>`;
  return page(call, { title: fill(text.codeTitle, { place: nameOf(place) }), content, narrow: true });
}
