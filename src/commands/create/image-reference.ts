// The grammar of github.com/distribution/reference v0.6.0, by which kubectl checks an image. Its counted parts are
// counted apart: such a regular expression takes longer to build than all the rest of a Pod.
const DOMAIN_PART = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]*';
const ALGORITHM = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*';

const LONGEST_TAG = 128;
const SHORTEST_DIGEST = 32;

/** Whether the text names an image: `[host[:port]/]path[:tag][@algorithm:digest]`. */
export function isImageReference(text: string): boolean {
  const form = `^(?:${HOST}/)?${PATH_PART}(?:/${PATH_PART})*(?::(${TAG}))?(?:@${ALGORITHM}:([0-9a-fA-F]+))?$`;
  const match = new RegExp(form).exec(text);
  if (match === null) return false;

  const [, tag = '', digest] = match;
  return tag.length <= LONGEST_TAG && (digest === undefined || digest.length >= SHORTEST_DIGEST);
}
