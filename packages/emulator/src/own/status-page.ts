/** The status page. Its script sets everything dynamic as text, never as HTML. */
export const STATUS_HTML = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>senhasegura emulator</title>
<link rel="stylesheet" href="/__emulator/status.css">
<script src="/__emulator/status.js" defer></script>
</head>
<body>
<header>
<h1>senhasegura emulator</h1>
<p>This is not a vault. Its secrets are invented and gone when it stops.
Dialect <strong id="profile">…</strong>, vault time <time id="now">…</time>
<span id="connection" role="status"></span></p>
<p><a href="/__emulator/openapi.json">OpenAPI description</a></p>
</header>
<main>
<section><h2>Applications</h2><div id="applications"></div></section>
<section><h2>Live ephemeral secrets</h2>
<table id="leases"><thead><tr><th>Id</th><th>Identity</th><th>Authorization</th><th>Pod</th><th>Expires</th></tr></thead><tbody></tbody></table></section>
<section><h2>Custody</h2>
<table id="custodies"><thead><tr><th>Item</th><th>Held by</th><th>Since</th></tr></thead><tbody></tbody></table></section>
<section><h2>Requests</h2>
<table id="log"><thead><tr><th>#</th><th>Time</th><th>Request</th><th>Status</th><th>Authorization</th><th>What happened</th></tr></thead><tbody aria-live="polite"></tbody></table></section>
</main>
</body>
</html>
`;

/** The style sheet of the status page, for light and dark. */
export const STATUS_CSS = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
header p { margin: .25rem 0; }
section { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th { font-weight: 600; }
td { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.empty td { font-style: italic; opacity: .7; }
.failed td:nth-child(4), .off { color: light-dark(#a40000, #ff8a80); font-weight: 600; }
`;

/** The script of the status page. It asks for state and log once a second. */
export const STATUS_JS = `'use strict';
let lastEntry = 0;

function cell(text, tag = 'td') {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function fill(id, rows) {
  const body = document.querySelector('#' + id + ' tbody');
  const columns = document.querySelectorAll('#' + id + ' thead th').length;
  body.replaceChildren(...rows.map((texts) => {
    const row = document.createElement('tr');
    row.append(...texts.map((text) => cell(text)));
    return row;
  }));
  if (rows.length > 0) return;
  const none = cell('none');
  none.colSpan = columns;
  const row = document.createElement('tr');
  row.className = 'empty';
  row.append(none);
  body.append(row);
}

function authorizationSection(application, authorization) {
  const part = document.createElement('div');
  const title = cell(application.name + ' / ' + authorization.system + ' / ' + authorization.environment, 'h3');
  if (!application.enabled || !authorization.active) {
    const off = cell(' inactive', 'span');
    off.className = 'off';
    title.append(off);
  }
  if (authorization.encrypts) title.append(cell(' (encrypts)', 'small'));
  const table = document.createElement('table');
  const head = document.createElement('thead');
  head.append(...['Secret', 'Keys', 'Expires'].map((text) => cell(text, 'th')));
  const body = document.createElement('tbody');
  for (const secret of authorization.secrets) {
    const row = document.createElement('tr');
    const expires = secret.expires === '' ? 'never' : secret.expires + (secret.expired ? ' (expired)' : '');
    row.append(cell(secret.identity), cell(secret.keys.join(', ')), cell(expires));
    body.append(row);
  }
  table.append(head, body);
  part.append(title, table);
  if (authorization.items.length > 0) part.append(cell('PAM items: ' + authorization.items.join(', '), 'p'));
  if (authorization.variables.length > 0) part.append(cell('Variables: ' + authorization.variables.join(', '), 'p'));
  return part;
}

function showState(state) {
  document.getElementById('profile').textContent = state.profile;
  document.getElementById('now').textContent = state.now;
  document.getElementById('applications').replaceChildren(...state.applications.flatMap((application) =>
    application.authorizations.map((authorization) => authorizationSection(application, authorization))));
  const time = (moment) => new Date(moment).toISOString();
  fill('leases', state.leases.map((lease) =>
    [lease.secretId, lease.identity, lease.authorization, lease.namespace + '/' + lease.deploy + '/' + lease.podName, time(lease.expiresAt)]));
  fill('custodies', state.custodies.map((custody) => [custody.item, custody.authorization, time(custody.since)]));
}

function describe(event) {
  const details = Object.entries(event).filter(([key]) => key !== 'type').map(([, value]) => Array.isArray(value) ? value.join(', ') : String(value));
  return event.type + (details.length > 0 ? ': ' + details.join(' ') : '');
}

function showEntries(entries) {
  const body = document.querySelector('#log tbody');
  for (const entry of entries) {
    lastEntry = entry.seq;
    const row = document.createElement('tr');
    if (entry.status === 0 || entry.status >= 400) row.className = 'failed';
    const texts = [entry.seq, entry.time, entry.method + ' ' + entry.path, entry.status === 0 ? 'reset' : entry.status, entry.authorization ?? '', entry.events.map(describe).join('; ')];
    row.append(...texts.map((text) => cell(String(text))));
    body.prepend(row);
  }
  while (body.rows.length > 500) body.lastElementChild.remove();
}

async function refresh() {
  const connection = document.getElementById('connection');
  try {
    const read = async (path) => (await fetch(path)).json();
    const [state, log] = await Promise.all([read('/__emulator/state'), read('/__emulator/log?after=' + lastEntry)]);
    showState(state);
    showEntries(log.entries);
    connection.textContent = '';
  } catch {
    connection.textContent = '– the emulator does not answer any more';
  }
  setTimeout(refresh, 1000);
}

refresh();
`;
