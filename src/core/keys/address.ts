/** Why a URL is not asked. */
export type AddressRefusal = 'not-a-url' | 'not-https' | 'has-credentials' | 'private-address';

export interface AddressRules {
	/** Plain http, and loopback addresses at all, are for local emulators: only when the user allowed them. */
	readonly allowLoopbackHttp: boolean;
	/** Host names and addresses, without ports, that may lie inside a private network: the user's word. Plain http stays refused. */
	readonly allowedHosts?: readonly string[];
}

/** Says why a request to the URL is refused, or undefined when it may be made. Host names are judged as written; where they lead is another question. */
export function refuseAddress(text: string, rules: AddressRules): AddressRefusal | undefined {
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		return 'not-a-url';
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-https';
	if (url.username !== '' || url.password !== '') return 'has-credentials';
	const loopback = isLoopback(url.hostname);
	if (loopback && rules.allowLoopbackHttp) return undefined;
	if (url.protocol === 'http:') return 'not-https';
	return (loopback || isPrivate(url.hostname)) && !isAllowedHost(url.hostname, rules) ? 'private-address' : undefined;
}

/** Has the user allowed this host of a URL? Both are compared as the URL parser writes them. */
export function isAllowedHost(hostname: string, { allowedHosts = [] }: AddressRules): boolean {
	return allowedHosts.some((allowed) => hostOf(allowed) === hostname);
}

/** The host as the URL parser writes it, brackets around IPv6 included; undefined for a text that is none, or more than one. */
export function hostOf(text: string): string | undefined {
	const written = text.includes(':') && !text.startsWith('[') ? `[${text}]` : text;
	if (/[/?#@\\\s]/.test(text) || !URL.canParse(`https://${written}`)) return undefined;
	const { hostname, port } = new URL(`https://${written}`);
	return port === '' ? hostname : undefined;
}

/** Is an address to which a name leads (without brackets, perhaps with a zone) this machine, or one that is not globally reachable? */
export function isPrivateAddress(address: string): boolean {
	const host = hostOf(address.replace(/%.*$/, ''));
	return host === undefined || isLoopback(host) || isPrivate(host);
}

/** Is the host this machine: `localhost`, 127.0.0.0/8 or ::1 (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3)? */
export function isLoopback(hostname: string): boolean {
	const host = hostname.replace(/\.$/, '');
	return (
		host === 'localhost' ||
		host.endsWith('.localhost') ||
		/^127(?:\.\d{1,3}){3}$/.test(host) ||
		host === '[::1]' ||
		/^\[::ffff:7f[0-9a-f]{2}:/i.test(host)
	);
}

/**
 * Is the host a literal address that is not globally reachable (RFC 6890)? Public IPv6 addresses are all in 2000::/3 (RFC 4291 §2.4), of which
 * 2002::/16 wraps any IPv4 address (RFC 3056). The URL parser has already folded odd spellings.
 */
function isPrivate(hostname: string): boolean {
	if (hostname.startsWith('[')) return !/^\[[23][0-9a-f]{3}:/i.test(hostname) || hostname.startsWith('[2002:');
	const [a, b, c] = hostname.split('.').map(Number);
	if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname) || a === undefined || b === undefined) return false;
	return (
		a === 0 ||
		a === 10 ||
		a >= 224 ||
		(a === 172 && b >= 16 && b <= 31) ||
		(a === 192 && (b === 168 || (b === 0 && c === 0))) ||
		(a === 198 && (b === 18 || b === 19)) ||
		(a === 169 && b === 254) ||
		(a === 100 && b >= 64 && b <= 127)
	);
}
