export { main } from './task.ts';
