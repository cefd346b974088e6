export function readResults(
	file: string,
	status: number,
	output: string,
): Promise<{
	readonly passed: number;
	readonly failed: number;
	readonly failures: readonly string[];
	readonly retried: readonly string[];
	readonly output: string;
}>;
