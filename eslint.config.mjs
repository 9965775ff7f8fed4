/** What a reviewer should not have to say. How code looks is Prettier's business alone. */
import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts', 'vite.config.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'docs/api/',
    'coverage/',
    '.demo/',
    '.cache/',
    'demo/**/*.js',
    'demo/frameworks/',
    'test/frameworks/wrong/',
  ]),
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } }, // An empty text is no text.
      ],
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-implicit-globals': 'error',
    },
  },
  {
    files: ['src/{elements,views}/**/*.ts', 'src/define.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      // Safari takes a list without bullets for no list, until it is told.
      'lit-a11y/no-redundant-role': 'off',
      'wc/guard-super-call': 'off', // Lit's base class always has the callbacks.
      'wc/file-name-matches-element': 'error',
    },
  },
  {
    files: ['src/{contract,messages,pickers,delivery,views,elements}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Array', property: 'from', message: 'Old libraries on a page replace it.' },
      ],
    },
  },
  {
    files: [
      'src/cli/**/*.ts',
      'demo/**/*.ts',
      'test/support/publishing/print-*.ts',
      'test/screenshots/themes.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's expectations are properties, and Node's `test` returns a promise nobody awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: [
      'test/{elements,views,delivery,builder,screenshots,testing,themes}/**/*.ts',
      'test/support/{mistakes,states,queries}.ts',
    ],
    // A plugin of Chai's types every expectation as a promise too.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  prettier,
);
