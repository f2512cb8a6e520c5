import { z } from 'zod';
import { showEnrolmentCode } from '../../../contract/fleet/enrolment-code.ts';
import { branchIdSchema, kioskIdSchema } from '../../../contract/fleet/heartbeat.ts';
import { branchNameSchema, citySchema } from '../../../contract/fleet/provisioning.ts';
import { timeZoneSchema } from '../../../contract/fleet/time-zone.ts';
import { fill } from '../../../contract/language/fill.ts';
import { staffIdSchema, staffNameSchema } from '../../../contract/staff/staff.ts';
import { transact } from '../../database/transact.ts';
import { createEnrolmentCode } from '../../fleet/enrolment-codes.ts';
import { recordAction } from '../../operators/record-action.ts';
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
  supervisorId: upper.pipe(staffIdSchema),
  supervisorName: staffNameSchema,
});
const fieldSchema = newKioskSchema.keyof();

/** The form for a new kiosk; for one that enrols anew its fields are filled in. */
export function enrolPage(context: OperatorContext, fields: Fields = context.query, fault?: string): Html {
  const { text, dependencies, token } = context;
  const field = (
    name: Exclude<z.infer<typeof fieldSchema>, 'timeZone'>,
  ) => html`<div><label for="${name}">${text[name]}</label>
<input id="${name}" name="${name}" value="${fields[name] ?? ''}" autocomplete="off" required></div>`;
  const zones = timeZoneSchema.options.map(
    (zone) => html`<option${zone === fields['timeZone'] && html` selected`}>${zone}</option>`,
  );
  const content = html`${fault && problem(fault)}
<p>${fill(text.enrolMeaning, { hours: dependencies.settings.fleet.enrolmentHours })}</p>
<form method="post" action="/fleet/enrol" class="stack">${tokenField(token)}${field('branchId')}${field('branchName')}${field('city')}
${field('kioskId')}<div><label for="timeZone">${text.timeZone}</label><select id="timeZone" name="timeZone">${zones}</select>
</div>${field('supervisorId')}${field('supervisorName')}<button>${text.giveCode}</button></form>`;
  return page(context, { title: text.enrol, content, narrow: true });
}

/** The only page that shows code and first PIN. */
export async function makeCode(context: OperatorContext): Promise<Html> {
  const { dependencies, operator, request, reply, text, times } = context;
  const fields = readForm(request.body);
  if (!isOwnForm(context, fields['token'])) return forbiddenPage(context);
  const wanted = newKioskSchema.safeParse(fields);
  if (!wanted.success) {
    reply.code(422);
    const names = wanted.error.issues.map(({ path }) => text[fieldSchema.parse(path[0])]);
    return enrolPage(context, fields, `${text.refused}: ${[...new Set(names)].join(', ')}`);
  }
  const { supervisorId: staffId, supervisorName: name, ...kiosk } = wanted.data;
  const { branchId, kioskId } = kiosk;
  const kioskRef = { branchId, kioskId };
  const newKiosk = { ...kiosk, supervisor: { staffId, name } };
  const { code, firstPin, expiresAt } = await transact(dependencies, async (transaction) => {
    const given = await createEnrolmentCode(dependencies, transaction, newKiosk, operator.name);
    const action = { operator: operator.name, action: 'giveCode', kiosk: kioskRef } as const;
    await recordAction(transaction, action, dependencies.clock.now());
    return given;
  });
  const until = times.at(expiresAt.toISOString());
  const content = html`${notice(fill(text.codeMeaning, { until }))}
<p class="code" id="code">${showEnrolmentCode(code)}</p>
<h2>${text.firstPin}</h2><p>${fill(text.firstPinMeaning, { staffId, name })}</p><p class="code" id="first-pin">${firstPin}</p>`;
  return page(context, {
    title: fill(text.codeTitle, { place: kioskName(kioskRef) }),
    content,
    narrow: true,
  });
}
