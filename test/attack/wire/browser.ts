import type { Asked, Sender, WireAnswer } from './sender.ts';

/** What a browser does without scripts: keeps cookies, follows addresses, sends the forms that it is shown. */
export class Browser {
  readonly sender: Sender;
  readonly cookies = new Map<string, string>();
  status = 0;
  html = '';
  answer: WireAnswer | undefined;

  constructor(sender: Sender) {
    this.sender = sender;
  }

  /** The same browser, whose requests are made at another's wish. */
  at(sender: Sender): Browser {
    const browser = new Browser(sender);
    for (const [name, value] of this.cookies) browser.cookies.set(name, value);
    return browser;
  }

  open(path: string): Promise<string> {
    return this.#go('GET', path);
  }

  /** Sends a form to a path, with what the page in view hides in its forms unless the fields say otherwise. */
  submit(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Asked['headers'] = {},
  ): Promise<string> {
    return this.#go('POST', path, { form: { ...this.hidden, ...fields }, headers });
  }

  /** Sends a file as the form for it does. */
  submitFile(path: string, fields: Readonly<Record<string, string>>, file: string): Promise<string> {
    const boundary = 'anjungan-attack';
    const parts = Object.entries({ ...this.hidden, ...fields }).map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head =
      'content-disposition: form-data; name="file"; filename="policy.json"\r\ncontent-type: application/json';
    const body = `${parts.join('')}--${boundary}\r\n${head}\r\n\r\n${file}\r\n--${boundary}--\r\n`;
    return this.#go('POST', path, {
      body,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  }

  get hidden(): Record<string, string> {
    const inputs = this.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
    return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
  }

  async #go(method: 'GET' | 'POST', path: string, asked: Asked = {}, hops = 0): Promise<string> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { ...(cookie === '' ? {} : { cookie }), ...asked.headers };
    this.answer = await this.sender.send(method, path, { ...asked, headers });
    for (const set of this.answer?.cookies ?? []) this.#keep(set);
    const next = this.answer?.headers['location'];
    if (next?.startsWith('/') && hops < 5) return this.#go('GET', next, {}, hops + 1);
    this.status = this.answer?.status ?? 0;
    this.html = this.answer?.text ?? '';
    return this.html;
  }

  #keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
