import type { Node, SourceFile } from 'typescript/unstable/ast';
import {
  isBindingElement,
  isElementAccessExpression,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import type { Checker, Type } from 'typescript/unstable/sync';
import { literalsOf } from './translated.ts';
import type { Place, PlaceOf } from './unused-texts.ts';

/** The texts, and the groups used whole, that a file names itself: `text.title`, `text.troubles[code]`, `{ title } = text`. */
export function textsNamedIn(checker: Checker, file: SourceFile, placeOf: PlaceOf): Place[] {
  const said: Place[] = [];
  const say = (type: Type | undefined, name: string) => {
    const property = type && checker.getPropertyOfType(type, name);
    const place = placeOf(property);
    if (place !== undefined) said.push(place);
  };
  const visit = (node: Node): void => {
    if (isPropertyAccessExpression(node) && !isLookedInto(node)) {
      say(checker.getTypeAtLocation(node.expression), node.name.getText());
    } else if (isElementAccessExpression(node) && !isLookedInto(node)) {
      const index = checker.getTypeAtLocation(node.argumentExpression);
      const type = checker.getTypeAtLocation(node.expression);
      for (const name of index ? literalsOf(index) : []) say(type, name);
    } else if (isBindingElement(node) && isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name)?.getText() ?? '';
      say(checker.getTypeAtLocation(node.parent), name);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return said;
}

/** Whether only something within it is used: then it is no use of all that it holds. */
function isLookedInto(node: Node): boolean {
  const { parent } = node;
  if (isPropertyAccessExpression(parent) || isElementAccessExpression(parent)) {
    return parent.expression === node;
  }
  // What is taken out of a variable is found where that is done.
  return isVariableDeclaration(parent) && parent.initializer === node;
}
