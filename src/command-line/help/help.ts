export { commandHelp } from './command-help.ts';
export { rootHelp } from './root-help.ts';
