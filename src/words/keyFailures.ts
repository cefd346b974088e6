import type { KeysFailureCode } from '../core/keys/discovery.ts';
import { shortenedValues } from './shortened.ts';
import type { Values, Words } from './words.ts';

/** Why the keys of an issuer could not be had, and what to do. */
export const keyFailureSentences: Readonly<Record<KeysFailureCode, string>> = {
	'not-a-url': '“{url}” is not a URL, so nobody can be asked for keys.',
	'not-https':
		'{url} is not https. Keys that travel unprotected prove nothing. For an emulator on this machine, turn on “Allow Loopback Http” in the settings.',
	'has-credentials': '{url} contains a user name or password and is not asked.',
	'private-address':
		'{url} is an address inside a private network and is not asked. For an emulator on this machine, turn on “Allow Loopback Http” in the settings; for a host that you trust, add it to “Allowed Hosts”.',
	'resolves-to-private':
		'{url} leads to {detail}, an address inside a private network, and is not asked: a token could have been made to reach it. For a host that you trust, add it to “Allowed Hosts” in the settings.',
	timeout: '{url} did not answer in time. Check the connection or the proxy, then try again.',
	cancelled: 'You cancelled the request to {url}.',
	unreachable: '{url} cannot be reached ({detail}). Check the connection or the proxy, then try again.',
	redirect:
		'{url} wants to send the request elsewhere ({detail}). Redirects are not followed, because another host must not answer for the issuer.',
	status: '{url} answered with HTTP status {detail}. Is the issuer right, and does the user pool still exist?',
	'too-large': '{url} answered with more than 1 MB and was cut off. A key set is a few kilobytes.',
	'not-json': '{url} did not answer with JSON ({detail}). Perhaps a proxy or a sign-in page answered instead.',
	'issuer-differs': 'The discovery document at {url} names another issuer ({detail}), so its keys are not used.',
	'no-jwks-uri': 'The discovery document at {url} names no key set (jwks_uri).',
	'jwks-invalid': '{url} is not a key set (JWKS), or holds no keys.',
	'pem-invalid': '{url} did not answer with a public key in PEM.',
	'key-id-not-uuid': 'The key ID (kid) is no UUID, as every key of a load balancer has, so nobody is asked for it. Refuse the token.',
	declined: 'You did not want {url} to be asked for keys.',
	'app-not-said': 'You did not say which app the token is for, so nobody was asked for keys.',
};

/** The sentence for a failure; a detail that the host did not tell is left out. */
export function keyFailureSentence(code: KeysFailureCode, values: Values, { say }: Words): string {
	return say(keyFailureSentences[code], shortenedValues(values)).replace(/ ?[(（][)）]/, '');
}
