import { rolldown } from 'rolldown';

/**
 * Bundles files without unused code, for Node 20: an Azure agent may run even the handler for Node 24 on it.
 *
 * @param input One file, or several that share code.
 * @param output Where to, in rolldown's words.
 * @returns The ids of the modules whose code is in the bundle.
 */
export async function shake(input, output, plugins = []) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins,
    transform: { target: 'node20' },
    // @actions/core alone would drag an HTTP stack of 1 MB in for its OIDC functions.
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
    // A packer's hints stay.
    comments: { legal: false, annotation: true, jsdoc: false },
    ...output,
  });
  await bundle.close();
  return files.flatMap((file) => file.moduleIds ?? []);
}
