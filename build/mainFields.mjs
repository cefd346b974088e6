/** Of a package with two builds the one in modules: the other may call `require` in ways that no bundle can follow (jsonc-parser). */
export const mainFields = ['module', 'main'];
