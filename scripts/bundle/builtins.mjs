import { isBuiltin } from 'node:module';

/** What needs no module: nothing else of it is used, and loading it takes part of a millisecond. */
const ALONE = { 'os.EOL': String.raw`process.platform === 'win32' ? '\r\n' : '\n'` };

/**
 * Loads Node's own modules with `process.getBuiltinModule`. An import statement would touch every
 * lazy getter of some (node:http: 41 ms on Node 24), and ncc would make a `require` function for
 * each.
 */
export const builtinsWithoutImports = {
  name: 'builtins-without-imports',
  resolveId(id, _importer, { kind }) {
    if (!isBuiltin(id)) return null;
    // A module that asks with `require`, and is left out as unused, would have every module
    // wrapped.
    if (kind === 'require-call') return { id, external: true };
    return `\0builtin:${id.replace(/^node:/, '')}`;
  },
  load(id) {
    const name = /^\0builtin:(.*)$/.exec(id)?.[1];
    if (name === undefined) return null;
    const exported = Object.keys(process.getBuiltinModule(name)).filter((key) =>
      /^[a-z]\w*$/i.test(key),
    );
    return [
      `const m = /* @__PURE__ */ process.getBuiltinModule('node:${name}');`,
      'export default m;',
      ...exported.map((key) => `export const ${key} = ${ALONE[`${name}.${key}`] ?? `m.${key}`};`),
    ].join('\n');
  },
};
