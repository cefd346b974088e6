/** Characters that mean themselves between double quotes in a POSIX shell, PowerShell and cmd.exe alike. */
const plainEverywhere = /^[\w .:/?=&,+~@#%;()-]*$/;

/** A `curl` command line for a GET with one header. */
export function curlCommand(url: string, header: string): string {
	return `curl --header ${quoted(header)} ${quoted(url)}`;
}

/** One word of a command line: what every shell reads alike stands in double quotes, anything else is quoted for a POSIX shell. */
function quoted(word: string): string {
	return plainEverywhere.test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

/** An address that was pasted behind the scheme that stood there already. */
const doubledScheme = /^https?:\/\/(?=https?:\/\/)/;

/** The address as it goes into a request; undefined when it is none of http or https, or carries a password. */
export function requestAddress(text: string): string | undefined {
	const trimmed = text.trim().replace(doubledScheme, '');
	if (!URL.canParse(trimmed)) return undefined;
	const url = new URL(trimmed);
	const fits = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
	return fits ? url.href : undefined;
}
