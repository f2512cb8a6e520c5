import '../lib/node-version.ts';
import { reportOn } from './report.ts';

// npm run structure [-- FOLDER]: the tree in numbers; ends with 1 when something in it does not hold.
const { lines, objections } = reportOn(process.argv[2] ?? process.cwd());
console.log(lines.join('\n'));
if (objections.length > 0) console.log(`\nObjections (${objections.length}):\n${objections.join('\n')}`);
process.exitCode = objections.length === 0 ? 0 : 1;
