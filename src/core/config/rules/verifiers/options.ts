import { issuersOfUserPool, isUserPoolId } from '../../../cognito/issuer.ts';
import { insertOption } from '../../edits/insertOption.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Verifier } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { Fix, Rule } from '../rule.ts';

const issuerMessages = { none: 'The verifier {verifier} does not check iss.' };
const issuerFixes = { issuer: 'Check the issuer of {pool}' };

/** A verifier that does not ask who issued a token. */
export const verifierNoIssuer: Rule = {
	id: 'ver-no-issuer',
	severity: 'warning',
	profile: 'recommended',
	title: 'Issuer is not checked',
	messages: issuerMessages,
	why: 'The signature says only that the key was in the set. AWS asks to check iss too, for it names the user pool; without it the check is as good as the place that the keys come from.',
	fix: 'Give the issuer of the user pool to the verifier.',
	fixes: issuerFixes,
	source: 'Cognito Developer Guide: Verifying JSON web tokens',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			if (!isOfOptions(verifier) || !isLeftOut(verifier, 'Issuer')) continue;
			const found = { resource: verifier, at: verifier.nameRange, message: issuerMessages.none, values: { verifier: verifier.name } };
			yield { ...found, fixes: addIssuer(graph, verifier) };
		}
	},
};

const algorithmMessages = { none: 'The verifier {verifier} takes any algorithm that fits its key.' };
const algorithmFixes = { rs256: 'Take RS256 only' };

/** Libraries that choose the algorithm by the token's header where no list says otherwise. jose goes by the keys of the set. */
const believing: ReadonlySet<string> = new Set(['jsonwebtoken', 'express-jwt', 'passport-jwt']);

const withOptions: ReadonlySet<string> = new Set([...believing, 'jose']);

/** A verifier that lets the token say how it is signed. */
export const verifierNoAlgorithm: Rule = {
	id: 'ver-no-alg',
	severity: 'warning',
	profile: 'recommended',
	title: 'Algorithms are not limited',
	messages: algorithmMessages,
	why: 'User pools sign with RS256. With a list of algorithms nobody can choose another one by the header of a token, such as an HMAC with the public key as its secret; older versions of these libraries can be tricked so.',
	fix: 'Give the list of algorithms, with RS256 alone.',
	fixes: algorithmFixes,
	source: 'RFC 8725 §3.1',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			const isBelieving = valuesAt(verifier.properties, 'Library').some((value) => believing.has(textOf(value) ?? ''));
			if (!isBelieving || !isOfOptions(verifier) || !isLeftOut(verifier, 'Algorithms')) continue;
			const edits = insertOption(graph.documentOf(verifier), verifier.properties, 'algorithms', "['RS256']");
			const found = { resource: verifier, at: verifier.nameRange, message: algorithmMessages.none, values: { verifier: verifier.name } };
			yield { ...found, fixes: [{ title: algorithmFixes.rs256, edits }] };
		}
	},
};

/** A function that is given options in code. */
function isOfOptions({ properties }: Verifier): boolean {
	const verifies = valuesAt(properties, 'ChecksSignature').every(({ type }) => type === 'absent');
	return verifies && valuesAt(properties, 'Library').some((value) => withOptions.has(textOf(value) ?? ''));
}

function isLeftOut({ properties }: Verifier, name: string): boolean {
	return valuesAt(properties, name).every(({ type }) => type === 'absent');
}

/** Where the place of the keys says which pool it is. */
function addIssuer(graph: ConfigGraph, verifier: Verifier): readonly Fix[] {
	const [pool] = graph.links(verifier, 'UserPoolId', 'user-pool').flatMap(({ id }) => (id !== undefined && isUserPoolId(id) ? [id] : []));
	const uri = valuesAt(verifier.properties, 'JwksUri').flatMap((value) => textOf(value) ?? [])[0];
	const issuer = pool === undefined ? undefined : issuersOfUserPool(pool)?.find((known) => uri?.startsWith(`${known}/`));
	if (pool === undefined || issuer === undefined) return [];
	const edits = insertOption(graph.documentOf(verifier), verifier.properties, 'issuer', `'${issuer}'`);
	return [{ title: issuerFixes.issuer, values: { pool }, edits }];
}
