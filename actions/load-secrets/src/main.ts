import { main, post } from './action.ts';

// Main and post are one file, which main reads at the start of every job: a stub before it would cost a millisecond.
// Nothing waits at the top level, because ncc would wrap the whole file.
void (process.argv[2] === 'post' ? post() : main());
