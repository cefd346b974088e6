import { issuersOfUserPool, isUserPoolId } from '../../../cognito/issuer.ts';
import { prefixDomains } from '../../../cognito/partitions.ts';
import type { ConfigDocument } from '../../model/document.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Frontend, Verifier } from '../../model/resource.ts';
import { scalarsOf, textOf } from '../../model/settle.ts';
import type { ScalarValue } from '../../model/value.ts';
import type { Fix, Rule } from '../rule.ts';

const messages = {
	domain:
		'The issuer is {host}, the domain of the sign-in pages. Tokens name the user pool as their issuer, and only there is its discovery document.',
};
const fixes = { issuer: 'Write the issuer of {pool}' };

/** An OpenID Connect library that asks the sign-in pages for a discovery document. */
export const authorityHostedUi: Rule = {
	id: 'fe-authority-hosted-ui',
	severity: 'error',
	profile: 'recommended',
	title: 'Domain of the sign-in pages as issuer',
	messages,
	why: 'The library finds no discovery document there, or refuses every token, because iss is another.',
	fix: 'Use https://cognito-idp.REGION.amazonaws.com/USER_POOL_ID as the authority or issuer, and the domain only for the sign-in pages.',
	fixes,
	source: 'Cognito Developer Guide: Federation endpoints',
	peers: [],
	*check(graph) {
		const issuers = [
			...graph.resources('frontend').map((resource) => ({ resource, path: 'Authority' })),
			...graph.resources('verifier').map((resource) => ({ resource, path: 'Issuer[]' })),
		];
		for (const { resource, path } of issuers) {
			for (const value of scalarsOf(valuesAt(resource.properties, path))) {
				const host = hostOf(textOf(value) ?? '');
				if (host === undefined || !prefixDomains.some((domain) => host.endsWith(`.${domain}`))) continue;
				const found = { resource, at: value, message: messages.domain, values: { host } };
				yield { ...found, fixes: writeIssuer(value, resource, graph.documentOf(resource)) };
			}
		}
	},
};

function hostOf(url: string): string | undefined {
	return URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Only where the same settings name the pool. */
function writeIssuer(value: ScalarValue, { properties }: Frontend | Verifier, { text }: ConfigDocument): readonly Fix[] {
	const pool = valuesAt(properties, 'UserPoolId')
		.map(textOf)
		.find((id) => id !== undefined && isUserPoolId(id));
	const [issuer] = (pool !== undefined && issuersOfUserPool(pool)) || [];
	if (pool === undefined || issuer === undefined) return [];
	const isQuoted = /["']/.test(text[value.range.start] ?? '');
	return [{ title: fixes.issuer, values: { pool }, edits: [{ range: value.range, text: isQuoted ? JSON.stringify(issuer) : issuer }] }];
}
