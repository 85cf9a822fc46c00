export { main } from './action.ts';
