import { albKeys, albToken, forAlb } from '../loadBalancer.ts';
import { accessToken, clientId, headerOf, idToken, issuer, mint } from '../minting.ts';
import {
	ecKey,
	generic,
	good,
	identityIssuer,
	identityKeys,
	identityPool,
	identityToken,
	noJson,
	replicaIssuer,
	type ScenariosOf,
} from './scenario.ts';

/** From whom and for whom a token is. */
export const recipientsScenarios: ScenariosOf<'issuer' | 'type' | 'token-use' | 'audience' | 'client'> = {
	issuer: {
		'pass ok': [
			{ what: 'the expected one', token: good, expectations: { issuer: [issuer] } },
			{ what: 'one of the expected ones', token: good, expectations: { issuer: ['https://other.example', issuer] } },
		],
		'pass issuer-undocumented': [
			{
				what: 'a replica, which is expected',
				token: idToken({ iss: replicaIssuer }),
				expectations: { issuer: [issuer, replicaIssuer] },
				check: { detail: { issuer: replicaIssuer } },
			},
			{
				what: 'a pool in China, in the updated form',
				token: idToken({ iss: 'https://issuer-cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_x' }),
				expectations: { issuer: ['https://issuer-cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_x'] },
			},
			{
				what: 'the identity pools of GovCloud',
				token: identityToken({ iss: 'https://cognito-identity-us-gov.amazonaws.com' }),
				expectations: { issuer: ['https://cognito-identity-us-gov.amazonaws.com'] },
				keys: identityKeys,
			},
		],
		'fail issuer-mismatch': [
			{
				what: 'data of a load balancer whose payload names another issuer',
				token: albToken({}, { iss: 'https://other.example' }),
				expectations: forAlb,
				keys: albKeys,
				check: { actual: 'https://other.example' },
			},
			{
				what: 'data of a load balancer whose header names another issuer',
				token: albToken({ iss: 'https://other.example' }),
				expectations: forAlb,
				keys: albKeys,
			},
			{ what: 'a replica, which is not expected', token: idToken({ iss: replicaIssuer }), expectations: { issuer: [issuer] } },
			{ what: 'another pool', token: good, expectations: { issuer: [`${issuer}x`] }, check: { expected: `${issuer}x`, actual: issuer } },
			{ what: 'a trailing slash', token: idToken({ iss: `${issuer}/` }), expectations: { issuer: [issuer] } },
			{ what: 'the beginning of the expected one', token: idToken({ iss: issuer.slice(0, -1) }), expectations: { issuer: [issuer] } },
			{ what: 'other letters', token: idToken({ iss: issuer.toUpperCase() }), expectations: { issuer: [issuer] } },
			{ what: 'the other form of the same pool', token: good, expectations: { issuer: [issuer.replace('//', '//issuer-')] } },
			{ what: 'nobody, who is expected', token: good, expectations: { issuer: [] } },
		],
		'fail issuer-missing': [{ what: 'no issuer', token: idToken({ iss: undefined }), expectations: { issuer: [issuer] } }],
		'fail claim-type-invalid': [
			{ what: 'a list', token: idToken({ iss: [issuer] }), expectations: { issuer: [issuer] }, check: { actual: `["${issuer}"]` } },
		],
		'skip not-stated': [{ what: 'nothing stated', token: good, check: { detail: { issuer } } }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { issuer: null } }],
		'skip absent': [{ what: 'nothing stated and nothing there', token: idToken({ iss: undefined }) }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { issuer: ['x'], signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { issuer: [issuer] } }],
	},
	type: {
		'pass ok': [
			{ what: 'the same', token: idToken({}, { typ: 'at+jwt' }), expectations: { typ: 'at+jwt' } },
			{
				what: 'the same with other letters and the long prefix',
				token: idToken({}, { typ: 'Application/AT+JWT' }),
				expectations: { typ: 'at+jwt' },
			},
			{
				what: 'the same, expected with the long prefix',
				token: idToken({}, { typ: 'at+jwt' }),
				expectations: { typ: 'application/at+jwt' },
			},
		],
		'fail type-mismatch': [
			{
				what: 'another',
				token: idToken({}, { typ: 'JWT' }),
				expectations: { typ: 'at+jwt' },
				check: { expected: 'at+jwt', actual: 'JWT' },
			},
			{ what: 'none', token: good, expectations: { typ: 'at+jwt' } },
			{ what: 'no text', token: idToken({}, { typ: ['at+jwt'] }), expectations: { typ: 'at+jwt' } },
		],
		'skip not-stated': [{ what: 'nothing stated', token: good }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { typ: null } }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { typ: 'x', signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { typ: 'at+jwt' } }],
	},
	'token-use': {
		'pass ok': [
			{ what: 'id', token: good, expectations: { tokenUse: 'id' } },
			{ what: 'access', token: accessToken(), expectations: { tokenUse: 'access' } },
			{ what: 'any: id', token: good, expectations: { tokenUse: 'any' } },
			{ what: 'any: access', token: accessToken(), expectations: { tokenUse: 'any' } },
		],
		'fail token-use-mismatch': [
			{ what: 'an ID token at an API', token: good, expectations: { tokenUse: 'access' }, check: { expected: 'access', actual: 'id' } },
			{ what: 'an access token at an app', token: accessToken(), expectations: { tokenUse: 'id' } },
			{ what: 'another use, though any is taken', token: idToken({ token_use: 'refresh' }), expectations: { tokenUse: 'any' } },
			{ what: 'none, though any is taken', token: idToken({ token_use: undefined }), expectations: { tokenUse: 'any' } },
			{ what: 'a list', token: idToken({ token_use: ['id'] }), expectations: { tokenUse: 'id' } },
		],
		'skip not-stated': [{ what: 'nothing stated', token: good, check: { detail: { use: 'id' } } }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { tokenUse: null } }],
		'skip absent': [{ what: 'nothing stated and nothing there', token: idToken({ token_use: undefined }) }],
		'skip other-kind': [
			{
				what: 'a token of an identity pool, as expected',
				token: identityToken(),
				expectations: { issuer: [identityIssuer] },
				keys: identityKeys,
			},
			{ what: 'one whose issuer nobody has stated yet', token: identityToken(), keys: identityKeys },
			{ what: 'data of a load balancer, as expected', token: albToken(), expectations: forAlb, keys: albKeys },
			{ what: 'data of one that nobody has stated yet', token: albToken(), keys: albKeys },
		],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { tokenUse: 'access', signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { tokenUse: 'id' } }],
	},
	audience: {
		'pass ok': [
			{ what: 'the expected one', token: good, expectations: { audience: [clientId] } },
			{
				what: 'one of two lists',
				token: idToken({ aud: ['a', 'b'] }),
				expectations: { audience: ['b', 'c'] },
				check: { detail: { audience: 'a, b' } },
			},
			{
				what: 'the resource of an access token',
				token: accessToken({ aud: 'https://api.example.com' }),
				expectations: { audience: ['https://api.example.com'] },
			},
		],
		'fail audience-mismatch': [
			{ what: 'another', token: good, expectations: { audience: ['other'] }, check: { expected: 'other', actual: clientId } },
			{ what: 'a list of others', token: idToken({ aud: ['a', 'b'] }), expectations: { audience: ['c'] } },
			{ what: 'the beginning of the expected one', token: good, expectations: { audience: [`${clientId}2`] } },
			{
				what: 'another identity pool',
				token: identityToken({ aud: `${identityPool}0` }),
				expectations: { issuer: [identityIssuer], audience: [identityPool] },
				keys: identityKeys,
			},
			{
				what: 'the API of another, in an access token',
				token: accessToken({ aud: 'https://b.example' }),
				expectations: { audience: ['https://a.example'], clientId: [clientId] },
			},
		],
		'fail audience-missing': [
			{ what: 'an access token', token: accessToken(), expectations: { audience: [clientId] } },
			{ what: 'an empty list', token: idToken({ aud: [] }), expectations: { audience: [clientId] } },
		],
		'fail claim-type-invalid': [
			{ what: 'a number', token: idToken({ aud: 1 }), expectations: { audience: ['1'] } },
			{ what: 'a list with a number', token: idToken({ aud: ['a', 1] }), expectations: { audience: ['a'] } },
			{ what: 'null', token: idToken({ aud: null }), expectations: { audience: ['a'] } },
		],
		'skip client-checked': [{ what: 'an ID token whose client is checked', token: good, expectations: { clientId: [clientId] } }],
		'warn not-stated': [
			{
				what: 'an access token that is bound to an API',
				token: accessToken({ aud: 'https://api.example.com' }),
				expectations: { clientId: [clientId] },
				check: { detail: { audience: 'https://api.example.com', bound: 'api' } },
			},
		],
		'skip not-stated': [
			{ what: 'nothing stated', token: good, check: { detail: { audience: clientId } } },
			{ what: 'an access token bound to its own client, as a trigger may write it', token: accessToken({ aud: clientId }) },
		],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { audience: null } }],
		'skip absent': [{ what: 'nothing stated and nothing there', token: accessToken() }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { audience: ['x'], signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { audience: ['x'] } }],
	},
	client: {
		'pass ok': [
			{
				what: 'aud of an ID token',
				token: good,
				expectations: { clientId: [clientId] },
				check: { detail: { claim: 'aud', client: clientId } },
			},
			{
				what: 'client_id of an access token',
				token: accessToken(),
				expectations: { clientId: ['x', clientId] },
				check: { detail: { claim: 'client_id', client: clientId } },
			},
			{
				what: 'a list of audiences of another issuer',
				token: mint(headerOf(ecKey), { ...generic, aud: ['x', 'api'] }, ecKey),
				expectations: { clientId: ['api'] },
			},
			{
				what: 'client_id of a bound access token',
				token: accessToken({ aud: 'https://api.example.com' }),
				expectations: { clientId: [clientId] },
			},
		],
		'fail client-mismatch': [
			{ what: 'another app', token: good, expectations: { clientId: ['other'] }, check: { expected: 'other', actual: clientId } },
			{ what: 'another app’s access token', token: accessToken({ client_id: 'other' }), expectations: { clientId: [clientId] } },
			{
				what: 'an access token whose aud alone fits',
				token: accessToken({ aud: clientId, client_id: 'other' }),
				expectations: { clientId: [clientId] },
			},
		],
		'fail client-missing': [
			{
				what: 'an access token without client_id',
				token: accessToken({ client_id: undefined, aud: clientId }),
				expectations: { clientId: [clientId] },
				check: { detail: { claim: 'client_id' } },
			},
			{
				what: 'an ID token without aud',
				token: idToken({ aud: undefined }),
				expectations: { clientId: [clientId] },
				check: { detail: { claim: 'aud' } },
			},
			{
				what: 'an empty list of another issuer',
				token: mint(headerOf(ecKey), { ...generic, aud: [] }, ecKey),
				expectations: { clientId: ['api'] },
			},
		],
		'fail claim-type-invalid': [
			{ what: 'a list in a Cognito ID token', token: idToken({ aud: [clientId] }), expectations: { clientId: [clientId] } },
			{ what: 'a number', token: accessToken({ client_id: 1 }), expectations: { clientId: ['1'] } },
			{
				what: 'a list with a number, of another issuer',
				token: mint(headerOf(ecKey), { ...generic, aud: ['api', 1] }, ecKey),
				expectations: { clientId: ['api'] },
			},
		],
		'skip not-stated': [{ what: 'nothing stated', token: good }],
		'skip waived': [{ what: 'left unchecked on purpose', token: good, expectations: { clientId: null } }],
		'skip absent': [{ what: 'nothing stated and nothing there', token: accessToken({ client_id: undefined }) }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: { clientId: ['x'], signatureOnly: true } }],
		'skip unreadable': [{ what: 'no claims', token: noJson, expectations: { clientId: ['x'] } }],
	},
};
