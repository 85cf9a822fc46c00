/** What is wrong with a YAML document, by the library's code; its own words quote the document. */
export function yamlFault(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'a key appears twice';
  if (code === 'MULTIPLE_DOCS') return 'a second document starts here';
  if (code === 'NON_STRING_KEY') return 'a key is not text';
  if (code === 'TAG_RESOLVE_FAILED') return 'a tag (!…) is not allowed';
  return 'this is neither JSON nor YAML';
}
