export function loadedModules(words: readonly string[]): Promise<readonly string[]>;
