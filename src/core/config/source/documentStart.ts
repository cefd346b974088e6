const byteOrderMark = '\ufeff';
const marker = /(?:[ ]*(?:#[^\r\n]*)?\r?\n)*---[ ]*(?=\r?\n)/y;

/** Where the first document of a text in YAML begins: behind a byte order mark, and behind the line that marks its start with what stands before (YAML 1.2 §9.1). */
export function documentStart(text: string): number {
	const start = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
	marker.lastIndex = start;
	return start + (marker.exec(text)?.[0].length ?? 0);
}
