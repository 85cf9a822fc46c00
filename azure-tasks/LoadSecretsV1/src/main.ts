import { main } from './task.ts';

void main();
