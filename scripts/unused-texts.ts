import { projectRoot } from './lib/project.ts';
import { runScript } from './lib/stop.ts';
import { unusedTexts } from './unused-texts/unused-texts.ts';

// One of the checks of `npm run lint`: which texts of contract/language/ nothing says.
await runScript(async () => {
  const unused = unusedTexts(projectRoot);
  for (const text of unused) console.log(`${text} is said nowhere: take it out of every language.`);
  return unused.length === 0 ? 0 : 1;
});
