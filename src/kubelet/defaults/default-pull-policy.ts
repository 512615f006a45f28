import { imageTag } from '../../manifest/image-reference.ts';

/** The pull policy, where none is written by the image (core/v1, SetDefaults_Container): what moves is looked for each time. */
export function defaultPullPolicy(policy: string | undefined, image: string | undefined): string {
  if (policy !== undefined && policy !== '') return policy;
  return imageTag(image ?? '') === 'latest' ? 'Always' : 'IfNotPresent';
}
