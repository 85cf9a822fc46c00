/** The script of the status page. It asks for state and log once a second. */
export const STATUS_JS = `'use strict';
let lastEntry = 0;
let shown = '';

function element(tag, text = '', className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function fill(id, rows) {
  const body = document.querySelector('#' + id + ' tbody');
  const columns = document.querySelectorAll('#' + id + ' thead th').length;
  const titles = [...document.querySelectorAll('#' + id + ' thead th')].map((title) => title.textContent);
  body.replaceChildren(...rows.map((texts) => {
    const row = document.createElement('tr');
    row.append(...texts.map((text, index) => {
      const cell = element('td', text);
      cell.dataset.label = titles[index];
      return cell;
    }));
    return row;
  }));
  if (rows.length > 0) return;
  const none = element('td', 'none');
  none.colSpan = columns;
  const row = element('tr', '', 'empty');
  row.append(none);
  body.append(row);
}

function table(titles, rows) {
  const made = document.createElement('table');
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  head.append(...titles.map((text) => element('th', text)));
  for (const texts of rows) {
    const row = document.createElement('tr');
    row.append(...texts.map((text, index) => {
      const cell = element('td', text, index === 0 ? 'mono' : titles[index] === 'Expires' ? '' : 'text');
      cell.dataset.label = titles[index];
      return cell;
    }));
    body.append(row);
  }
  made.append(head, body);
  const wide = element('div', '', 'wide');
  wide.append(made);
  return wide;
}

function lines(title, texts) {
  const part = document.createElement('details');
  const text = element('pre', texts.join('\\n'));
  const copy = element('button', 'Copy');
  copy.type = 'button';
  copy.addEventListener('click', () => {
    getSelection().selectAllChildren(text);
    navigator.clipboard?.writeText(text.textContent).then(() => {
      copy.textContent = 'Copied';
    }, () => undefined);
  });
  part.append(element('summary', title), text, copy);
  return part;
}

function card(application, authorization) {
  const part = element('div', '', 'card');
  const names = [application.name, authorization.system, authorization.environment];
  const title = element('h3', names.filter((name) => name !== '').join(' / '));
  if (!application.enabled || !authorization.active) title.append(element('span', ' inactive', 'off'));
  part.append(title);
  const id = element('p', 'Client id ');
  id.append(element('code', authorization.clientId));
  if (authorization.encrypts) id.append(', encrypts its answers');
  part.append(id);
  if (authorization.secrets.length > 0) {
    part.append(table(['Secret', 'Keys', 'Expires'], authorization.secrets.map((secret) => [
      secret.identity,
      secret.keys.join(', ') + (secret.pod === '' ? '' : ' – for ' + secret.pod),
      secret.expires === '' ? 'never' : secret.expires + (secret.expired ? ' (expired)' : ''),
    ])));
  }
  if (authorization.items.length > 0) {
    part.append(table(['Item', 'Tag', 'Name', 'Fields', 'Remarks'], authorization.items.map((item) =>
      [item.reference, item.tag, item.name, item.fields.join(', '), item.remark])));
  }
  if (authorization.variables.length > 0) {
    part.append(element('p', 'Variables that jobs registered: ' + authorization.variables.join(', ')));
  }
  if (authorization.lines.length > 0) part.append(lines('Lines for the input secrets', authorization.lines));
  return part;
}

const time = (moment) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');

function showState(state) {
  document.getElementById('profile').textContent = state.profile;
  document.getElementById('now').textContent = time(state.now);
  const applications = JSON.stringify(state.applications);
  // Made anew only when something changed, so that a selection stays and open lines stay open.
  if (applications !== shown) {
    shown = applications;
    document.getElementById('applications').replaceChildren(...state.applications.flatMap((application) =>
      application.authorizations.map((authorization) => card(application, authorization))));
  }
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
    const texts = [entry.seq, time(entry.time), entry.method + ' ' + entry.path, entry.status === 0 ? 'reset' : entry.status, entry.authorization ?? '', entry.events.map(describe).join('; ')];
    row.append(...texts.map((text, index) => element('td', String(text), index === texts.length - 1 ? 'text' : '')));
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
    connection.textContent = 'The emulator does not answer any more.';
  }
  setTimeout(refresh, 1000);
}

refresh();
`;
