/** The one style sheet of the provider's pages. It stands in the page, and the page's policy knows it by its hash. */
export const pageStyles = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #5b6472; --paper: #ffffff; --ground: #eef1f5; --line: #c9d0da; --accent: #a5131f; --bad: #a5131f; --badground: #fdecee }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #a3acba; --paper: #1c212a; --ground: #12151b; --line: #3b4452; --accent: #d8434e; --bad: #ff9aa2; --badground: #3a1d21 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; min-height: 100svh; display: grid; place-items: center; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, 'Segoe UI', 'Noto Sans', 'Open Sans', 'DejaVu Sans', sans-serif }
main { width: 100%; max-width: 25rem; padding: 2rem; background: var(--paper); border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 8px }
.hub { margin: 0 0 1.5rem; color: var(--soft); font-size: .9rem }
.hub strong { display: block; color: var(--ink); font-size: 1.05rem }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25 }
span[lang=en] { color: var(--soft); font-weight: normal; font-size: .875em }
h1 span[lang=en]::before, label span[lang=en]::before { content: '· ' }
p span[lang=en] { display: block }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
input { width: 100%; padding: .65rem .75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: inherit; font: inherit }
input[type=password] { letter-spacing: .05em }
button { width: 100%; min-height: 2.9rem; margin-top: 1.5rem; padding: .5rem 1rem; border: 1px solid var(--accent); border-radius: 6px; background: #a5131f; color: #fff; font: inherit; font-weight: 600; cursor: pointer }
button span[lang=en] { color: inherit; opacity: .85 }
button span[lang=en]::before { content: '· ' }
button.second { margin-top: .75rem; border-color: var(--line); background: none; color: inherit }
:is(input, button):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[role=alert] { margin: 0; padding: .65rem .75rem; border-left: 4px solid var(--bad); background: var(--badground); color: var(--bad) }
[role=alert] span[lang=en] { color: inherit }
.hint { margin: 1.5rem 0 0; color: var(--soft); font-size: .875rem }
`;
