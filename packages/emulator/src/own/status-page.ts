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
<p>This is not a vault. Its secrets are invented, and gone when it stops.</p>
<p>Dialect <strong id="profile">…</strong>. Vault time <time id="now">…</time>; all times are UTC.
<span id="connection" role="status"></span></p>
<p>Client secrets are in the terminal that started it, and in the file of <code>--env-file</code>.
<a href="/__emulator/openapi.json">OpenAPI description</a></p>
</header>
<main>
<section><h2>Authorizations</h2><div id="applications"></div></section>
<section><h2>Live ephemeral secrets</h2>
<div class="wide"><table id="leases"><thead><tr><th>Id</th><th>Identity</th><th>Authorization</th><th>Pod</th><th>Expires</th></tr></thead><tbody></tbody></table></div></section>
<section><h2>Custody</h2>
<div class="wide"><table id="custodies"><thead><tr><th>Item</th><th>Held by</th><th>Since</th></tr></thead><tbody></tbody></table></div></section>
<section><h2>Requests</h2>
<div class="wide"><table id="log"><thead><tr><th>#</th><th>Time</th><th>Request</th><th>Status</th><th>Authorization</th><th>What happened</th></tr></thead><tbody aria-live="polite"></tbody></table></div></section>
</main>
</body>
</html>
`;
