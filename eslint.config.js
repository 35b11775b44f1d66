import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** DESIGN: content/model ← content/store ← cms, site; nothing the other way, and cms and site never meet. */
const zones = [
  {
    target: './content/model',
    from: ['./content/store', './content/samples', './content/plates', './cms', './site', './tests'],
  },
  {
    target: './content/plates',
    from: ['./content/model', './content/store', './content/samples', './cms', './site', './tests'],
  },
  { target: './content/store', from: ['./content/samples', './content/plates', './cms', './site', './tests'] },
  { target: './content/samples', from: ['./content/store', './cms', './site', './tests'] },
  { target: './cms', from: ['./site', './tests'] },
  { target: './site', from: ['./cms', './tests'] },
]

const outsideCms = {
  group: ['payload', 'payload/*', '@payloadcms/*', 'next', 'next/*', 'react', 'react-dom'],
  message: 'Payload, Next and React stay inside cms/.',
}
const outsideSite = { group: ['astro:*', 'astro', 'astro/*'], message: 'Astro stays inside site/.' }
const environmentRule = {
  object: 'process',
  property: 'env',
  message: 'Settings are read in cms/env.ts (and by Astro’s env schema) only.',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'var',
      '**/.next',
      'cms/next-env.d.ts',
      'cms/migrations/2*',
      '**/importMap.js',
      'site/dist',
      'site/.astro',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx,astro,js}'],
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An interface may refer to itself where a type alias may not.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-properties': ['error', environmentRule],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-default-export': 'error',
      'no-undef': 'off',
    },
  },
  { files: ['content/**', 'tests/**'], rules: { 'no-restricted-imports': ['error', { patterns: [outsideSite] }] } },
  { files: ['content/**', 'site/**'], rules: { 'no-restricted-imports': ['error', { patterns: [outsideCms] }] } },
  { files: ['cms/**'], rules: { 'no-restricted-imports': ['error', { patterns: [outsideSite] }] } },
  {
    // Drawing walks lists of points whose length it has just made.
    files: ['content/plates/**', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['cms/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // Frameworks load these by their default export.
    files: ['*.config.{ts,js}', '**/*.config.ts', 'cms/app/**', '**/*.astro'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  { files: ['**/*.astro/*.ts', '**/*.astro'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
)
