import { post } from './task.ts';

void post();
