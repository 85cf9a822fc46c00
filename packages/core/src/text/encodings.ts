export type { Encoding } from './encodings/encoding.ts';
export * from './encodings/json.ts';
export * from './encodings/languages.ts';
export * from './encodings/log.ts';
export * from './encodings/markup.ts';
export * from './encodings/shell.ts';
export * from './encodings/uri.ts';
