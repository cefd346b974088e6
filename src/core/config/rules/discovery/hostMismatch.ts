import { isUserPoolIssuer } from '../../../cognito/issuer.ts';
import type { Rule } from '../rule.ts';
import { judgedDocuments, memberPlace } from './documents.ts';

const messages = {
	keys: 'The keys of the user pool are said to be at {host}, which is not its issuer.',
	http: '{member} is not an https address.',
};

/** Addresses in a document that let others give the keys. */
export const hostMismatch: Rule = {
	id: 'disc-host-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'Address that others can answer for',
	messages,
	why: 'Whoever answers there decides which keys are genuine, or gets codes and tokens.',
	fix: 'Write the addresses that the issuer itself serves, with https.',
	source: 'OpenID Connect Discovery 1.0 §3, §7',
	peers: [],
	*check(graph) {
		for (const { file, issuer, findings } of judgedDocuments(graph)) {
			for (const { code, member = '', detail } of findings) {
				const found = { resource: file, at: memberPlace(file, member) };
				// Other issuers have their keys on hosts of their own by right.
				if (code === 'keys-elsewhere' && isUserPoolIssuer(issuer))
					yield { ...found, message: messages.keys, values: { host: detail?.['host'] ?? '' } };
				if (code === 'not-https') yield { ...found, message: messages.http, values: { member } };
			}
		}
	},
};
