import { type ESTree, Visitor } from 'vite';
import { parse } from './imports.ts';

export interface Functions {
  /** How often a name is defined; a dotted one, `outer.inner`, only where the first directly holds the second. */
  count(name: string): number;
  /** Whether a function calls, hands on, draws or returns something of that name. */
  uses(name: string, other: string): boolean;
  /** The same, or it gives that name to something inside. */
  knows(name: string, other: string): boolean;
}

/** A function, an object of functions, or what a call makes of one, with the name it is given in its file. */
interface Defined {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly name: string;
  readonly at: number;
}

/** @throws SyntaxError when this is no TypeScript. */
export function functionsOf(path: string, text: string): Functions {
  const { defined, used, given } = read(parse(path, text));
  const find = (name: string) => defined.filter((it) => `.${fullName(it, defined)}`.endsWith(`.${name}`));
  const holds = (name: string, other: string, names: readonly Named[]) =>
    find(name).some(({ start, end }) =>
      names.some((it) => it.name === other && it.at >= start && it.at < end),
    );
  return {
    count: (name) => find(name).length,
    uses: (name, other) => holds(name, other, used),
    knows: (name, other) => holds(name, other, [...used, ...given]),
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
    const [name] = key ? namesIn(key) : [];
    if (name === undefined || !value) return;
    given.push({ name, at: value.start });
    if (DEFINING.includes(value.type)) defined.push({ name, start: bodyStart(value), end: value.end });
  };
  const use = (node: ESTree.Node | null) => {
    for (const name of node ? namesIn(node) : []) used.push({ name, at: (node?.end ?? 0) - 1 });
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

/** `act` of `act`, `'act'` and `<act>`; `act`, `desk` and `staff` of `staff.desk.act`; nothing of what is no name. */
function namesIn(node: ESTree.Node): string[] {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
    case 'PrivateIdentifier':
      return [node.name];
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'MemberExpression':
      return [...namesIn(node.property), ...namesIn(node.object)];
    case 'ChainExpression':
      return namesIn(node.expression);
    default:
      return [];
  }
}
