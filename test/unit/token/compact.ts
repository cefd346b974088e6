/** Base64url of a text or of bytes. */
export function encode(content: string | Uint8Array): string {
	return Buffer.from(content).toString('base64url');
}

/** A compact JWS from JSON values (or texts as they are), with an invented signature. */
export function compact(header: object | string, payload: object | string, signature = 'c2lnbmF0dXJl'): string {
	const text = (part: object | string): string => (typeof part === 'string' ? part : JSON.stringify(part));
	return `${encode(text(header))}.${encode(text(payload))}.${signature}`;
}
