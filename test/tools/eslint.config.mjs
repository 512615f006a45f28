// The rules of the house that a machine can watch. `npm run lint` shows them alone, `npm run check` all checks.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOT = new URL('../..', import.meta.url).pathname;

const NO_ASSERTIONS = ['error', { assertionStyle: 'never' }];

/** Reached for by nobody: what a command may know of the world comes in with its context. */
const WORLD = ['process', 'console'].map((name) => ({ name, message: 'It comes in with the Context.' }));

const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name should make sense without its path.' },
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes in with the Context: now().',
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes in as a value.' },
];

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', 'completions/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: ROOT } },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
      '@typescript-eslint/consistent-type-assertions': NO_ASSERTIONS,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An arrow that only calls says no more with braces around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Numbers print as they are read; what prints as `[object Object]` stays an error.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spread gives code points, Go's runes: what kubectl counts by.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An interface's implementer may have nothing to wait for, or nothing to do.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['asyncMethods', 'arrowFunctions'] }],
    },
  },
  {
    // Recorded, a field a line, by test/kubernetes/record-pod-schema.ts.
    files: ['src/kubelet/api/pod-*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // How TypeScript is told of a module that has only a default.
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/**'],
    rules: { 'no-restricted-globals': ['error', ...WORLD] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test collects what describe and it return.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          ],
        },
      ],
      'no-restricted-syntax': ['error', SYNTAX[0]],
      // What a fixture gives is taken apart: const { stdout } = …
      '@typescript-eslint/unbound-method': 'off',
      // A suite may go through many cases of one thing.
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);
