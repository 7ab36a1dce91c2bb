const VALIDATOR = '\0relink-no-validator';

/**
 * Leaves out the validator of JSON schemas that electron-store brings, a quarter of the main bundle: Relink parses its
 * settings itself and hands the store no schema.
 * @returns {import('vite').Plugin}
 */
export function leanStore() {
  return {
    name: 'relink-lean-store',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(ajv\/dist\/2020\.js|ajv-formats|semver)$/ },
      handler: (_, importer) => (/\/conf\/dist\//.test(importer ?? '') ? VALIDATOR : undefined),
    },
    load: {
      filter: { id: new RegExp(`^${VALIDATOR}$`) },
      handler: () => `
        const refuse = () => { throw new Error('The store of the settings was built without a validator.'); };
        export class Ajv2020 { constructor() { refuse(); } }
        export default { default: refuse };
      `,
    },
  };
}
