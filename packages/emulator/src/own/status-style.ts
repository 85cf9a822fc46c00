/** The style sheet of the status page, for light and dark, wide and narrow. */
export const STATUS_CSS = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 22%, transparent); }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
header p { margin: .25rem 0; }
code, pre, .mono { font: .875rem/1.5 ui-monospace, monospace; }
.card { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; padding: .75rem 1rem; }
.card > p { margin: .25rem 0; }
.wide { overflow-x: auto; }
.wide + .wide { margin-top: .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.text { min-width: 7rem; overflow-wrap: break-word; white-space: normal; }
#log td.text { min-width: 12rem; }
.empty td { font-style: italic; opacity: .7; }
.failed td:nth-child(4), .off { color: light-dark(#a40000, #ff8a80); font-weight: 600; }
details { margin: .5rem 0 0; }
summary { cursor: pointer; }
pre { border: 1px solid var(--line); border-radius: .3rem; margin: .4rem 0; overflow-x: auto; padding: .5rem .75rem; }
button { font: inherit; font-size: .875rem; padding: .1rem .75rem; }
@media (max-width: 40rem) {
  body { padding: .75rem; }
  .card { padding: .6rem .7rem; }
  thead { display: none; }
  tr { border-bottom: 1px solid var(--line); display: block; padding: .3rem 0; }
  td { border: 0; display: block; overflow-wrap: anywhere; padding: 0; white-space: normal; }
  td[data-label]:not(:empty):not(:first-child)::before { content: attr(data-label) ': '; opacity: .7; }
  #log td:nth-child(-n+2), #log td:nth-child(4) { display: inline-block; padding-right: .75rem; }
}
`;
