export const root: string;
export const artifacts: string;
export const environment: NodeJS.ProcessEnv;
export const nodeBin: string;
export function nodeCommand(script: string, ...rest: string[]): string[];
export function run(
	command: readonly string[],
	options?: { readonly cwd?: string; readonly capture?: boolean; readonly env?: NodeJS.ProcessEnv },
): Promise<{ status: number; output: string }>;
export function handOver(script: string, args?: readonly string[]): void;
