import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const coreMustNot = [
  { name: '@actions/core', message: 'Core is platform-free: put this behind the Platform port.' },
  { name: '@actions/github', message: 'Core is platform-free: put this behind the Platform port.' },
  {
    name: 'azure-pipelines-task-lib',
    message: 'Core is platform-free: put this behind the Platform port.',
  },
];

const PLATFORM = 'Literal[value=/^(azure|cli|github|gitlab)$/]';
const message =
  'Core knows facts, not platforms: add a fact to PlatformFacts, and let platforms/ say it.';

/** What asks which platform this is, instead of what the platform is like. */
const askingForPlatform = [
  { selector: `BinaryExpression[operator=/^[!=]==?$/] > ${PLATFORM}`, message },
  { selector: `SwitchCase > ${PLATFORM}`, message },
  {
    selector: `CallExpression[callee.property.name=/^(has|includes|indexOf)$/] ${PLATFORM}`,
    message,
  },
  {
    selector:
      'MemberExpression[computed=true]' +
      '[property.object.name=/platform|facts/i][property.property.name=kind]',
    message,
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/lib/**',
      '**/node_modules/**',
      '**/coverage/**',
      '**/.stryker-tmp/**',
      // What a release is packed into.
      'release/**',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts', '*.mjs', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/promise-function-async': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'exit',
          message: 'Output on a pipe may be lost: set process.exitCode.',
        },
      ],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Core takes what it needs as arguments.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: coreMustNot, patterns: ['@senhasegura-action/*'] },
      ],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'packages/core/src/platforms/**'],
    rules: { 'no-restricted-syntax': ['error', ...askingForPlatform] },
  },
  {
    files: ['packages/emulator/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@senhasegura-action/core', '**/core/**'],
              message: 'The emulator shares no code with the client.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
