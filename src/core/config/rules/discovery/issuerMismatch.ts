import { isUserPoolIssuer, parseUserPoolIssuer } from '../../../cognito/issuer.ts';
import { idIn } from '../../graph/ids.ts';
import { textOf } from '../../model/settle.ts';
import { poolInPath } from '../../readers/openId/poolInPath.ts';
import type { Rule } from '../rule.ts';
import { judgedDocuments, memberPlace } from './documents.ts';

const messages = {
	slash: 'The issuer of a user pool has no slash at its end; tokens say {issuer}.',
	keys: 'The issuer is the user pool {pool}, but jwks_uri is of {other}.',
	place: 'The file lies where the document of the user pool {pool} belongs, but the issuer is {other}.',
};
const fixes = { slash: 'Take the slash off' };

/** A document that names an issuer other than its own. */
export const issuerMismatch: Rule = {
	id: 'disc-issuer-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'Issuer of a discovery document is another',
	messages,
	why: 'Clients compare the issuer as it is written, and refuse the document or the tokens.',
	fix: 'Fetch the document again from ISSUER/.well-known/openid-configuration, and keep it as it is.',
	fixes,
	source: 'OpenID Connect Discovery 1.0 §4.3',
	peers: [],
	*check(graph) {
		for (const { file, issuer } of judgedDocuments(graph)) {
			const at = memberPlace(file, 'issuer');
			const trimmed = issuer.replace(/\/$/, '');
			if (trimmed !== issuer && isUserPoolIssuer(trimmed)) {
				const edits = [{ range: at, text: JSON.stringify(trimmed) }];
				yield { resource: file, at, message: messages.slash, values: { issuer: trimmed }, fixes: [{ title: fixes.slash, edits }] };
			}
			const pool = parseUserPoolIssuer(trimmed)?.userPoolId;
			if (pool === undefined) continue;
			const uri = file.properties.members.get('jwks_uri')?.value;
			const ofKeys = uri && idIn(textOf(uri) ?? '', 'user-pool');
			if (uri !== undefined && ofKeys !== undefined && ofKeys !== pool) {
				yield { resource: file, at: uri, message: messages.keys, values: { pool, other: ofKeys } };
			}
			const ofPath = poolInPath(graph.documentOf(file).path);
			if (ofPath !== undefined && ofPath !== pool)
				yield { resource: file, at, message: messages.place, values: { pool: ofPath, other: pool } };
		}
	},
};
