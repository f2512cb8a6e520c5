/** Where a text stands in its file: from its quote to its quote. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^']*'|`[^`]*`|"[^"]*"|[A-Za-z_$][\w$]*(?=\s*:)|[{}]/g;

/** Every text of a language file by its whole key. Such a file holds an object of texts, and nothing that is worked out. */
export function literals(source: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const path: string[] = [];
  let name = '';
  const from = source.indexOf('export const');
  for (const { 0: token, index } of source.slice(from).matchAll(TOKEN)) {
    const at = from + index;
    if (token === '{') path.push(name);
    else if (token === '}') path.pop();
    else if (/^['`"]/.test(token)) {
      if (name !== '') places.set([...path.slice(1), name].join('.'), { from: at, to: at + token.length });
      name = '';
    } else if (!/^\/[/*]/.test(token)) name = token;
  }
  return places;
}

/** As the house writes texts: straight quotes end a variable, and so stand in none. */
export function literal(text: string): string {
  return text.includes('\n') ? `\`${text}\`` : `'${text}'`;
}
