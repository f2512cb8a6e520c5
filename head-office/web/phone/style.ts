import { createHash } from 'node:crypto';

/** For phones of 360 pixels and wider; text follows the phone's own text size. */
export const STYLE = `
*{box-sizing:border-box}
html{font:112.5%/1.5 system-ui,sans-serif;color:#14212b;background:#faf6ee;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:32rem;padding:0 1rem 2rem;overflow-wrap:break-word}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;padding:.75rem 0}
header p{margin:0;font-weight:700;line-height:1.2}
header span{display:block;font-weight:400;font-size:.85rem;color:#33434f}
h1{font-size:1.55rem;line-height:1.2;margin:1rem 0 .5rem}
p{margin:.5rem 0}
a{color:#0a4653}
header a,.link{display:inline-block;padding:.7rem 0;min-height:2.7rem}
.training{background:#fdf0cd;color:#4f3a00;margin:0 -1rem;padding:.4rem 1rem;font-size:.85rem}
.card{background:#fff;border:1px solid #6f7a80;border-radius:.75rem;padding:.75rem 1rem;margin:1rem 0}
h2{font-size:1.25rem;line-height:1.25}
.card h2{font-size:1.1rem;margin:0}
.card p{margin:.5rem 0 0}
.code{font:700 1.7rem/1.3 ui-monospace,monospace;letter-spacing:.08em;white-space:nowrap}
.numbers{display:flex;gap:.75rem}
.numbers button{font-size:1.7rem;line-height:1.3}
.soft{color:#33434f}
.problem{background:#fbe9e5;color:#7c1414;border:2px solid #7c1414;border-radius:.75rem;padding:.75rem 1rem;margin:1rem 0}
.problem h2{font-size:1.1rem;margin:0}
label{display:block;font-weight:700;margin:1rem 0 .3rem}
input{width:100%;font:inherit;color:inherit;background:#fff;border:2px solid #33434f;border-radius:.5rem;padding:.6rem .75rem;min-height:3rem}
button,.button{display:block;width:100%;font:inherit;font-weight:700;text-align:center;text-decoration:none;border-radius:.75rem;padding:.8rem 1rem;margin-top:1rem;min-height:3.2rem;border:2px solid #0a4653;background:#fff;color:#0a4653}
.first{background:#0a4653;color:#fff}
:focus-visible{outline:3px solid #f5b335;outline-offset:2px;box-shadow:0 0 0 6px #14212b}
.code-field{text-transform:uppercase;letter-spacing:.08em}
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
