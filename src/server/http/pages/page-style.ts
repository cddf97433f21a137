import { createHash } from "node:crypto";
import { Html } from "./html.ts";

/** The look of the pages that the server writes itself, in the light and the dark. */
const pageStyle = `
:root { color-scheme: light dark; --text: #1c2127; --soft: #4b5563; --page: #f3f4f6; --card: #fff;
  --line: #6b7280; --action: #1d4ed8; --on-action: #fff; --alarm: #b91c1c; }
@media (prefers-color-scheme: dark) { :root { --text: #e5e7eb; --soft: #b6bdc9; --page: #111418;
  --card: #1b2027; --line: #8b95a5; --action: #93b4ff; --on-action: #0b1220; --alarm: #ff9d9d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 26rem; margin: 10vh auto; padding: 2rem; background: var(--card); border-radius: .5rem; }
h1 { margin: 0 0 1rem; font-size: 1.35rem; overflow-wrap: anywhere; }
p, ul { margin: 0 0 1rem; overflow-wrap: anywhere; }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
input { width: 100%; margin-bottom: 1rem; padding: .5rem; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--line); border-radius: .25rem; }
button, .button { display: block; width: 100%; margin-bottom: .75rem; padding: .6rem; font: inherit;
  font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; color: var(--action);
  background: transparent; border: 1px solid var(--action); border-radius: .25rem; }
button.main { color: var(--on-action); background: var(--action); }
a { color: var(--action); }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
.alarm { color: var(--alarm); font-weight: 600; }
.soft { color: var(--soft); font-size: .9rem; }
`;

/** The element itself: a formatter of markup would add blanks, and the style would be another one. */
export const pageStyleElement = new Html(`<style>${pageStyle}</style>`);

/** Lets a page have this style and no other. */
export const pageStyleSource = `'sha256-${createHash("sha256").update(pageStyle).digest("base64")}'`;
