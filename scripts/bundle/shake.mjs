import { rolldown } from 'rolldown';

/**
 * Bundles files without their unused code, for Node 20: an Azure agent may run even the handler for
 * Node 24 on it.
 *
 * @param input One file, or several that share code.
 * @param output The output options of rolldown, such as `dir` and `format`.
 * @returns The ids of the modules whose code is in the bundle.
 */
export async function shake(input, output, plugins = []) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins,
    transform: { target: 'node20' },
    // @actions/core alone would bring an HTTP stack of 1 MB for its OIDC functions.
    treeshake: {
      moduleSideEffects: (id) => !/node_modules|^\0builtin:/.test(id),
      propertyReadSideEffects: false,
    },
    experimental: { attachDebugInfo: 'none' },
    logLevel: 'warn',
  });
  const { output: files } = await bundle.write({
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // ncc needs the hints in them.
    comments: { legal: false, annotation: true, jsdoc: false },
    ...output,
  });
  await bundle.close();
  return files.flatMap((file) => file.moduleIds ?? []);
}
