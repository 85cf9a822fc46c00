import { main } from './action.ts';

// Nothing waits at the top level, because ncc would wrap the whole file.
void main();
