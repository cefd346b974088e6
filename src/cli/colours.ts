/** Puts a look on a text; off a terminal each gives the text as it is. */
export interface Colours {
	readonly shown: boolean;
	readonly bold: (text: string) => string;
	readonly dim: (text: string) => string;
	readonly red: (text: string) => string;
	readonly green: (text: string) => string;
	readonly yellow: (text: string) => string;
	readonly cyan: (text: string) => string;
}

/** Colours for a terminal, or none: `NO_COLOR` (no-color.org) and `TERM=dumb` turn them off. */
export function coloursFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Colours {
	return coloursWhere(isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}

/** Colours, or none. */
export function coloursWhere(shown: boolean): Colours {
	const look = (on: number, off: number): ((text: string) => string) =>
		shown ? (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`) : (text) => text;
	return {
		shown,
		bold: look(1, 22),
		dim: look(2, 22),
		red: look(31, 39),
		green: look(32, 39),
		yellow: look(33, 39),
		cyan: look(36, 39),
	};
}
