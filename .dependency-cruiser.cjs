/**
 * The floors of the house (docs/ARCHITECTURE.md): imports only ever run down, contexts meet at their
 * index.ts. tests/architecture plants a violation of each rule and expects it to be found.
 */

/** What each context may import besides kernels and platform. The city stands below all, people next. */
const contexts = {
  city: [],
  people: ['city'],
  reach: ['city'],
  offers: ['people', 'city', 'reach'],
  atlas: ['people', 'city'],
  planning: ['people', 'city', 'reach', 'offers', 'atlas'],
  measures: ['people', 'city', 'reach', 'offers', 'atlas', 'planning'],
}

const between = Object.entries(contexts).map(([name, others]) => ({
  name: `context-${name}`,
  severity: 'error',
  comment: `${name} may use ${others.join(', ') || 'no other context'}`,
  from: { path: `^src/contexts/${name}/`, pathNot: '[.]test[.]tsx?$' },
  to: { path: '^src/contexts/', pathNot: `^src/contexts/(${[name, ...others].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...between,
    {
      name: 'context-front-door',
      severity: 'error',
      comment: 'From outside, a context is its index.ts.',
      from: { path: '^src/(?!contexts/)', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/contexts/[^/]+/', pathNot: '^src/contexts/[^/]+/index[.]ts$' },
    },
    {
      name: 'context-front-door-between',
      severity: 'error',
      comment: 'Contexts use each other through index.ts.',
      from: { path: '^src/contexts/([^/]+)/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: '^src/contexts/[^/]+/',
        pathNot: ['^src/contexts/$1/', '^src/contexts/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'kernels-know-nothing',
      severity: 'error',
      comment: 'A kernel is pure: no platform, no context, no other floor.',
      from: { path: '^src/kernels/([^/]+)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(src|tests|bin|scripts)/', pathNot: '^src/kernels/$1/' },
    },
    {
      name: 'kernels-are-pure',
      severity: 'error',
      comment: 'A kernel reads no files, no network, no database.',
      from: { path: '^src/kernels/', pathNot: ['[.]test[.]tsx?$', '/testing/'] },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|worker_threads)(/|$)|/node_modules/(pg|kysely|hono)/',
      },
    },
    {
      name: 'platform-knows-no-subject',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/(?!platform/|kernels/)' },
    },
    {
      name: 'contexts-know-no-surface',
      severity: 'error',
      from: { path: '^src/contexts/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/(?!contexts/|platform/|kernels/)' },
    },
    {
      name: 'surfaces-stand-side-by-side',
      severity: 'error',
      comment: 'web, api and cli meet in the composition root only.',
      from: { path: '^src/(web|api|cli)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: ['^src/(web|api|cli)/', '^src/[^/]+[.]tsx?$'], pathNot: '^src/$1/' },
    },
    {
      name: 'only-stores-name-tables',
      severity: 'error',
      comment: 'Pages and kernels do not speak to the database.',
      from: { path: '^src/(web|api|kernels)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '/node_modules/(pg|kysely)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^tests/|[.]test[.]tsx?$' },
    },
    {
      name: 'declared-dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: ['[.]test[.]tsx?$', '/testing/'] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'tables[.]generated[.]ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
