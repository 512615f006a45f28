// Lets Node import a shell script as its text, as the build does. Given to Node as `--import`.
import { register } from 'node:module';

register('./text-modules-hook.mjs', import.meta.url);
