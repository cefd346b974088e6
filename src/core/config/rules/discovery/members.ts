import { secretAlgorithms } from '../../../keys/algorithm.ts';
import { itemsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { judgedDocuments, memberPlace } from './documents.ts';

const requiredMessages = { missing: 'The document lacks {member}, which every discovery document has.' };
const noneMessages = {
	none: 'The issuer announces {algorithm}: tokens that nobody has signed.',
	shared: 'The issuer announces {algorithm}: ID tokens that are signed with a secret of the client.',
};

/** A document that clients cannot use. */
export const missingRequired: Rule = {
	id: 'disc-missing-required',
	severity: 'error',
	profile: 'recommended',
	title: 'Discovery document lacks a member',
	messages: requiredMessages,
	why: 'Strict clients refuse the whole document.',
	fix: 'Fetch the document again, and keep all of its members.',
	source: 'OpenID Connect Discovery 1.0 §3',
	peers: [],
	*check(graph) {
		for (const { file, findings } of judgedDocuments(graph)) {
			for (const { code, member = '', doubt } of findings) {
				if (code !== 'member-missing' || !doubt) continue;
				yield { resource: file, at: file.nameRange, message: requiredMessages.missing, values: { member } };
			}
		}
	},
};

/** An issuer that offers tokens which prove little. */
export const weakAlgorithms: Rule = {
	id: 'disc-alg-none',
	severity: 'warning',
	profile: 'recommended',
	title: 'Issuer announces weak algorithms',
	messages: noneMessages,
	why: 'A client that takes its algorithms from the document may accept unsigned tokens, or take a public key for a shared secret.',
	fix: 'Announce the algorithms of public keys alone, such as RS256, and let clients name the ones they take.',
	source: 'RFC 8725 §3.1, §3.2',
	peers: [],
	*check(graph) {
		for (const { file } of judgedDocuments(graph)) {
			const name = 'id_token_signing_alg_values_supported';
			const list = file.properties.members.get(name)?.value ?? { type: 'absent', range: memberPlace(file, name) };
			for (const item of itemsOf(list).items) {
				const algorithm = textOf(item) ?? '';
				if (algorithm === 'none') yield { resource: file, at: item, message: noneMessages.none, values: { algorithm } };
				else if (secretAlgorithms.includes(algorithm)) {
					yield { resource: file, at: item, severity: 'info', message: noneMessages.shared, values: { algorithm } };
				}
			}
		}
	},
};
