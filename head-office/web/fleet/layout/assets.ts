/** Reloads the page periodically, except while it is hidden, a control has the focus or a field holds something new. */
export const REFRESH = `
const seconds = Number(document.currentScript.dataset.seconds);
const isWritten = ({ value, defaultValue }) => value !== defaultValue;
const isBusy = () => document.hidden || document.activeElement.matches('a, input, select, button, summary, [tabindex]') ||
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
