export const vscodeServer: string;
export function setup(options?: { readonly browser?: boolean; readonly vscode?: boolean }): Promise<void>;
