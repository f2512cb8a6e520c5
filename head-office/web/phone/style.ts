import { createHash } from 'node:crypto';
import { THEME } from '../look/theme.ts';

/** For phones of 360 pixels and wider, and calm on large screens; text follows the phone's own text size. */
export const STYLE = `${THEME}
*{box-sizing:border-box}
html{font:112.5%/1.5 'Source Sans 3',system-ui,sans-serif;color:var(--ink);background:var(--background);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:32rem;min-height:100vh;min-height:100dvh;padding:0 1rem;overflow-wrap:break-word;display:flex;flex-direction:column}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;padding:.75rem 0}
header p{margin:0;font-weight:700;line-height:1.2;color:var(--primary)}
header span{display:block;font-weight:400;font-size:.85rem;color:var(--soft)}
main{flex:1}
footer{margin-top:2rem;padding:.5rem 0;border-top:1px solid var(--line)}
.appearance{display:flex;flex-wrap:wrap;gap:0 .5rem;justify-content:center;font-size:.85rem}
.appearance a{display:inline-flex;align-items:center;min-height:2.7rem;padding:0 .6rem;color:var(--soft);text-decoration:none;border-bottom:3px solid transparent}
.appearance a[aria-current]{border-color:var(--accent);font-weight:700}
h1{font-size:var(--title);line-height:1.2;margin:1rem 0 .5rem}
p{margin:.5rem 0}
a{color:var(--primary);text-underline-offset:.2em}
header a,.link{display:inline-block;padding:.7rem 0;min-height:2.7rem}
.training{flex:1 0 calc(100% + 2rem);background:var(--warnTint);color:var(--warn);margin:-.75rem -1rem 0;font-weight:400;padding:.4rem 1rem;font-size:.85rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);padding:.75rem 1rem;margin:1rem 0}
h2{font-size:var(--heading);line-height:1.25}
.card h2{font-size:1.1rem;margin:0}
.card p{margin:.5rem 0 0}
.code{font:700 var(--title)/1.3 ui-monospace,monospace;letter-spacing:.08em;white-space:nowrap}
.numbers{display:flex;gap:.75rem}
.numbers button{font-size:var(--title);line-height:1.3}
.soft{color:var(--soft)}
.problem{background:var(--badTint);color:var(--bad);border:2px solid var(--bad);border-radius:var(--radius);padding:.75rem 1rem;margin:1rem 0}
.problem h2{font-size:1.1rem;margin:0}
label{display:block;font-weight:700;margin:1rem 0 .3rem}
input{width:100%;font:inherit;color:inherit;background:var(--surface);border:2px solid var(--line);border-radius:.5rem;padding:.6rem .75rem;min-height:3rem}
button,.button{display:block;width:100%;font:inherit;font-weight:700;text-align:center;text-decoration:none;border-radius:var(--radius);padding:.8rem 1rem;margin-top:1rem;min-height:3.2rem;border:2px solid var(--primary);background:var(--surface);color:var(--primary);cursor:pointer}
.first{background:var(--primary);color:var(--onPrimary)}
button:active,.button:active{background:var(--primaryPressed);border-color:var(--primaryPressed);color:var(--onPrimary)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 6px var(--halo)}
.code-field{text-transform:uppercase;letter-spacing:.08em}
@media print{header a,footer,form{display:none}}
`;

const digest = createHash('sha256').update(STYLE).digest('base64');

/** Loads nothing: the inline style is allowed by its digest, forms go to this server only, no framing. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${digest}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
