import type { CallExpression, Expression, Node, SourceFile } from 'typescript/unstable/ast';
import { isCallExpression, isIdentifier } from 'typescript/unstable/ast/is';
import type { Checker, Type, Symbol as TypeScriptSymbol } from 'typescript/unstable/sync';
import type { Place, PlaceOf } from './unused-texts.ts';

const TRANSLATOR = 'Translator';

/** The texts that a file asks use-intl for: `t(key)`, by a `t` of `useTranslations(group)` or one that it was handed. */
export function textsTranslatedIn(
  checker: Checker,
  file: SourceFile,
  kiosk: TypeScriptSymbol,
  placeOf: PlaceOf,
): Place[] {
  const said: Place[] = [];
  for (const call of callsIn(file)) {
    const groups = groupsOf(checker, call);
    if (!groups) continue;
    const keys = literals(checker, call.arguments[0]);
    if (keys.length === 0) throw new Error(`${file.fileName}: cannot tell what ${call.getText()} says`);
    for (const group of groups) {
      for (const key of keys) {
        const place = placeOf(textOf(checker, kiosk, [...group.split('.'), ...key.split('.')]));
        if (place !== undefined) said.push(place);
      }
    }
  }
  return said;
}

function callsIn(node: Node): CallExpression[] {
  const found: CallExpression[] = isCallExpression(node) ? [node] : [];
  node.forEachChild((child) => void found.push(...callsIn(child)));
  return found;
}

/** The groups in which a call of `t` looks, by the type that use-intl gave it; undefined for any other call. */
function groupsOf(checker: Checker, { expression }: CallExpression): readonly string[] | undefined {
  if (!isIdentifier(expression)) return undefined;
  const type = checker.getTypeAtLocation(expression);
  if (type?.getAliasSymbol()?.name !== TRANSLATOR) return undefined;
  const [, group] = type.getAliasTypeArguments();
  const groups = group ? literalsOf(group) : [];
  return groups.length > 0 ? groups : [''];
}

/** The texts that an expression may be, by its type. */
function literals(checker: Checker, expression: Expression | undefined): string[] {
  const type = expression && checker.getTypeAtLocation(expression);
  return type ? literalsOf(type) : [];
}

export function literalsOf(type: Type): string[] {
  if (type.isStringLiteralType()) return [String(type.value)];
  return type.isUnionType() ? type.getTypes().flatMap(literalsOf) : [];
}

function textOf(
  checker: Checker,
  group: TypeScriptSymbol,
  path: readonly string[],
): TypeScriptSymbol | undefined {
  let found: TypeScriptSymbol | undefined = group;
  for (const name of path.filter((part) => part !== '')) {
    const type: Type | undefined = found && checker.getTypeOfSymbol(found);
    found = type && checker.getPropertyOfType(type, name);
  }
  return found;
}
