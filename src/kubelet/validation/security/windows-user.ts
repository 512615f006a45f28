import { byteLength } from '../formats.ts';

/** What Kubernetes has against `DOMAIN\user` or `user` (core/validation, validateWindowsSecurityContextOptions). */
export function windowsUserProblems(name: string): readonly string[] {
  if (name === '') return ['runAsUserName cannot be an empty string'];
  if (/[\u0000-\u001f\u007f]/.test(name)) return ['runAsUserName cannot contain control characters'];
  const [first = '', second, ...others] = name.split('\\');
  if (others.length > 0) return ['runAsUserName cannot contain more than one backslash'];
  return second === undefined ? userProblems(first) : [...domainProblems(first), ...userProblems(second)];
}

const LEAST_TOO_LONG_DOMAIN = 256;
const LONGEST_USER = 104;
const NETBIOS_NAME = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
const DNS_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const DNS_NAME = new RegExp(String.raw`^${DNS_LABEL}(?:\.${DNS_LABEL})*$`);

function domainProblems(domain: string): readonly string[] {
  const isTooLong = byteLength(domain) >= LEAST_TOO_LONG_DOMAIN;
  const isDomain = NETBIOS_NAME.test(domain) || DNS_NAME.test(domain);
  return [
    ...(isTooLong ? [`runAsUserName's Domain length must be under ${LEAST_TOO_LONG_DOMAIN} characters`] : []),
    ...(isDomain ? [] : ["runAsUserName's Domain doesn't match the NetBios nor the DNS format"]),
  ];
}

function userProblems(user: string): readonly string[] {
  return [...userLengthProblems(user), ...userCharacterProblems(user)];
}

function userLengthProblems(user: string): readonly string[] {
  if (user === '') return ["runAsUserName's User cannot be empty"];
  const isTooLong = byteLength(user) > LONGEST_USER;
  return isTooLong ? [`runAsUserName's User length must not be longer than ${LONGEST_USER} characters`] : [];
}

function userCharacterProblems(user: string): readonly string[] {
  const reason = String.raw`runAsUserName's User cannot contain the following characters: "/\:;|=,+*?<>@[]`;
  return [
    ...(/^[. ]+$/.test(user) ? ["runAsUserName's User cannot contain only periods or spaces"] : []),
    ...(/["/\\:;|=,+*?<>@[\]]/.test(user) ? [reason] : []),
  ];
}
