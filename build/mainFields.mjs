import { fileURLToPath } from 'node:url';

/** Of a package with two builds the one in modules: the other may call `require` in ways that no bundle can follow (jsonc-parser). */
export const mainFields = ['module', 'main'];

/** The same for a package that offers its modules to browsers alone. They need nothing of a browser. */
export const alias = { yaml: fileURLToPath(new URL('../node_modules/yaml/browser/dist/index.js', import.meta.url)) };
