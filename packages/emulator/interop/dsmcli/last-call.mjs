// Prints the last call that the emulator answered.
const { entries } = await (
  await globalThis.fetch(`${process.env.SENHASEGURA_URL}/__emulator/log`)
).json();
const { method, path } = entries.at(-1);
console.log(`${method} ${path}`);
