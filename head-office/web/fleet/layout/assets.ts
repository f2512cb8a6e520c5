/** Style sheet of the fleet pages. Contrast is at least 4.5 to 1 (WCAG 1.4.3). */
export const STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1d2a33; background: #f7f5f0; }
* { box-sizing: border-box; }
body { margin: 0; }
a { color: #0b5a7d; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible {
  outline: 3px solid #0b5a7d; outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; }
header { background: #fff; border-bottom: 1px solid #c9c4b8; padding: .75rem 1.5rem; display: flex;
  flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
header strong { font-size: 1.1rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem .75rem; flex: 1 0 auto; max-width: 100%; }
nav a { padding: .4rem .2rem; text-decoration: none; border-bottom: 3px solid transparent; }
nav a[aria-current] { border-color: #0b5a7d; font-weight: 600; }
header form, .inline { display: inline; }
main { padding: 1.25rem 1.5rem 3rem; max-width: 90rem; margin: 0 auto; }
main.narrow { max-width: 34rem; }
h1 { font-size: 1.6rem; margin: .25rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.soft { color: #4d5a63; }
.notice, .problem { padding: .75rem 1rem; border-left: 5px solid; background: #fff; margin: 0 0 1rem; }
.notice { border-color: #1c6b3c; }
.problem { border-color: #a3231f; }
.states { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: 0 0 1rem; }
.states a { display: flex; gap: .5rem; align-items: center; padding: .5rem .9rem; background: #fff; color: inherit;
  border: 1px solid #c9c4b8; border-radius: .4rem; text-decoration: none; }
.states a[aria-current] { border: 2px solid #0b5a7d; }
.filter, .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1rem; }
label { display: block; font-weight: 600; }
label.check { font-weight: 400; display: flex; gap: .5rem; align-items: center; }
input, select { font: inherit; padding: .5rem .6rem; border: 1px solid #6b767d; border-radius: .3rem;
  background: #fff; min-height: 2.75rem; }
input:is([type=checkbox], [type=radio]) { min-height: 0; width: 1.25rem; height: 1.25rem; }
.stack > * { display: block; margin: 0 0 1rem; }
.stack input:not([type=checkbox], [type=radio]), .stack select { width: 100%; }
button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; border-radius: .3rem; cursor: pointer;
  border: 1px solid #0b5a7d; background: #0b5a7d; color: #fff; }
button.quiet { background: #fff; color: #0b5a7d; }
button.grave { background: #fff; color: #a3231f; border-color: #a3231f; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; background: #fff; }
caption { text-align: left; padding: .5rem 0; color: #4d5a63; }
th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid #e2ded4; vertical-align: top; }
thead th { background: #edeae2; white-space: nowrap; }
.proposal { background: #fff; padding: .75rem 1rem; margin: 0 0 1rem; }
.proposal h2 { margin: 0 0 .25rem; }
.evidence { background: #fff; border-left: 5px solid #a3231f; padding: .75rem 1rem; margin: 0 0 1rem; }
.evidence h3 { margin: 0 0 .25rem; font-size: 1rem; }
.evidence p { margin: .25rem 0; overflow-wrap: anywhere; }
.evidence form > div { flex: 1 1 20rem; }
.evidence input { width: 100%; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.condition { display: inline-flex; gap: .4rem; align-items: center; font-weight: 600; white-space: nowrap; }
.condition svg { width: 1.25rem; height: 1.25rem; flex: none; }
.green { color: #1c6b3c; } .yellow { color: #805300; } .red { color: #a3231f; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; background: #fff; padding: 1rem; margin: 0; }
dt { color: #4d5a63; } dd { margin: 0; }
.code { font: 700 2rem/1.3 ui-monospace, monospace; letter-spacing: .08em; background: #fff; padding: 1rem; }
.work { list-style: none; padding: 0; margin: 0; }
.work li { background: #fff; border-bottom: 1px solid #e2ded4; padding: .6rem 1rem; display: flex; flex-wrap: wrap;
  gap: .25rem 1.5rem; align-items: baseline; }
.work a { font-weight: 600; font-variant-numeric: tabular-nums; padding: .25rem 0; }
.calls { list-style: none; padding: 0; margin: 0 0 1rem; }
.calls li { background: #fff; border-left: 5px solid #1c6b3c; padding: .6rem 1rem; margin: 0 0 .5rem; display: flex;
  flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
.calls .waits { border-color: #a3231f; }
.calls form { margin: 0; }
#calls h2 { margin-top: 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
.pair > * { background: #fff; padding: .75rem 1rem; margin: 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: 1rem; }
.pictures figure { margin: 0; background: #fff; padding: .75rem; }
.pictures img { display: block; width: 100%; height: auto; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
legend { font-weight: 600; padding: 0; }
fieldset label { font-weight: 400; display: flex; gap: .5rem; align-items: center; padding: .4rem 0; }
.qr { width: 15rem; max-width: 100%; }
.recovery { background: #fff; padding: 1rem 1rem 1rem 3rem; font-size: 1.2rem; }
.pages { display: flex; gap: 1rem; align-items: center; margin: 1rem 0; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
`;

/** Reloads the page periodically, except while it is hidden, a control has the focus or a field holds something new. */
export const REFRESH = `
const seconds = Number(document.currentScript.dataset.seconds);
const isWritten = ({ value, defaultValue }) => value !== defaultValue;
const isBusy = () => document.hidden || document.activeElement.matches('a, input, select, button, summary') ||
  [...document.querySelectorAll('input')].some(isWritten);
setInterval(() => { if (!isBusy()) location.reload(); }, seconds * 1000);
`;

/**
 * Has passkeys answer what a form asks before it is sent, unless a code was typed. What goes wrong is sent instead: the
 * server has the words for it.
 */
export const PASSKEY = `
const answer = async ({ dataset: { request, creation }, elements }) => {
  const { credentials } = navigator;
  if (request && !elements.proof?.value) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(request));
    elements.assertion.value = JSON.stringify(await credentials.get({ publicKey }));
  }
  if (creation) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(creation));
    elements.credential.value = JSON.stringify(await credentials.create({ publicKey }));
  }
};
for (const form of document.querySelectorAll('[data-request], [data-creation]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    event.submitter.disabled = true;
    await answer(form).catch(({ name }) => { form.elements.trouble.value = name; });
    form.submit();
  });
}
`;
