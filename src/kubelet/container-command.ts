import { isPlainList, plainObjectOf, type PlainValue } from '../manifest/plain-value.ts';

/** What a container of a manifest starts, as far as the manifest says: `command`, then `args`. */
export function commandOf(container: PlainValue): readonly string[] {
  return [...textsOf(container, 'command'), ...textsOf(container, 'args')];
}

function textsOf(container: PlainValue, field: string): readonly string[] {
  const list = plainObjectOf(container)[field];
  return isPlainList(list) ? list.filter((word) => typeof word === 'string') : [];
}
