/** A file of the extension itself that could not be read when it was first needed. Whoever asks again has it read again. */
export class UnreadablePart extends Error {
	/** Its name, which is the build's. */
	readonly file: string;

	constructor(file: string, options?: ErrorOptions) {
		super(
			`${file} of the extension could not be read: try again, and if it stays so, reload the window or install the extension again`,
			options,
		);
		this.name = 'UnreadablePart';
		this.file = file;
	}
}
