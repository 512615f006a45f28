/** What a function of a template answers as its error; where in the template that was, its caller knows. */
export class GoError extends Error {
  override readonly name = 'GoError';
}
