/**
 * The files that start a script on a Node.js, by their names.
 *
 * On Windows there is one for each shell: cmd, PowerShell, and the bash that comes with Git. A
 * batch file reads its arguments twice, so PowerShell, which prefers its own, gets a file that reads
 * nothing again.
 *
 * @param {string} node - The path of the runtime.
 * @param {string} script - The path of the script.
 * @param {string} platform - As Node.js calls it.
 * @returns {readonly (readonly [name: string, text: string])[]}
 */
export function programs(node, script, platform) {
  const shell = /** @type {const} */ ([
    'senhasegura',
    `#!/bin/sh\nexec ${inShell(node)} ${inShell(script)} "$@"\n`,
  ]);
  if (platform !== 'win32') return [shell];
  return [
    shell,
    ['senhasegura.cmd', `@"${inBatch(node)}" "${inBatch(script)}" %*\r\n`],
    ['senhasegura.ps1', inPowerShell(node, script)],
  ];
}

/** @param {string} text */
function inShell(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** @param {string} text */
function inBatch(text) {
  return text.replaceAll('%', '%%');
}

/**
 * @param {string} node
 * @param {string} script
 */
function inPowerShell(node, script) {
  const [program, file] = [node, script].map((text) => `'${text.replaceAll("'", "''")}'`);
  const start = `& ${program} ${file} @args`;
  // Without a pipe the program keeps the standard input of the step.
  return [
    `if ($MyInvocation.ExpectingInput) { $input | ${start} } else { ${start} }`,
    'exit $LASTEXITCODE',
    '',
  ].join('\r\n');
}
