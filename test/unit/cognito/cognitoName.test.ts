import { describe, expect, it } from 'vitest';
import { type CognitoName, cognitoNameAt } from '../../../src/core/cognito/names/cognitoName.ts';

const pool = 'eu-west-1_AbC123xyz';
const identityPool = 'eu-west-1:11111111-2222-3333-4444-555555555555';

/** What is found at the mark `|` of a line. */
function at(marked: string, isSure = false): (Omit<CognitoName, 'range'> & { text: string }) | undefined {
	const offset = marked.indexOf('|');
	const line = marked.replace('|', '');
	const found = cognitoNameAt(line, offset, isSure);
	if (found === undefined) return undefined;
	const { range, ...name } = found;
	return { ...name, text: line.slice(range.start, range.end) };
}

const here = { region: 'eu-west-1', partition: 'aws' };

describe('names of Cognito in a text', () => {
	it('are ids of user pools and identity pools', () => {
		expect(at(`pool: eu-we|st-1_AbC123xyz # one`)).toEqual({ kind: 'user-pool', form: 'id', id: pool, text: pool, ...here });
		expect(at(`"${identityPool}|"`)).toEqual({ kind: 'identity-pool', form: 'id', id: identityPool, text: identityPool, ...here });
	});

	it('are issuers in both forms, with what stands behind them', () => {
		const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${pool}`;
		const name = { kind: 'user-pool', id: pool, ...here };
		expect(at(`iss=|${issuer}`)).toEqual({ ...name, form: 'issuer', text: issuer });
		expect(at(`iss=|${issuer}/`)).toEqual({ ...name, form: 'issuer', text: issuer });
		const updated = issuer.replace('cognito', 'issuer-cognito');
		expect(at(`'ht|tps${updated.slice(5)}'`)).toEqual({ ...name, form: 'issuer', text: updated });
		expect(at(`|${issuer}/.well-known/jwks.json`)).toMatchObject({ form: 'key-set', text: `${issuer}/.well-known/jwks.json` });
		expect(at(`${issuer}/.well-known/openid|-configuration`)).toMatchObject({ form: 'discovery' });
		expect(at(`ProviderName: cognito-|idp.eu-west-1.amazonaws.com/${pool}:client`)).toMatchObject({ form: 'provider-name', id: pool });
		expect(at(`|https://cognito-idp.us-east-1.amazonaws.com/${pool}`)).toMatchObject({ region: 'us-east-1', id: pool });
	});

	it('are ARNs and prefix domains', () => {
		expect(at(`arn:aws:cognito-idp:eu-west-1:111122223333:user|pool/${pool}`)).toMatchObject({ form: 'arn', account: '111122223333' });
		expect(at(`|arn:aws:cognito-identity:eu-west-1:111122223333:identitypool/${identityPool}`)).toMatchObject({
			kind: 'identity-pool',
			form: 'arn',
			id: identityPool,
		});
		expect(at('https://sh|op.auth.eu-west-1.amazoncognito.com/oauth2/token')).toEqual({
			kind: 'domain',
			host: 'shop.auth.eu-west-1.amazoncognito.com',
			prefix: 'shop',
			text: 'https://shop.auth.eu-west-1.amazoncognito.com',
			...here,
		});
	});

	it('are told from what looks like them', () => {
		expect(at('bucket: eu-west-1_|backups')).toBeUndefined();
		expect(at('bucket: eu-west-1_|backupset')).toBeUndefined();
		expect(at('UserPoolId: eu-west-1_|backups', true)).toMatchObject({ kind: 'user-pool', id: 'eu-west-1_backups' });
		expect(at(`my-|${pool}`)).toBeUndefined();
		expect(at(`|${pool}-old`)).toBeUndefined();
		expect(at(`| ${pool}`)).toBeUndefined();
		expect(at('https://sh|op.auth.eu-west-1.amazoncognito.com.attacker.example')).toBeUndefined();
		expect(at(`|https://cognito-idp.eu-west-1.attacker.example/${pool}`)).toBeUndefined();
		expect(at('|arn:other:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_x')).toBeUndefined();
	});

	it('are found in a long line, quickly', () => {
		const noise = 'ab-'.repeat(300_000);
		const started = performance.now();
		expect(cognitoNameAt(`${noise} ${pool} ${noise}`, noise.length + 5)).toMatchObject({ id: pool });
		for (let offset = 0; offset < 100; offset++) expect(cognitoNameAt(noise, offset * 1000)).toBeUndefined();
		expect(performance.now() - started).toBeLessThan(500);
	});
});
