export { main, post } from './task.ts';
