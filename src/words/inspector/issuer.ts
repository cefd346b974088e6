import type { DiscoveryFindingCode } from '../../core/keys/discoveryFindings.ts';
import type { KeyRemarkCode } from '../../core/keys/keyRemarks.ts';

/** Fixed words of the part of the page about the issuer. */
export const issuerLabels = {
	issuer: 'Issuer and keys',
	signedThis: 'Signed this token',
	namedByThis: 'Named by this token',
	copyValue: 'Copy the value of {0}',
	openInBrowser: 'Open in browser',
} as const;

/** Sentences of the part of the page about the issuer. */
export const issuerSentences = {
	documentTitle: 'Discovery document',
	othersTitle: 'Other members',
	keysTitle: 'Keys',
	notAsked: 'Nobody was asked yet. Verifying asks {host} for two public documents; the token itself is not sent.',
	wouldAskInstead: 'To verify with its own keys, two public documents would be asked for.',
	wouldAskDocument: 'First the discovery document, {url}: what the issuer says about itself.',
	wouldAskKeys: 'Then the key set that the document names (jwks_uri): the public keys that tokens are verified with.',
	wouldAskKey: 'One address is asked, {url}: the public key that the token names.',
	asking: '{host} is being asked.',
	notAskedForDocument: 'The keys were given, so the issuer was not asked for its discovery document.',
	keySetOnly: 'The keys are from an address of their own, so the issuer was not asked for its discovery document.',
	fetched: 'Fetched {age} ago ({time}) from {url}.',
	fetchedBefore: 'From {url}.',
	left: 'Members that are not shown, because they are too many or too long: {count}.',
	leftKeys: 'More keys, which are not shown: {count}.',
	unknownMember: 'Not a member that is known here. It changes nothing about how the token is verified.',
	noKeyId: 'no key ID',
	size: 'Size',
	bits: '{bits} bits',
	thumbprint: 'Thumbprint (RFC 7638)',
	names: 'It names this issuer, as it must.',
} as const;

/** What there is to know about a discovery document. */
export const discoveryFindingSentences: Readonly<Record<DiscoveryFindingCode, string>> = {
	'issuer-differs': 'It is not the issuer that was asked, {issuer}: nothing that the document names may be used.',
	'not-a-url': 'This is not a URL.',
	'not-https': 'This is not https: whoever is on the way can answer instead.',
	'other-host': 'On another host than the issuer, {host}: {members}.',
	'domain-host': 'On the domain of the user pool, {host}, not on the host of the issuer: {members}. So it is with user pools.',
	'keys-elsewhere': 'The keys are on another host than the issuer: {host}. Whoever runs that host decides which tokens are genuine.',
	'none-announced': 'It announces none: tokens that nobody signed. Refuse those whatever the issuer says.',
	'algorithm-not-announced': 'This token says {algorithm}, which is not among them.',
	's256-not-announced': 'S256 is not among them, and the method plain protects little.',
	'pkce-not-announced': 'It does not announce PKCE (code_challenge_methods_supported).',
	'wrong-type': 'The value has another type than the specification says.',
	'member-missing': '{member} is missing, which every discovery document must have.',
};

/** What there is to know about a key. */
export const keyRemarkSentences: Readonly<Record<KeyRemarkCode, string>> = {
	incomplete: 'Members are missing without which this is no key of its type.',
	'not-for-verifying': 'It is not for verifying signatures (use, key_ops).',
	'other-algorithm': 'It does not fit the algorithm that this token names.',
	'use-missing': 'It does not say what it is for (use).',
	'algorithm-missing': 'It does not say for which algorithm it is (alg).',
};
