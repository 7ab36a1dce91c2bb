/**
 * Who may import whom. Each rule names a room of the house and all that it may take in.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'core-decides-alone',
      comment: 'What decides imports nothing outside src/core: no electron, no node, no library.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'renderer-shows',
      comment: 'The window knows the core and its view libraries; main is reached through the bridge alone.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: {
        pathNot: [
          '^src/(core|renderer)/',
          '^node_modules/(preact|@preact/signals|@preact/signals-core|lucide-preact)/',
        ],
      },
    },
    {
      name: 'preload-bridges',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/(core|preload)/', '^node_modules/electron/'] },
    },
    {
      name: 'cli-runs-without-electron',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(core|cli|main/highlevel|main/monitor|main/storage)/|^src/main/account-(checks|requests)\\.ts$',
      },
    },
    {
      name: 'simulator-stands-alone',
      severity: 'error',
      from: { path: '^src/simulator/' },
      to: { path: '^src/', pathNot: '^src/(core|simulator)/' },
    },
    {
      name: 'services-know-core-and-node',
      comment: 'The API, the monitor, the reconnect and the avatars run without electron.',
      severity: 'error',
      from: { path: '^src/main/(avatars|highlevel|monitor|reconnect)/' },
      to: {
        pathNot: [
          '^src/core/',
          '^src/main/(avatars|highlevel|monitor|reconnect)/',
          '^(node:)?[a-z_/]+$',
          '^node_modules/(p-limit|p-retry|valibot)/',
        ],
      },
    },
    {
      name: 'electron-at-the-edge',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/main/desktop/', '^src/main/(start|app|ipc)\\.ts$', '^src/preload/'],
      },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'keytar-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/storage/keychain\\.ts$' },
      to: { path: '^(keytar$|node_modules/(@github/)?keytar/)' },
    },
    {
      name: 'electron-store-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/storage/settings-file\\.ts$' },
      to: { path: '^node_modules/electron-store/' },
    },
    {
      name: 'electron-log-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/log\\.ts$' },
      to: { path: '^node_modules/electron-log/' },
    },
    {
      name: 'simulator-only-for-the-demo',
      comment: 'The simulator is loaded by the demo alone.',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/demo\\.ts$' },
      to: { path: '^src/simulator/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'set-up-comes-first',
      comment:
        'A script on a fresh clone installs the packages itself: it loads one only after that, by import().',
      severity: 'error',
      from: { path: '^scripts/', pathNot: '^scripts/(build/(vite-configs|lean-icons)|render-icons)\\.mjs$' },
      to: { path: '^node_modules/(?!electron/)', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^src/((cli|preload)/index|main/start)\\.ts$|^src/(renderer/main\\.tsx|simulator/main\\.ts)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^(electron|keytar)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|html|png|svg)$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
