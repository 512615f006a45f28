import { shellWord } from '../shell-word.ts';

/** Whether a file's name looks like what an editor, a package manager or a careful person leaves beside a manifest. */
export function looksLikeCopy(name: string): boolean {
  return COPY_NAMES.some((pattern) => pattern.test(name));
}

const COPY_NAMES: readonly RegExp[] = [
  // dpkg, rpm, ucf, patch, merge tools, vim, emacs and people.
  /(?:~|\.(?:bak|backup|bck|old|orig|save|saved|copy|rej|tmp|temp|swp|swo|disabled|off|dpkg-\w+|ucf-\w+|rpm(?:new|save|orig)))(?:[.\-_]?\d*)$/i,
  /[.\-_](?:bak|backup|old|orig|copy|save)[\d.\-_]*\.(?:ya?ml|json|manifest)$/i,
  /^#.*#$/,
  // vim tries this name; sed -i makes such a one.
  /^4913$/,
  /^sed[A-Za-z0-9]{6}$/,
];

/** Whether its name says that it is to be a manifest. */
export function looksLikeManifest(name: string): boolean {
  return /\.(?:ya?ml|json|manifest)$/i.test(name);
}

/** Takes a file out of the kubelet's sight, and keeps it. */
export function moveAway(path: string): string {
  return `mv ${shellWord(path)} /root/`;
}
