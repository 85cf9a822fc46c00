import { rolldown } from 'rolldown';

/**
 * Bundles files without their unused code, for Node 20: an Azure agent may run even the handler for
 * Node 24 on it.
 *
 * @param input One file, or several that share code.
 * @param output The output options of rolldown, such as `dir` and `format`; undefined where nothing
 *   is to be written.
 * @returns The chunks.
 */
export async function shake(input, output, plugins = []) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins,
    preserveEntrySignatures: 'allow-extension',
    transform: { target: 'node20' },
    // @actions/core alone would bring an HTTP stack of 1 MB for its OIDC functions.
    treeshake: { moduleSideEffects, propertyReadSideEffects: false },
    experimental: { attachDebugInfo: 'none' },
    logLevel: 'warn',
  });
  const options = {
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // ncc needs the hints in them.
    comments: { legal: false, annotation: true, jsdoc: false },
    ...output,
  };
  const { output: chunks } = await bundle[output === undefined ? 'generate' : 'write'](options);
  await bundle.close();
  return chunks;
}

/** Only what starts, or is started, does something by being there. */
function moduleSideEffects(id) {
  return /[/\\](main|post|cli)\.ts$/.test(id);
}
