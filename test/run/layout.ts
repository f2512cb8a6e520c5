import '../../scripts/lib/node-version.ts';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runScript } from '../../scripts/lib/stop.ts';
import { samples } from '../gallery/samples/samples.ts';
import { look } from '../layout/look.ts';
import { makeReport } from '../layout/report.ts';
import { part, viewsOf, whole } from '../layout/views.ts';
import { openGallery } from '../support/browser/open-gallery.ts';

// Measures every page in every language, size, theme, orientation, reach and panel, as a browser lays it out:
// npm run layout -- [--part] [--only WORDS]
const { values } = parseArgs({
  options: { part: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});

await runScript(async () => {
  const gallery = await openGallery();
  const report = makeReport();
  const views = viewsOf(values.part ? part : whole);
  const looked = samples.filter(({ screen, state }) => `${screen}/${state}`.includes(values.only));
  console.log(`${looked.length} states of pages in ${views.length} views`);
  try {
    await look(
      gallery,
      {
        views,
        samples: looked,
        pages: availableParallelism(),
        isSearched: ({ panel, reach, size }) =>
          panel === '21.5' && reach === 'usual' && (size === 'normal' || size === 'largest'),
      },
      report.add,
    );
  } finally {
    await gallery.close();
  }
  for (const line of report.lines()) console.log(line);
  const violations = report.violations();
  console.log(`${violations} violations`);
  return violations === 0 ? 0 : 1;
});
