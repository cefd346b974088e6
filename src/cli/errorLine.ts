/** An error as the one line that is printed, with the name of the command so that it is found in the output of a script. */
export function errorLine(error: string): string {
	return `claimlens: ${error}\n`;
}
