export { main, post } from './action.ts';
