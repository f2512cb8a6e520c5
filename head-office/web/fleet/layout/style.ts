import { THEME } from '../../look/theme.ts';

/** Style sheet of the pages of fleet and desk: for phones of 360 pixels and for large screens; its colours are the theme's. */
export const STYLE = `${THEME}
:root { font: 106.25%/1.5 'Source Sans 3', system-ui, sans-serif; color: var(--ink); background: var(--background);
  -webkit-text-size-adjust: 100%; }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; }
a { color: var(--primary); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px var(--halo); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; background: var(--surface); padding: .75rem 1rem; }

header { background: var(--surface); border-bottom: 1px solid var(--line); padding: .5rem 1.5rem; display: flex;
  flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; }
header strong { font-size: 1.1rem; color: var(--primary); }
header a { display: inline-flex; align-items: center; min-height: 2.75rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 .5rem; flex: 1 1 20rem; max-width: 100%; }
nav a { display: inline-flex; flex: none; align-items: center; min-width: 2.75rem; min-height: 2.75rem; padding: 0 .5rem;
  text-decoration: none; border-bottom: 3px solid transparent; }
nav a[aria-current] { border-color: var(--accent); font-weight: 700; }
header form, .inline { display: inline; }
main { padding: 1.25rem 1.5rem 2rem; max-width: 96rem; margin: 0 auto; }
main.narrow { max-width: 36rem; }
footer { padding: 0 1.5rem 2rem; max-width: 96rem; margin: 0 auto; }
.appearance { justify-content: flex-end; }
h1 { font-size: var(--title); line-height: 1.2; margin: .25rem 0 1rem; }
h2 { font-size: var(--heading); line-height: 1.25; margin: 2rem 0 .5rem; }
h2.first { margin-top: 0; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 0 0 .5rem; }
.soft { color: var(--soft); }
main > p { max-width: 46rem; }
.problem a { display: inline-flex; align-items: center; min-height: 2.75rem; margin: -.5rem 0; }
main :is(p, li) > a:only-child { display: inline-flex; align-items: center; min-height: 2.75rem; }

.notice, .problem { padding: .75rem 1rem; border: 2px solid; border-radius: var(--radius); margin: 0 0 1rem; }
.notice { border-color: var(--good); background: var(--goodTint); }
.problem { border-color: var(--bad); background: var(--badTint); font-weight: 600; }
.problem a { color: var(--bad); }

.states { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: 0 0 1rem; }
.states a { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; min-height: 2.75rem; padding: .5rem 1rem;
  background: var(--surface); color: inherit; border: 1px solid var(--line); border-radius: var(--radius); text-decoration: none; }
.states a[aria-current] { border-color: var(--primary); box-shadow: inset 0 0 0 2px var(--primary); font-weight: 700; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); }
.tally a { flex-direction: column-reverse; align-items: flex-start; height: 100%; padding: .75rem 1rem; }
.tally .count { font-size: var(--figure); font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; }
.tally .calls-for { background: var(--badTint); border-color: var(--bad); }
.tally .calls-for .count { color: var(--bad); }

.filter, .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1rem; }
label { display: block; font-weight: 600; }
label.check { font-weight: 400; display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; }
input, select, textarea { font: inherit; color: inherit; padding: .5rem .75rem; border: 2px solid var(--line); border-radius: .5rem;
  background: var(--surface); min-height: 2.75rem; max-width: 100%; }
input:is([type=checkbox], [type=radio]) { min-height: 0; width: 1.5rem; height: 1.5rem; flex: none; accent-color: var(--primary); }
.stack > * { display: block; margin: 0 0 1rem; }
.stack input:not([type=checkbox], [type=radio]), .stack select { width: 100%; }
button { font: inherit; font-weight: 600; padding: .5rem 1.25rem; min-height: 2.75rem; border-radius: var(--radius); cursor: pointer;
  border: 2px solid var(--primary); background: var(--primary); color: var(--onPrimary); }
button:active { background: var(--primaryPressed); border-color: var(--primaryPressed); color: var(--onPrimary); }
button:disabled { background: var(--tint); color: var(--soft); border: 2px dashed var(--line); cursor: default; }
button.quiet { background: var(--surface); color: var(--primary); }
button.grave { background: var(--surface); color: var(--bad); border-color: var(--bad); }
button:is(.quiet, .grave):active { background: var(--tint); }

.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
caption { text-align: left; padding: .75rem; color: var(--soft); }
th, td { text-align: left; padding: .5rem .75rem; border-top: 1px solid var(--line); vertical-align: top; }
thead th { background: var(--tint); white-space: nowrap; border-top: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
th a, td > a:only-child { display: inline-flex; align-items: center; min-height: 2.75rem; margin: -.5rem 0; }
td button { margin: -.25rem 0; }

:where(dl, .proposal, .evidence, .work li, .pair > *, .pictures figure, .recovery) { background: var(--surface);
  border: 1px solid var(--line); border-radius: var(--radius); }
.proposal, .evidence { padding: .75rem 1rem; margin: 0 0 1rem; }
.proposal h2 { margin: 0 0 .25rem; }
.evidence { border: 2px solid var(--bad); }
.evidence p { margin: .25rem 0; }
.evidence form > div { flex: 1 1 20rem; }
.evidence input, .narrow form > input:not([type=checkbox], [type=radio], [type=hidden]) { width: 100%; }
.narrow form > input { margin: 0 0 1rem; }
.condition { display: inline-flex; gap: .4rem; align-items: center; font-weight: 600; white-space: nowrap; }
.condition svg { width: 1.4rem; height: 1.4rem; flex: none; }
.condition .mark { fill: none; stroke: var(--surface); stroke-width: 2.5; }
.green { color: var(--good); } .yellow { color: var(--warn); } .red { color: var(--bad); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; padding: 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
.code { font: 700 var(--title)/1.3 ui-monospace, monospace; letter-spacing: .06em; background: var(--tint); padding: 1rem;
  border-radius: var(--radius); }
.recovery { padding: 1rem 1rem 1rem 3rem; font-size: 1.2rem; }
.qr { width: 15rem; max-width: 100%; background: #fff; }

.work { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); }
.work li { padding: .75rem 1rem; display: grid; gap: .15rem; align-content: start; }
.work a { display: flex; align-items: center; min-height: 2.75rem; font-size: 1.1rem; font-weight: 700;
  font-variant-numeric: tabular-nums; }
.calls { list-style: none; padding: 0; margin: 0 0 1rem; }
.calls li { background: var(--goodTint); border: 2px solid var(--good); border-radius: var(--radius); padding: .6rem 1rem;
  margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
.calls .waits { border-color: var(--bad); background: var(--badTint); }
.calls form { margin: 0; }
#calls h2 { margin-top: 0; }

.case { display: grid; gap: 0 2rem; }
.case > * { min-width: 0; }
.case h2:first-child { margin-top: 0; }
.question { font-size: 1.1rem; padding: .75rem 1rem; border-left: .5rem solid var(--accent); background: var(--surface);
  border-radius: var(--radius); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1rem; margin: 0 0 1rem; }
.pair > * { padding: .75rem 1rem; margin: 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: 1rem; margin: 0 0 1rem; }
.pictures figure { margin: 0; padding: .75rem; }
.pictures img { display: block; width: 100%; height: auto; border-radius: .25rem; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
legend { font-weight: 600; padding: 0; }
fieldset label { font-weight: 400; display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; padding: .25rem 0; line-height: 1.3; }
.pages { margin: 1rem 0; align-items: center; }

@media (min-width: 75rem) {
  .case { grid-template-columns: 1fr 1fr; align-items: start; }
  .case .deed { grid-column: 2; grid-row: 1 / span 2; position: sticky; top: 1rem; }
}
@media (max-width: 45rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  header nav { flex: 0 0 100%; flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; font-weight: 600; }
  .tally { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
  .tally .condition { white-space: normal; }
  main form:not(.inline) button { width: 100%; }
  .row > *, .filter > * { flex: 1 1 100%; min-width: 0; }
  .row :is(select, input), .filter input { width: 100%; }
  .cards { border: 0; background: none; }
  .cards :is(table, tbody, tr, td, th, caption) { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: .5rem 0; margin: 0 0 .75rem; }
  .cards :is(td, th), .cards td.number { border: 0; padding: .2rem 1rem; text-align: left; overflow-wrap: anywhere; }
  .cards th { font-size: 1.1rem; }
  .cards td button { margin: .25rem 0; }
  .cards td[data-label]::before { content: attr(data-label) ': '; color: var(--soft); }
}
@media print {
  header, footer, nav, form, .skip { display: none; }
  .code, .recovery, .qr { break-inside: avoid; }
  main { padding: 0; }
}
`;
