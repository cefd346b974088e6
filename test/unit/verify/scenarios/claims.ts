import { accessToken, forAccess, forId, headerOf, idClaims, idToken, mint } from '../minting.ts';
import { edKey, generic, good, noJson, type ScenariosOf } from './scenario.ts';

/** What else an app expects of a token’s claims. */
export const claimsScenarios: ScenariosOf<
	'scope' | 'groups' | 'nonce' | 'access-token-hash' | 'subject' | 'required-claims' | 'revocation'
> = {
	scope: {
		'pass ok': [
			{
				what: 'one of those granted',
				token: accessToken(),
				expectations: { scope: ['orders/read'] },
				check: { detail: { scope: 'orders/read' } },
			},
			{ what: 'any one of the expected', token: accessToken(), expectations: { scope: ['orders/write', 'email'] } },
			{ what: 'a list in scp', token: accessToken({ scope: undefined, scp: ['a', 'b'] }), expectations: { scope: ['b'] } },
			{ what: 'a text in scp', token: accessToken({ scope: undefined, scp: 'a b' }), expectations: { scope: ['b'] } },
			{ what: 'a list in scope, as some issuers write it', token: accessToken({ scope: ['a', 'b'] }), expectations: { scope: ['b'] } },
		],
		'fail scope-missing': [
			{
				what: 'none of the expected',
				token: accessToken(),
				expectations: { scope: ['orders/write'] },
				check: { expected: 'orders/write', actual: 'openid email orders/read' },
			},
			{ what: 'part of a scope', token: accessToken(), expectations: { scope: ['orders', 'read', 'orders/rea'] } },
			{ what: 'two scopes in one text', token: accessToken(), expectations: { scope: ['openid email'] } },
			{ what: 'other letters', token: accessToken(), expectations: { scope: ['OpenID'] } },
			{ what: 'no scope at all', token: good, expectations: { scope: ['openid'] } },
		],
		'fail claim-type-invalid': [
			{
				what: 'a number',
				token: accessToken({ scope: 1 }),
				expectations: { scope: ['1'] },
				check: { detail: { name: 'scope', type: 'string' } },
			},
			{ what: 'null', token: accessToken({ scope: null, scp: ['a'] }), expectations: { scope: ['a'] } },
			{
				what: 'a list with a number in scp',
				token: accessToken({ scope: undefined, scp: ['a', 1] }),
				expectations: { scope: ['a'] },
				check: { detail: { name: 'scp', type: 'string' } },
			},
		],
		'skip not-stated': [{ what: 'nothing stated', token: accessToken() }],
		'skip waived': [{ what: 'left unchecked on purpose', token: accessToken(), expectations: { scope: null } }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { scope: ['x'], signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { scope: ['x'] } }],
	},
	groups: {
		'pass ok': [{ what: 'one of them', token: good, expectations: { group: ['admins', 'ops'] }, check: { detail: { group: 'ops' } } }],
		'fail group-missing': [
			{ what: 'another', token: good, expectations: { group: ['admins'] }, check: { expected: 'admins', actual: 'ops' } },
			{ what: 'none', token: idToken({ 'cognito:groups': undefined }), expectations: { group: ['ops'] } },
			{ what: 'an empty list', token: idToken({ 'cognito:groups': [] }), expectations: { group: ['ops'] } },
			{ what: 'a list in a list', token: idToken({ 'cognito:groups': [['ops']] }), expectations: { group: ['ops'] } },
		],
		'fail claim-type-invalid': [
			{ what: 'a text in which the name stands', token: idToken({ 'cognito:groups': 'ops' }), expectations: { group: ['ops'] } },
		],
		'skip not-stated': [{ what: 'nothing stated', token: good }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { group: null } }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { group: ['x'], signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { group: ['x'] } }],
	},
	nonce: {
		'pass ok': [{ what: 'the same', token: good, expectations: { nonce: 'n1' } }],
		'fail nonce-mismatch': [
			{ what: 'another', token: good, expectations: { nonce: 'n2' }, check: { expected: 'n2', actual: 'n1' } },
			{ what: 'none', token: idToken({ nonce: undefined }), expectations: { nonce: 'n1' } },
			{ what: 'a list', token: idToken({ nonce: ['n1'] }), expectations: { nonce: 'n1' } },
		],
		'skip not-stated': [{ what: 'nothing stated', token: good }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { nonce: null } }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { nonce: 'x', signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { nonce: 'x' } }],
	},
	'access-token-hash': {
		'pass ok': [
			// The example of OpenID Connect Core 1.0, appendix A.3: this access token has this hash.
			{
				what: 'the example of the specification',
				token: idToken({ at_hash: '77QmUPtjPfzWtF2AnpK9RQ' }),
				expectations: { accessToken: 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y' },
			},
		],
		'fail access-token-hash-mismatch': [
			{ what: 'another access token', token: good, expectations: { accessToken: 'other' }, check: { actual: 'c0bMd1zcVvR9DlTGXuWb9w' } },
			{ what: 'a hash that is no text', token: idToken({ at_hash: 1 }), expectations: { accessToken: 'other' } },
			{
				what: 'the whole hash',
				token: idToken({ at_hash: '77QmUPtjPfzWtF2AnpK9RXgXYCvS7Gkp3lCWuKBVtSg' }),
				expectations: { accessToken: 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y' },
			},
		],
		'warn absent': [{ what: 'no at_hash', token: idToken({ at_hash: undefined }), expectations: { accessToken: 'x' } }],
		'skip not-stated': [{ what: 'nothing stated', token: good }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { accessToken: null } }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { accessToken: 'x', signatureOnly: true } }],
		'skip unreadable': [
			{ what: 'no claims', token: noJson, expectations: { accessToken: 'x' } },
			{
				what: 'an algorithm without a hash',
				token: mint({ ...headerOf(edKey), alg: 'EdDSA' }, { ...generic, at_hash: 'x' }, edKey),
				expectations: { accessToken: 'x' },
			},
		],
	},
	subject: {
		'pass ok': [{ what: 'the same', token: good, expectations: { subject: idClaims.sub } }],
		'fail subject-mismatch': [
			{ what: 'another', token: good, expectations: { subject: 'other' }, check: { expected: 'other', actual: idClaims.sub } },
			{ what: 'none', token: idToken({ sub: undefined }), expectations: { subject: 'other' } },
		],
	},
	'required-claims': {
		'pass ok': [{ what: 'all of them', token: good, expectations: { require: ['sub', 'email'] } }],
		'fail claim-missing': [
			{
				what: 'two of three',
				token: good,
				expectations: { require: ['sub', 'tenant', 'role'] },
				check: { detail: { names: 'tenant, role' }, expected: 'sub, tenant, role' },
			},
			{ what: 'names that every object has', token: good, expectations: { require: ['toString', '__proto__', 'constructor'] } },
		],
	},
	revocation: {
		'skip offline': [
			{ what: 'always', token: good, expectations: forId },
			{ what: 'an access token', token: accessToken(), expectations: forAccess },
		],
	},
};
