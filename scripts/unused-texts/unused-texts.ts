import { join } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import { isObjectLiteralExpression, isPropertyAssignment } from 'typescript/unstable/ast/is';
import { API, type Project, type Symbol as TypeScriptSymbol } from 'typescript/unstable/sync';
import { textsNamedIn } from './named.ts';
import { textsTranslatedIn } from './translated.ts';

const TEXTS = 'contract/language/id';
/** Where texts are said; a test that reads one does not make it needed. */
const SAID_IN = ['renderer', 'head-office', 'contract/policy', 'contract/eligibility', 'scripts/policy'];

/** A text by the place where it stands: its file and its offset. */
export type Place = string;

/** Where a text, or a group of them, is written; undefined for whatever else a name may stand for. */
export type PlaceOf = (symbol: TypeScriptSymbol | undefined) => Place | undefined;

/**
 * The texts of a project that no screen, slip, page or mail says, as `file: key`. The compiler is asked, since most
 * keys are put together from codes.
 * @throws Error where a file says texts in a way that cannot be followed.
 */
export function unusedTexts(folder: string): string[] {
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProject: join(folder, 'tsconfig.json') }).getProjects();
    if (!project) throw new Error(`${folder} is no project`);
    const { program } = project;
    const textsFolder = join(folder, TEXTS);
    const inFolder = (within: string) =>
      program.getSourceFileNames().filter((name) => name.startsWith(`${within}/`));
    const written = inFolder(textsFolder).flatMap((name) =>
      textsIn(program.getSourceFile(name), name.slice(folder.length + 1)),
    );
    const placeOf: PlaceOf = (symbol) => {
      const declared = symbol?.declarations[0]?.resolve(project);
      const name = declared && fileOf(declared);
      return declared && name?.startsWith(`${textsFolder}/`) ? `${name}:${declared.pos}` : undefined;
    };
    const kiosk = kioskTexts(project, join(textsFolder, 'kiosk.ts'));
    const said = new Set<Place>();
    for (const name of SAID_IN.flatMap((each) => inFolder(join(folder, each)))) {
      const file = program.getSourceFile(name);
      if (!file) continue;
      for (const place of textsTranslatedIn(project.checker, file, kiosk, placeOf)) said.add(place);
      for (const place of textsNamedIn(project.checker, file, placeOf)) said.add(place);
    }
    return written
      .filter(({ places }) => !places.some((place) => said.has(place)))
      .map(({ title }) => title)
      .sort();
  } finally {
    api.close();
  }
}

interface Written {
  readonly title: string;
  /** Of the text, and of the groups in which it stands: one that is used whole uses all that is in it. */
  readonly places: readonly Place[];
}

function textsIn(node: Node | undefined, file: string, places: readonly Place[] = [], key = ''): Written[] {
  if (!node) return [];
  if (!isPropertyAssignment(node)) {
    const found: Written[] = [];
    node.forEachChild((child) => void found.push(...textsIn(child, file, places, key)));
    return found;
  }
  const here = key === '' ? node.name.getText() : `${key}.${node.name.getText()}`;
  const around = [...places, `${fileOf(node)}:${node.pos}`];
  if (isObjectLiteralExpression(node.initializer)) return textsIn(node.initializer, file, around, here);
  return [{ title: `${file}: ${here}`, places: around }];
}

function fileOf(node: Node): string {
  return node.getSourceFile().fileName;
}

/** The symbol of what `kiosk.ts` gathers, whose properties are the keys that screens ask for. */
function kioskTexts(project: Project, name: string): TypeScriptSymbol {
  const file = project.program.getSourceFile(name);
  const module = file && project.checker.getSymbolAtLocation(file);
  const kiosk = module && project.checker.getMemberInModuleExports(module, 'kiosk');
  if (!kiosk) throw new Error(`${name} exports no texts`);
  return kiosk;
}
