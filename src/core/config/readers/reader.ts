import type { ConfigDocument } from '../model/document.ts';

/** Reads files of one or more formats. */
export interface ConfigReader {
	/** Quickly, by content and not by name alone: is it worth reading? A yes that turns out wrong costs time only. */
	readonly recognises: (text: string, path: string) => boolean;
	/** What heavy readers need is loaded here, and only once. */
	readonly load: () => Promise<ReadConfig>;
}

/** Gives the document, or undefined for a text that is none of the reader's. Never throws; a broken text gives what can be read, and its problems. */
export type ReadConfig = (text: string, path: string) => ConfigDocument | undefined;
