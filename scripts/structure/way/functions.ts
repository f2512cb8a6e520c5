import { type ESTree, Visitor } from 'vite';
import { parse } from '../tree/imports.ts';

export interface Functions {
  /** How often a name is defined; a dotted one, `outer.inner`, only where the first directly holds the second. */
  count(name: string): number;
  /** Whether a function calls, hands on, draws or returns what is written so: `staff.desk.act`, or a text. */
  uses(name: string, words: string): boolean;
  /** Whether a word is part of what it uses, or it gives that name to something inside. */
  knows(name: string, word: string): boolean;
}

/** A function, an object of functions, or what a call makes of one, with the name it is given in its file. */
interface Defined {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly words: string;
  readonly at: number;
}

/** @throws SyntaxError when this is no TypeScript. */
export function functionsOf(path: string, text: string): Functions {
  const { defined, used, given } = read(parse(path, text));
  const find = (name: string) => defined.filter((it) => `.${fullName(it, defined)}`.endsWith(`.${name}`));
  const holds = (name: string, names: readonly Named[], isMeant: (words: string) => boolean) =>
    find(name).some(({ start, end }) =>
      names.some((it) => isMeant(it.words) && it.at >= start && it.at < end),
    );
  return {
    count: (name) => find(name).length,
    uses: (name, words) => holds(name, used, (it) => it === words),
    knows: (name, word) => holds(name, [...used, ...given], (it) => it.split('.').includes(word)),
  };
}

function fullName(one: Defined, all: readonly Defined[]): string {
  return all
    .filter(({ start, end }) => start <= one.start && end >= one.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map(({ name }) => name)
    .join('.');
}

const DEFINING: readonly string[] = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectExpression',
  'CallExpression',
];

function read(program: ESTree.Program) {
  const defined: Defined[] = [];
  const used: Named[] = [];
  const given: Named[] = [];
  const define = (key: ESTree.Node | null, value: ESTree.Node | null) => {
    const name = key ? wordsOf(key) : undefined;
    if (name === undefined || !value) return;
    given.push({ words: name, at: value.start });
    if (DEFINING.includes(value.type)) defined.push({ name, start: bodyStart(value), end: value.end });
  };
  const use = (node: ESTree.Node | null) => {
    const words = node ? wordsOf(node) : undefined;
    if (node && words !== undefined) used.push({ words, at: node.end - 1 });
  };
  const call = ({ callee, arguments: handed }: ESTree.CallExpression | ESTree.NewExpression) => {
    for (const node of [callee, ...handed]) use(node);
  };
  new Visitor({
    FunctionDeclaration(node) {
      define(node.id, node);
    },
    VariableDeclarator({ id, init }) {
      define(id, init);
    },
    MethodDefinition({ key, value }) {
      define(key, value);
    },
    PropertyDefinition({ key, value }) {
      define(key, value);
    },
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type === 'Property') define(property.key, property.value);
        use(property.type === 'Property' ? property.value : property.argument);
      }
    },
    CallExpression: call,
    NewExpression: call,
    Literal: use,
    JSXOpeningElement({ name }) {
      use(name);
    },
    JSXAttribute({ name, value }) {
      define(name, value);
    },
    JSXExpressionContainer({ expression }) {
      use(expression);
    },
    ArrowFunctionExpression({ body }) {
      use(body);
    },
    ReturnStatement({ argument }) {
      use(argument);
    },
  }).visit(program);
  return { defined, used, given };
}

/** Where a function's own words begin: a parameter is not used by being there. */
function bodyStart(node: ESTree.Node): number {
  return 'body' in node && node.body && 'start' in node.body ? node.body.start : node.start;
}

/** `act` of `act`, `'act'` and `<act>`; `staff.desk.act` as it is; only `act` of what a call gives, `desk().act`. */
function wordsOf(node: ESTree.Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
    case 'PrivateIdentifier':
      return node.name;
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const parts = [node.computed ? undefined : wordsOf(node.object), wordsOf(node.property)];
      return parts.filter((part) => part !== undefined).join('.');
    }
    case 'ChainExpression':
      return wordsOf(node.expression);
    default:
      return undefined;
  }
}
