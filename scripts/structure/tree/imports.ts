import { type ESTree, parseSync, Visitor } from 'vite';

/** @throws SyntaxError with the parser's words when this is no TypeScript. */
export function parse(path: string, text: string): ESTree.Program {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new SyntaxError(error.message);
  return program;
}

/**
 * What a script takes from elsewhere, as it is written there: by `import` and `export … from`, also of types alone,
 * by `import()`, and by `new URL('…', import.meta.url)`, which workers and programs of their own are named with.
 */
export function importsOfScript(path: string, text: string): string[] {
  const found: string[] = [];
  const add = (node: ESTree.Node | null | undefined) => {
    const value = node ? wordsOf(node) : undefined;
    if (value !== undefined) found.push(value);
  };
  const addSource = ({ source }: { readonly source: ESTree.Node | null }) => add(source);
  new Visitor({
    ImportDeclaration: addSource,
    ExportNamedDeclaration: addSource,
    ExportAllDeclaration: addSource,
    ImportExpression: addSource,
    TSImportType: addSource,
    NewExpression({ callee, arguments: [address, base] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || !address || !isOwnAddress(base)) return;
      const value = wordsOf(address);
      // An address needs no leading dot to be a neighbour's.
      if (value !== undefined && !/^[a-z]+:|^[./]/i.test(value)) found.push(`./${value}`);
      else add(address);
    },
  }).visit(parse(path, text));
  return found;
}

/** The text of a literal; undefined when it is only known as the program runs. */
function wordsOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function isOwnAddress(node: ESTree.Argument | undefined): boolean {
  return (
    node?.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'url'
  );
}

/** A comment or a string is passed over whole, so that what stands in it is not taken for an import. */
const CSS_TOKEN =
  /\/\*[\s\S]*?\*\/|@import\s+(?:url\(\s*)?(["'])(?<sheet>.*?)\1|url\(\s*(["']?)(?<address>[^"')]+?)\3\s*\)|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/g;

/** What a style sheet takes from elsewhere: by `@import` and by `url()`, without a leading dot, too. */
export function importsOfStyles(text: string): string[] {
  return [...text.matchAll(CSS_TOKEN)].flatMap(({ groups }) => {
    const value = groups?.['sheet'] ?? groups?.['address'];
    if (value === undefined) return [];
    return [/^[a-z]+:|^[./@#]/i.test(value) ? value : `./${value}`];
  });
}
